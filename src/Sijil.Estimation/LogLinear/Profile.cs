using MathNet.Numerics;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Profile log-likelihood of the number of unseen people under one model, multinomial (Cormack 1992): the unseen cell is given its count and the
/// model fitted again. Holds work space: not safe for use by two threads.
/// </summary>
internal sealed class Profile
{
    private readonly PoissonRegression _regression;
    private readonly double[] _counts;
    private readonly double _observed;
    private readonly bool[] _included;
    private double[] _parameters;

    internal Profile(LogLinearFitter fitter, FittedState state)
    {
        _included = (bool[])state.Included.Clone();
        _included[0] = true;
        _counts = fitter.Fits.Counts();
        _observed = fitter.Table.Observed;
        _parameters = state.Parameters;
        _regression = new PoissonRegression(new HierarchicalDesign(fitter.Table.Lists.Length, state.Terms), _included);
    }

    /// <summary>Up to a constant: −deviance/2 + log N! − log n0! with the parts that cancel taken out, so that no digits are lost.</summary>
    /// <exception cref="NotSettledException">The fit did not settle.</exception>
    internal double Value(double logUnseen)
    {
        Refit(logUnseen);
        double deviance = 0;
        for (var cell = 0; cell < _counts.Length; cell++)
        {
            if (_included[cell])
            {
                var (count, fitted) = (_counts[cell], _regression.Fitted[cell]);
                deviance += (count > 0 ? count * Math.Log(count / fitted) : 0) - (count - fitted);
            }
        }

        return FactorialLog.Remainder(_observed + _counts[0]) - FactorialLog.Remainder(_counts[0]) - deviance;
    }

    /// <summary>Its slope in the number of unseen people.</summary>
    /// <exception cref="NotSettledException">The fit did not settle.</exception>
    internal double Slope(double logUnseen)
    {
        Refit(logUnseen);
        return FittedSlope();
    }

    /// <summary>The slope where <see cref="Value"/> was last asked for.</summary>
    internal double FittedSlope()
    {
        var (unseen, total) = (_counts[0], _observed + _counts[0]);
        return Math.Log(_regression.Fitted[0])
            - SpecialFunctions.DiGamma(unseen + 1)
            + SpecialFunctions.DiGamma(total + 1)
            - Math.Log(total);
    }

    /// <summary>
    /// The logarithm of the unseen at which the profile is highest: widens from the start until the slope changes sign. Null when it still rises
    /// at the end.
    /// </summary>
    /// <exception cref="NotSettledException">The fit did not settle.</exception>
    internal double? Top(double start, double end)
    {
        var (low, high) = (start, start);
        for (var width = 0.5; Slope(low) < 0; width *= 2)
        {
            if (low < Math.Log(1e-9))
            {
                return low;
            }

            low -= width;
        }

        for (var width = 0.5; Slope(high) > 0; width *= 2)
        {
            if (high > end)
            {
                return null;
            }

            high += width;
        }

        return low == high ? low : RootFinding.Between(Slope, low, high);
    }

    private void Refit(double logUnseen)
    {
        _counts[0] = Math.Exp(logUnseen);
        _parameters =
            _regression.Fit(_counts, _parameters) ?? _regression.Fit(_counts) ?? throw new NotSettledException();
    }

    internal sealed class NotSettledException : Exception;
}
