using Sijil.Casebook.Intake.Mapping;

namespace Sijil.Casebook.Intake.Shape;

/// <summary>Where a table's header stands among its rows: index of its first row and how many rows it spans (0 = none).</summary>
internal readonly record struct HeaderRows(int First, int Count)
{
    private const int Searched = 60;
    private const int Sampled = 200;

    /// <summary>Finds the header: the first row that fills most of the table's usual width; one more where column groups stand above or below.</summary>
    public static HeaderRows Of(RawTable table)
    {
        var rows = table.Rows;
        var usual = UsualFill(rows);
        var header = 0;
        for (var i = 0; i < Math.Min(rows.Count, Searched); i++)
        {
            if (rows[i].Filled * 10 >= usual * 6)
            {
                header = i;
                break;
            }
        }

        if (LooksLikeData(rows, header))
        {
            return new(header, 0);
        }

        if (header > 0 && IsGroupRow(table, header - 1, header))
        {
            return new(header - 1, 2);
        }

        return header + 1 < rows.Count && IsGroupRow(table, header, header + 1) ? new(header, 2) : new(header, 1);
    }

    // The most cells that one row in twenty fills, and at least two rows do: sparse columns or one stray row do not move it much.
    private static int UsualFill(IReadOnlyList<RawRow> rows)
    {
        var fills = new int[Math.Min(rows.Count, Sampled)];
        for (var i = 0; i < fills.Length; i++)
        {
            fills[i] = rows[i].Filled;
        }

        Array.Sort(fills);
        return fills[Math.Max(0, fills.Length - Math.Max(2, fills.Length / 20))];
    }

    // A file without a header starts with a row that has numbers where the next rows have numbers, and no word that headers use.
    private static bool LooksLikeData(IReadOnlyList<RawRow> rows, int header)
    {
        var row = rows[header];
        var numeric = 0;
        for (var column = 0; column < row.Cells.Length; column++)
        {
            if (HeaderWords.Recognises(row.Cells[column]))
            {
                return false;
            }

            numeric +=
                HasDigit(row.Cells[column]) && header + 1 < rows.Count && HasDigit(rows[header + 1][column]) ? 1 : 0;
        }

        return numeric > 0;
    }

    // Two header rows: the upper spans several columns (merged, or followed by empty cells), the lower names the parts; no digits in either.
    private static bool IsGroupRow(RawTable table, int upper, int lower)
    {
        var (above, below) = (table.Rows[upper], table.Rows[lower]);
        if (above.Filled < 2 && !MergedDown(table, above.Row))
        {
            return false;
        }

        if (below.Row != above.Row + 1 || below.Cells.Any(HasDigit) || above.Cells.Any(HasDigit))
        {
            return false;
        }

        if (table.Merged.Any(m => m.FirstRow <= above.Row && m.LastRow >= below.Row))
        {
            return true;
        }

        var width = Math.Max(above.Width, below.Width);
        var (inGap, recognised) = (false, false);
        for (var column = 0; column < width; column++)
        {
            var filledBelow = !string.IsNullOrWhiteSpace(below[column]);
            var gapAbove = string.IsNullOrWhiteSpace(above[column]);
            inGap |= gapAbove && filledBelow;
            recognised |= filledBelow && HeaderWords.Recognises(below[column]);
            if (
                !gapAbove
                && filledBelow
                && column + 1 < width
                && !string.IsNullOrWhiteSpace(above[column + 1])
                && HeaderWords.Recognises(above[column])
            )
            {
                // A complete heading with text right below it: a row of the list, not a second header row.
                return false;
            }
        }

        return inGap && recognised;
    }

    private static bool MergedDown(RawTable table, int row) =>
        table.Merged.Any(m => m.FirstRow == row && m.LastRow > row);

    private static bool HasDigit(string cell)
    {
        foreach (var c in cell)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
