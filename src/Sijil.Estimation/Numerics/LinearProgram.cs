namespace Sijil.Estimation.Numerics;

/// <summary>The first phase of the simplex method with Bland's rule: finds out whether a system has a solution, never cycles.</summary>
internal static class LinearProgram
{
    /// <summary>Whether G x = 0 has a solution with every x at least 1.</summary>
    internal static bool HasSolutionAtLeastOne(double[][] system, double tolerance) =>
        HasSolution(system, [.. system.Select(row => -row.Sum())], tolerance);

    /// <summary>Whether G x = 0 has a solution with every x at least 0 and this one at least 1.</summary>
    internal static bool HasSolutionWith(double[][] system, int column, double tolerance) =>
        HasSolution(system, [.. system.Select(row => -row[column])], tolerance);

    /// <summary>Whether G x = b has a solution with every x at least 0.</summary>
    internal static bool HasSolution(double[][] system, double[] right, double tolerance)
    {
        var (rows, columns) = (system.Length, system[0].Length);
        var tableau = new double[rows][];
        var basis = new int[rows];
        for (var r = 0; r < rows; r++)
        {
            // Signs are turned so that the right side is not negative.
            var sign = right[r] < 0 ? -1 : 1;
            tableau[r] = new double[columns + 1];
            for (var c = 0; c < columns; c++)
            {
                tableau[r][c] = sign * system[r][c];
            }

            tableau[r][columns] = sign * right[r];
            basis[r] = columns + 1 + r;
        }

        while (Entering(tableau, basis, columns, tolerance) is { } entering)
        {
            if (Leaving(tableau, basis, entering, columns, tolerance) is not { } leaving)
            {
                break;
            }

            Pivot(tableau, leaving, entering);
            basis[leaving] = entering;
        }

        double infeasible = 0;
        for (var r = 0; r < rows; r++)
        {
            infeasible += basis[r] > columns ? tableau[r][columns] : 0;
        }

        return infeasible <= tolerance * (1 + columns);
    }

    // Lowers the sum of the artificial variables still in the basis; the lowest such column, as Bland's rule asks.
    private static int? Entering(double[][] tableau, int[] basis, int columns, double tolerance)
    {
        for (var c = 0; c < columns; c++)
        {
            double gain = 0;
            for (var r = 0; r < tableau.Length; r++)
            {
                gain += basis[r] > columns ? tableau[r][c] : 0;
            }

            if (gain > tolerance && !basis.Contains(c))
            {
                return c;
            }
        }

        return null;
    }

    private static int? Leaving(double[][] tableau, int[] basis, int entering, int columns, double tolerance)
    {
        int? leaving = null;
        var least = double.PositiveInfinity;
        for (var r = 0; r < tableau.Length; r++)
        {
            if (tableau[r][entering] <= tolerance)
            {
                continue;
            }

            var ratio = tableau[r][columns] / tableau[r][entering];
            if (ratio < least - tolerance || (ratio <= least + tolerance && leaving is { } l && basis[r] < basis[l]))
            {
                least = Math.Min(least, ratio);
                leaving = r;
            }
        }

        return leaving;
    }

    private static void Pivot(double[][] tableau, int row, int column)
    {
        var pivot = tableau[row][column];
        for (var c = 0; c < tableau[row].Length; c++)
        {
            tableau[row][c] /= pivot;
        }

        for (var r = 0; r < tableau.Length; r++)
        {
            var times = tableau[r][column];
            for (var c = 0; r != row && times != 0 && c < tableau[r].Length; c++)
            {
                tableau[r][c] -= times * tableau[row][c];
            }
        }
    }
}
