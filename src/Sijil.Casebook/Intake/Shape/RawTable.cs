using System.Collections;

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
internal sealed class RawTable : IReadOnlyList<RawRow>
{
    private readonly TableLimits _limits;
    private readonly List<PackedColumn> _columns = [];
    private readonly List<int> _numbers = [];
    private readonly List<int> _widths = [];
    private readonly List<int> _lengths = [];
    private int _read;

    public RawTable(TableLimits limits, string file, string? sheet) => (_limits, File, Sheet) = (limits, file, sheet);

    public IReadOnlyList<RawRow> Rows => this;
    public List<MergedBlock> Merged { get; } = [];
    public string File { get; }
    public string? Sheet { get; }
    public int Count => _numbers.Count;

    /// <summary>A row as it came, but for empty cells at its end.</summary>
    public RawRow this[int index]
    {
        get
        {
            var cells = new string[_lengths[index]];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = _columns[i][index];
            }

            return new(_numbers[index], cells);
        }
    }

    /// <summary>A cell, empty beyond the row's end.</summary>
    public string Cell(int index, int column) => column < _columns.Count ? _columns[column][index] : "";

    /// <summary>How many cells of a row there are up to the last that holds something.</summary>
    public int WidthOf(int index) => _widths[index];

    /// <summary>The row of the file.</summary>
    public int NumberOf(int index) => _numbers[index];

    /// <summary>Takes the next row in file order.</summary>
    /// <exception cref="InputFaultException">Too many rows, columns or characters in a cell.</exception>
    public void Add(int row, string[] cells)
    {
        if (++_read > _limits.Rows)
        {
            throw new InputFaultException(Wording.Of($"more than {_limits.Rows} rows"), File, Sheet, row);
        }

        var taken = new RawRow(row, cells);
        var width = taken.Width;
        if (width == 0)
        {
            return;
        }

        if (width > _limits.Columns)
        {
            throw new InputFaultException(
                Wording.Of($"{width} columns; at most {_limits.Columns} are read"),
                File,
                Sheet,
                row
            );
        }

        CheckLengths(taken, width);
        Pack(cells, width);
        _numbers.Add(row);
        _widths.Add(width);
    }

    /// <summary>The rows at these places, with so many columns. Nothing is added afterwards.</summary>
    public PackedRows Body(RowPlaces places, int width)
    {
        while (_columns.Count < width)
        {
            _columns.Add(new());
        }

        _columns.ForEach(column => column.Close());
        return new([.. _columns.Take(width)], _numbers, places);
    }

    public IEnumerator<RawRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Spaces behind the last cell that holds something are cells too; nothing at all is not.
    private void Pack(string[] cells, int width)
    {
        var length = Math.Min(cells.Length, Math.Max(width, _limits.Columns));
        while (length > width && cells[length - 1].Length == 0)
        {
            length--;
        }

        while (_columns.Count < length)
        {
            _columns.Add(new());
        }

        for (var i = 0; i < length; i++)
        {
            if (cells[i].Length > 0)
            {
                _columns[i].Set(_numbers.Count, cells[i]);
            }
        }

        _lengths.Add(length);
    }

    private void CheckLengths(RawRow row, int width)
    {
        for (var i = 0; i < width; i++)
        {
            if (row.Cells[i].Length > _limits.CellCharacters)
            {
                throw new InputFaultException(
                    Wording.Of($"a cell of more than {_limits.CellCharacters} characters"),
                    File,
                    Sheet,
                    row.Row,
                    (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        }
    }
}
