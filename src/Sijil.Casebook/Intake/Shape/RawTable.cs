namespace Sijil.Casebook.Intake.Shape;

/// <summary>A row as its format gives it: any number of cells.</summary>
internal readonly record struct RawRow(int Row, string[] Cells)
{
    /// <summary>The cell, empty beyond the end.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>How many cells hold something.</summary>
    public int Filled
    {
        get
        {
            var filled = 0;
            foreach (var cell in Cells)
            {
                filled += string.IsNullOrWhiteSpace(cell) ? 0 : 1;
            }

            return filled;
        }
    }

    /// <summary>Cells up to the last that holds something.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Length;
            while (width > 0 && string.IsNullOrWhiteSpace(Cells[width - 1]))
            {
                width--;
            }

            return width;
        }
    }
}

/// <summary>A block of cells written as one, 0-based and inclusive; rows are 1-based file rows.</summary>
internal readonly record struct MergedBlock(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>The rows of one sheet or text before anybody knows which is the header. Empty rows are counted, not kept.</summary>
internal sealed class RawTable(TableLimits limits, string file, string? sheet)
{
    private readonly List<RawRow> _rows = [];
    private int _read;

    public IReadOnlyList<RawRow> Rows => _rows;
    public List<MergedBlock> Merged { get; } = [];
    public string File => file;
    public string? Sheet => sheet;

    /// <summary>Takes the next row in file order.</summary>
    /// <exception cref="InputFaultException">Too many rows, columns or characters in a cell.</exception>
    public void Add(int row, string[] cells)
    {
        if (++_read > limits.Rows)
        {
            throw new InputFaultException(Wording.Of($"more than {limits.Rows} rows"), file, sheet, row);
        }

        var taken = new RawRow(row, cells);
        var width = taken.Width;
        if (width == 0)
        {
            return;
        }

        if (width > limits.Columns)
        {
            throw new InputFaultException(
                Wording.Of($"{width} columns; at most {limits.Columns} are read"),
                file,
                sheet,
                row
            );
        }

        CheckLengths(taken, width);
        _rows.Add(taken);
    }

    private void CheckLengths(RawRow row, int width)
    {
        for (var i = 0; i < width; i++)
        {
            if (row.Cells[i].Length > limits.CellCharacters)
            {
                throw new InputFaultException(
                    Wording.Of($"a cell of more than {limits.CellCharacters} characters"),
                    file,
                    sheet,
                    row.Row,
                    (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        }
    }
}
