namespace Sijil.Estimation.Numerics;

/// <summary>Rank and null space of a matrix of small whole numbers, by elimination with complete row exchange.</summary>
internal static class NullSpace
{
    private const double Tolerance = 1e-9;

    internal static int Rank(IReadOnlyList<double[]> rows, int columns) => Reduced(rows, columns).Pivots.Count;

    /// <summary>Columns that are independent and that all others are combinations of, ascending; among equals the lowest.</summary>
    internal static int[] IndependentColumns(IReadOnlyList<double[]> rows, int columns) =>
        [.. Reduced(rows, columns).Pivots.Order()];

    /// <summary>A basis of the vectors that every row is orthogonal to.</summary>
    internal static List<double[]> Of(IReadOnlyList<double[]> rows, int columns)
    {
        var (reduced, pivots) = Reduced(rows, columns);
        var basis = new List<double[]>();
        for (var free = 0; free < columns; free++)
        {
            if (pivots.Contains(free))
            {
                continue;
            }

            var vector = new double[columns];
            vector[free] = 1;
            for (var r = 0; r < reduced.Count; r++)
            {
                vector[pivots[r]] = -reduced[r][free];
            }

            basis.Add(vector);
        }

        return basis;
    }

    private static (List<double[]> Rows, List<int> Pivots) Reduced(IReadOnlyList<double[]> rows, int columns)
    {
        var reduced = new List<double[]>();
        var pivots = new List<int>();
        foreach (var row in rows)
        {
            if (reduced.Count == columns)
            {
                break;
            }

            var candidate = (double[])row.Clone();
            for (var r = 0; r < reduced.Count; r++)
            {
                Subtract(candidate, reduced[r], candidate[pivots[r]]);
            }

            var pivot = LargestAt(candidate);
            if (Math.Abs(candidate[pivot]) <= Tolerance)
            {
                continue;
            }

            var scale = candidate[pivot];
            for (var c = 0; c < columns; c++)
            {
                candidate[c] /= scale;
            }

            foreach (var other in reduced)
            {
                Subtract(other, candidate, other[pivot]);
            }

            reduced.Add(candidate);
            pivots.Add(pivot);
        }

        return (reduced, pivots);
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        for (var c = 0; times != 0 && c < from.Length; c++)
        {
            from[c] -= times * row[c];
        }
    }

    private static int LargestAt(double[] row)
    {
        var at = 0;
        for (var c = 1; c < row.Length; c++)
        {
            at = Math.Abs(row[c]) > Math.Abs(row[at]) + Tolerance ? c : at;
        }

        return at;
    }
}
