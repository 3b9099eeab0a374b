namespace Sijil.Estimation.Decomposable;

/// <summary>The posterior of the number of unseen people on the grid 1, 2, …, up to its end; totals are that number plus the people seen.</summary>
public sealed class MissingPosterior
{
    private readonly double[] _share;
    private readonly long _observed;

    /// <param name="weights">Weight of 1, 2, … unseen people; not all zero. Kept and scaled to sum to 1.</param>
    /// <param name="observed">People seen.</param>
    internal MissingPosterior(double[] weights, long observed)
    {
        _share = weights;
        _observed = observed;
        var sum = CompensatedSum.Of(weights);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }

        var (mean, inverse, inverseSquare) = Moments();
        Mean = observed + mean;
        StandardDeviation = Math.Sqrt(Spread(mean));
        RelativeLoss = inverse / inverseSquare;
        Mode = observed + 1 + Array.IndexOf(weights, weights.Max());
        End = GridEnd.Of(weights, observed);
    }

    /// <summary>Posterior mean of the total.</summary>
    public double Mean { get; }

    /// <summary>Posterior standard deviation of the total.</summary>
    public double StandardDeviation { get; }

    /// <summary>The total of highest posterior probability.</summary>
    public long Mode { get; }

    /// <summary>Posterior median of the total.</summary>
    public long Median => Quantile(0.5);

    /// <summary>The total that minimises the expected squared relative error: E(1/N) / E(1/N²) (Madigan and York 1997).</summary>
    public double RelativeLoss { get; }

    /// <summary>Whether the grid ends before the posterior does.</summary>
    public GridEnd End { get; }

    /// <summary>The smallest total that is reached or undercut with at least this probability.</summary>
    /// <param name="probability">Above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside that range.</exception>
    public long Quantile(double probability)
    {
        if (!(probability is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "expected above 0, at most 1");
        }

        var sum = new CompensatedSum();
        for (var i = 0; i < _share.Length; i++)
        {
            sum.Add(_share[i]);
            if (sum.Value >= probability)
            {
                return _observed + i + 1;
            }
        }

        return _observed + _share.Length;
    }

    /// <summary>The interval with equal tails.</summary>
    /// <param name="level">Between 0 and 1, such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside that range.</exception>
    public (long Lower, long Upper) Interval(double level) => (Quantile((1 - level) / 2), Quantile((1 + level) / 2));

    /// <summary>Probability that the total is larger than a number, on the grid.</summary>
    /// <param name="total">People, seen and unseen.</param>
    public double ProbabilityAbove(long total)
    {
        var sum = new CompensatedSum();
        for (var i = Math.Max(0, total - _observed); i < _share.Length; i++)
        {
            sum.Add(_share[i]);
        }

        return sum.Value;
    }

    /// <summary>Probability of a total; 0 beyond the grid.</summary>
    /// <param name="total">People, seen and unseen.</param>
    public double ProbabilityOf(long total)
    {
        var at = total - _observed - 1;
        return at < 0 || at >= _share.Length ? 0 : _share[at];
    }

    private (double Mean, double Inverse, double InverseSquare) Moments()
    {
        var mean = new CompensatedSum();
        var inverse = new CompensatedSum();
        var inverseSquare = new CompensatedSum();
        for (var i = 0; i < _share.Length; i++)
        {
            var one = _share[i] / (_observed + i + 1.0);
            mean.Add(_share[i] * (i + 1.0));
            inverse.Add(one);
            inverseSquare.Add(one / (_observed + i + 1.0));
        }

        return (mean.Value, inverse.Value, inverseSquare.Value);
    }

    private double Spread(double mean)
    {
        var sum = new CompensatedSum();
        for (var i = 0; i < _share.Length; i++)
        {
            var difference = i + 1 - mean;
            sum.Add(_share[i] * difference * difference);
        }

        return sum.Value;
    }
}
