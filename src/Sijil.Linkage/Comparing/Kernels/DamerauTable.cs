namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>The table of Lowrance and Wagner kept in a few rows (Zhao and Sahinalp 2020). A swap takes the last earlier row that holds the column's unit and the last earlier column that holds the row's; it can only be the best when one of the two is the immediate neighbour, so two remembered cells are enough.</summary>
internal static class DamerauTable
{
    private const int Never = int.MaxValue / 2;

    /// <summary>The unrestricted Damerau–Levenshtein distance.</summary>
    /// <param name="rows">One text: the table's rows.</param>
    /// <param name="columns">The other one: its columns.</param>
    /// <param name="space">At least four times one more than the columns; its content does not matter.</param>
    public static int Distance(ReadOnlySpan<char> rows, ReadOnlySpan<char> columns, Span<int> space)
    {
        unchecked
        {
            var width = columns.Length + 1;
            var current = space[..width];
            var previous = space.Slice(width, width);

            // For each column: the last row with its unit, and what a swap starts from there (the cell one up and two to the left).
            var lastRow = space.Slice(2 * width, width);
            var swapAbove = space.Slice(3 * width, width);
            lastRow.Fill(-1);
            swapAbove.Fill(Never);
            for (var column = 0; column < width; column++)
            {
                current[column] = column;
            }

            for (var row = 1; row <= rows.Length; row++)
            {
                // The new row overwrites the one before last; what a swap needs of that is picked up on the way.
                var old = previous;
                previous = current;
                current = old;
                var twoUp = row > 1 ? current[0] : Never;
                var swapLeft = Never;
                var lastColumn = -1;
                current[0] = row;
                for (var column = 1; column < width; column++)
                {
                    var overwritten = row > 1 ? current[column] : Never;
                    var best = Math.Min(current[column - 1], previous[column]) + 1;
                    if (rows[row - 1] == columns[column - 1])
                    {
                        best = Math.Min(best, previous[column - 1]);
                        swapAbove[column] = column > 1 ? previous[column - 2] : Never;
                        lastRow[column] = row;
                        swapLeft = twoUp;
                        lastColumn = column;
                    }
                    else
                    {
                        best = Math.Min(best, previous[column - 1] + 1);
                        if (lastColumn == column - 1 && lastRow[column] > 0)
                        {
                            best = Math.Min(best, swapAbove[column] + row - lastRow[column]);
                        }
                        else if (lastColumn > 0 && lastRow[column] == row - 1)
                        {
                            best = Math.Min(best, swapLeft + column - lastColumn);
                        }
                    }

                    twoUp = overwritten;
                    current[column] = best;
                }
            }

            return current[width - 1];
        }
    }
}
