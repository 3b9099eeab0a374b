using MathNet.Numerics.Distributions;

namespace Sijil.Estimation.LogLinear;

/// <summary>Intervals from replicates that were drawn.</summary>
internal sealed class BootstrapQuantiles
{
    private readonly double[] _sorted;
    private readonly double _level;

    /// <param name="totals">The replicates; infinite ones have no upper bound.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    internal BootstrapQuantiles(IEnumerable<double> totals, double level)
    {
        _sorted = [.. totals.Order()];
        _level = level;
    }

    /// <summary>Between the quantiles.</summary>
    internal BootstrapInterval Percentile() => Between((1 - _level) / 2, (1 + _level) / 2);

    /// <summary>Efron 1987, formula 2.3; null when all replicates lie on one side of the estimate.</summary>
    internal BootstrapInterval? Accelerated(double estimate, double acceleration)
    {
        // Replicates that equal the estimate count half: on small tables there are many.
        var below = (_sorted.Count(t => t < estimate) + (0.5 * _sorted.Count(t => t == estimate))) / _sorted.Length;
        if (below is 0 or 1)
        {
            return null;
        }

        var bias = Normal.InvCDF(0, 1, below);
        double Share(double probability)
        {
            var z = bias + Normal.InvCDF(0, 1, probability);
            return Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z))));
        }

        return Between(Share((1 - _level) / 2), Share((1 + _level) / 2));
    }

    private BootstrapInterval Between(double low, double high) =>
        new(Quantile(low), Quantile(high) is var upper && double.IsFinite(upper) ? upper : null);

    // The share of the replicates below is at/(count + 1), as for expected order statistics; between two of them in a straight line.
    private double Quantile(double share)
    {
        var at = Math.Clamp((share * (_sorted.Length + 1)) - 1, 0, _sorted.Length - 1);
        var index = (int)at;
        var next = Math.Min(index + 1, _sorted.Length - 1);
        return at == index || _sorted[next] == _sorted[index]
            ? _sorted[index]
            : _sorted[index] + ((at - index) * (_sorted[next] - _sorted[index]));
    }
}
