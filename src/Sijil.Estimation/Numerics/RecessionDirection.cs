namespace Sijil.Estimation.Numerics;

/// <summary>
/// Whether the maximum likelihood estimate of a Poisson log-linear model exists (Haberman 1974; Fienberg and Rinaldo 2012): it does not when
/// some direction leaves the fit of every occupied cell as it is and lowers only empty ones. With B a basis of the directions that leave the
/// occupied cells alone and G = Bᵀ A₀ᵀ over the empty cells, that is the case exactly when no x ≥ 1 solves G x = 0: a small linear program.
/// </summary>
internal static class RecessionDirection
{
    private const double Tolerance = 1e-9;

    /// <summary>True when there is such a direction: no finite maximum likelihood estimate.</summary>
    /// <param name="occupied">Rows of the design for the cells with people.</param>
    /// <param name="empty">Rows of the design for the cells without.</param>
    /// <param name="parameters">Number of columns.</param>
    internal static bool Exists(IReadOnlyList<double[]> occupied, IReadOnlyList<double[]> empty, int parameters)
    {
        var directions = NullSpace.Of(occupied, parameters);
        if (directions.Count == 0 || empty.Count == 0)
        {
            return false;
        }

        var system = new double[directions.Count][];
        for (var d = 0; d < directions.Count; d++)
        {
            system[d] = [.. empty.Select(row => Dot(row, directions[d]))];
        }

        return !LinearProgram.HasSolutionAtLeastOne(system, Tolerance);
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
