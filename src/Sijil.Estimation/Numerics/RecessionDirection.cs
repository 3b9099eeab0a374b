namespace Sijil.Estimation.Numerics;

/// <summary>
/// Whether the maximum likelihood estimate of a Poisson log-linear model exists (Haberman 1974; Fienberg and Rinaldo 2012): it does not when
/// some direction leaves the fit of every occupied cell as it is and lowers only empty ones. With B a basis of the directions that leave the
/// occupied cells alone and G = Bᵀ A₀ᵀ over the empty cells, that is the case exactly when no x ≥ 1 solves G x = 0: a small linear program.
/// </summary>
internal sealed class RecessionDirection
{
    private const double Tolerance = 1e-9;
    private readonly List<double[]> _directions;
    private readonly double[][] _system;
    private readonly int _empty;

    /// <param name="occupied">Rows of the design for the cells with people.</param>
    /// <param name="empty">Rows of the design for the cells without.</param>
    /// <param name="parameters">Number of columns; the first is the intercept.</param>
    internal RecessionDirection(IReadOnlyList<double[]> occupied, IReadOnlyList<double[]> empty, int parameters)
    {
        _empty = empty.Count;
        _directions = NullSpace.Of(occupied, parameters);
        _system = [.. _directions.Select(d => empty.Select(row => Dot(row, d)).ToArray())];
    }

    /// <summary>True when there is such a direction: no finite maximum likelihood estimate of all parameters.</summary>
    internal bool Exists() =>
        _directions.Count > 0 && _empty > 0 && !LinearProgram.HasSolutionAtLeastOne(_system, Tolerance);

    /// <summary>
    /// Whether some such direction lowers this empty cell. Those that none lowers are, with the occupied ones, the facial set: on it the
    /// extended maximum likelihood estimate is finite.
    /// </summary>
    /// <param name="cell">Index among the empty cells.</param>
    internal bool Lowers(int cell) => !LinearProgram.HasSolutionWith(_system, cell, Tolerance);

    /// <summary>Whether along some such direction the intercept, the logarithm of the unseen, rises (or, with <c>false</c>, falls) without end.</summary>
    internal bool IsUnbounded(bool rising)
    {
        // Farkas: M y ≤ 0 with c y > 0 has a solution exactly when Mᵀ x = c has none with x ≥ 0.
        double[] intercept = [.. _directions.Select(d => rising ? d[0] : -d[0])];
        return intercept.Any(i => Math.Abs(i) > Tolerance)
            && (_empty == 0 || !LinearProgram.HasSolution(_system, intercept, Tolerance));
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
