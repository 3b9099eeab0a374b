namespace Sijil.Estimation.Numerics;

/// <summary>
/// Maximum likelihood of a Poisson regression with log link by Newton's method with step halving (for this link the same as iteratively
/// reweighted least squares). Holds its work space, so that refits with a warm start cost little. Not safe for use by two threads.
/// </summary>
internal sealed class PoissonRegression
{
    private const int MaximumSteps = 200;
    private readonly PoissonDesign _design;
    private readonly bool[] _included;
    private readonly double[] _predictor;
    private readonly double[] _residual;
    private readonly double[] _score;
    private readonly double[] _information;
    private readonly double[] _direction;
    private readonly double[] _trial;
    private readonly Cholesky _cholesky;

    /// <param name="design">The design.</param>
    /// <param name="included">Which cells take part; the unseen cell and structural zeros do not.</param>
    internal PoissonRegression(PoissonDesign design, bool[] included)
    {
        _design = design;
        _included = included;
        Fitted = new double[design.Cells];
        _predictor = new double[design.Cells];
        _residual = new double[design.Cells];
        _score = new double[design.Parameters];
        _information = new double[design.Parameters * design.Parameters];
        _direction = new double[design.Parameters];
        _trial = new double[design.Parameters];
        _cholesky = new Cholesky(design.Parameters);
    }

    /// <summary>Fitted counts of the included cells after <see cref="Fit"/>; 0 elsewhere.</summary>
    internal double[] Fitted { get; }

    /// <summary>Variance of the intercept after a successful <see cref="Fit"/>.</summary>
    internal double InterceptVariance()
    {
        _design.Information(Fitted, _information);
        return _cholesky.Factor(_information) ? _cholesky.FirstVariance() : double.PositiveInfinity;
    }

    /// <summary>Fits the counts; the parameters, or null when Newton's method does not settle (the maximum is at infinity or not unique).</summary>
    /// <param name="counts">Counts by pattern, not negative; not necessarily whole.</param>
    /// <param name="start">Where to start; null starts from the counts themselves.</param>
    internal double[]? Fit(double[] counts, double[]? start = null)
    {
        var parameters = start is null ? FirstGuess(counts) : (double[])start.Clone();
        if (parameters is null)
        {
            return null;
        }

        var total = Total(counts);
        var current = Objective(counts, parameters);
        for (var step = 0; step < MaximumSteps; step++)
        {
            Residuals(counts);
            _design.Project(_residual, _score);
            _design.Information(Fitted, _information);
            if (!_cholesky.Factor(_information))
            {
                return null;
            }

            _cholesky.Solve(_score, _direction);
            var decrement = Dot(_direction, _score);
            if (!double.IsFinite(decrement))
            {
                return null;
            }

            if (Step(counts, parameters, current) is not { } next)
            {
                // No better point can be told apart in double precision: the best there is, if the slope agrees.
                return decrement < 1e-12 ? Settled(counts, parameters) : null;
            }

            current = next;
            if (decrement < 1e-18 + (total * 1e-29))
            {
                return parameters;
            }
        }

        return null;
    }

    private double[] Settled(double[] counts, double[] parameters)
    {
        Objective(counts, parameters);
        return parameters;
    }

    private double? Step(double[] counts, double[] parameters, double current)
    {
        var length = 1.0;
        for (var halving = 0; halving < 40; halving++, length /= 2)
        {
            for (var p = 0; p < _trial.Length; p++)
            {
                _trial[p] = parameters[p] + (length * _direction[p]);
            }

            var value = Objective(counts, _trial);
            if (value >= current - (1e-13 * (1 + Math.Abs(current))))
            {
                _trial.CopyTo(parameters, 0);
                return value;
            }
        }

        return null;
    }

    private double[]? FirstGuess(double[] counts)
    {
        var weighted = new double[_design.Cells];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            Fitted[cell] = _included[cell] ? counts[cell] + 0.5 : 0;
            weighted[cell] = _included[cell] ? Fitted[cell] * Math.Log(Fitted[cell]) : 0;
        }

        _design.Project(weighted, _score);
        _design.Information(Fitted, _information);
        if (!_cholesky.Factor(_information))
        {
            return null;
        }

        var guess = new double[_design.Parameters];
        _cholesky.Solve(_score, guess);
        return guess;
    }

    private double Objective(double[] counts, double[] parameters)
    {
        _design.Predict(parameters, _predictor);
        double sum = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (_included[cell])
            {
                Fitted[cell] = Math.Exp(_predictor[cell]);
                sum += (counts[cell] * _predictor[cell]) - Fitted[cell];
            }
        }

        return double.IsNaN(sum) ? double.NegativeInfinity : sum;
    }

    private void Residuals(double[] counts)
    {
        for (var cell = 0; cell < counts.Length; cell++)
        {
            _residual[cell] = _included[cell] ? counts[cell] - Fitted[cell] : 0;
        }
    }

    private double Total(double[] counts)
    {
        double sum = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            sum += _included[cell] ? counts[cell] : 0;
        }

        return sum;
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
