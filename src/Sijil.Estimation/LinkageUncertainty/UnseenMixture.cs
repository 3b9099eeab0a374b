using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LinkageUncertainty;

/// <summary>One estimate of the unseen on one linkage: log-normal.</summary>
/// <param name="Draw">Which linkage it belongs to.</param>
/// <param name="Weight">What it counts for among the estimates of that linkage, above 0.</param>
/// <param name="Observed">People counted on that linkage.</param>
/// <param name="LogUnseen">Natural logarithm of the unseen.</param>
/// <param name="LogVariance">Its variance, 0 or more.</param>
public readonly record struct UnseenEstimate(
    int Draw,
    double Weight,
    long Observed,
    double LogUnseen,
    double LogVariance
)
{
    /// <summary>An estimate with a total and its standard error, in people.</summary>
    /// <param name="draw">Which linkage it belongs to.</param>
    /// <param name="weight">What it counts for.</param>
    /// <param name="observed">People counted.</param>
    /// <param name="total">Seen and unseen; more than observed.</param>
    /// <param name="standardError">Of the total.</param>
    public static UnseenEstimate Of(int draw, double weight, long observed, double total, double standardError)
    {
        var unseen = total - observed;
        var variance = Math.Log(1 + (standardError * standardError / (unseen * unseen)));
        return new UnseenEstimate(draw, weight, observed, Math.Log(unseen), variance);
    }
}

/// <summary>Shares of the variance of the logarithm of the unseen; they add up to 1.</summary>
/// <param name="Sampling">Chance of who came onto the lists, within a model and a linkage.</param>
/// <param name="Model">Between models on one linkage.</param>
/// <param name="Linkage">Between linkages.</param>
public readonly record struct VarianceShares(double Sampling, double Model, double Linkage);

/// <summary>Rubin's combination (1987) as a check on the mixture: normal on the logarithm of the unseen, with the t distribution.</summary>
/// <param name="Within">Mean variance within a linkage, models included.</param>
/// <param name="Between">Variance between the linkages' means.</param>
/// <param name="Total">Within + (1 + 1/M) × between.</param>
/// <param name="DegreesOfFreedom">(M − 1) (1 + within / ((1 + 1/M) between))²; infinite when nothing differs between linkages.</param>
/// <param name="Lower">Lower end of the total.</param>
/// <param name="Upper">Upper end of the total.</param>
public sealed record RubinCombination(
    double Within,
    double Between,
    double Total,
    double DegreesOfFreedom,
    double Lower,
    double Upper
);

/// <summary>Estimates on many drawn linkages put together: a mixture in which each linkage counts the same and each estimate by its weight.</summary>
public sealed class UnseenMixture
{
    private readonly ImmutableArray<(double Share, UnseenEstimate Estimate)> parts;

    /// <summary>Puts estimates together.</summary>
    /// <param name="estimates">At least one; weights are scaled so that each linkage's sum to 1.</param>
    /// <exception cref="ArgumentException">No estimate, a weight that is not above 0, a variance below 0, or a figure that is no number.</exception>
    public UnseenMixture(IReadOnlyList<UnseenEstimate> estimates)
    {
        if (
            estimates.Count == 0
            || estimates.Any(e => !(e.Weight > 0) || !(e.LogVariance >= 0) || !double.IsFinite(e.LogUnseen))
        )
        {
            throw new ArgumentException(
                "expected estimates with weights above 0 and finite figures",
                nameof(estimates)
            );
        }

        var sums = estimates.GroupBy(e => e.Draw).ToDictionary(g => g.Key, g => g.Sum(e => e.Weight));
        parts = [.. estimates.Select(e => (e.Weight / sums[e.Draw] / sums.Count, e))];
        Draws = sums.Count;
    }

    /// <summary>How many linkages there are.</summary>
    public int Draws { get; }

    /// <summary>Mean of the people counted on a linkage.</summary>
    public double MeanObserved => parts.Sum(p => p.Share * p.Estimate.Observed);

    /// <summary>Where the variance of the logarithm of the unseen comes from; all 0 when there is none.</summary>
    public VarianceShares Shares
    {
        get
        {
            var means = Means();
            var mean = means.Values.Average();
            var sampling = parts.Sum(p => p.Share * p.Estimate.LogVariance);
            var model = parts.Sum(p => p.Share * Square(p.Estimate.LogUnseen - means[p.Estimate.Draw]));
            var linkage = means.Values.Average(m => Square(m - mean));
            var all = sampling + model + linkage;
            return all == 0 ? default : new VarianceShares(sampling / all, model / all, linkage / all);
        }
    }

    /// <summary>The total below which lies this share of the mixture.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public double Quantile(double probability)
    {
        if (probability is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "expected above 0 and below 1");
        }

        var each = parts.Select(p => Quantile(p.Estimate, probability)).ToArray();
        var (low, high) = (each.Min(), each.Max());
        return high - low < 1e-9 * high ? low : RootFinding.Between(total => Below(total) - probability, low, high);
    }

    /// <summary>The interval with equal tails.</summary>
    /// <param name="level">Between 0 and 1.</param>
    public (double Lower, double Upper) Interval(double level) =>
        (Quantile((1 - level) / 2), Quantile((1 + level) / 2));

    /// <summary>Rubin's combination.</summary>
    /// <param name="level">Of its interval, between 0 and 1.</param>
    public RubinCombination Rubin(double level)
    {
        var means = Means();
        var mean = means.Values.Average();
        var within = parts.Sum(p =>
            p.Share * (p.Estimate.LogVariance + Square(p.Estimate.LogUnseen - means[p.Estimate.Draw]))
        );
        var between = Draws == 1 ? 0 : means.Values.Sum(m => Square(m - mean)) / (Draws - 1);
        var added = (1 + (1.0 / Draws)) * between;
        var freedom = added > 0 ? (Draws - 1) * Square(1 + (within / added)) : double.PositiveInfinity;
        var quantile = (1 + level) / 2;
        var reach =
            Math.Sqrt(within + added)
            * (
                double.IsFinite(freedom) && freedom < 1e6
                    ? StudentT.InvCDF(0, 1, freedom, quantile)
                    : Normal.InvCDF(0, 1, quantile)
            );
        return new RubinCombination(
            within,
            between,
            within + added,
            freedom,
            MeanObserved + Math.Exp(mean - reach),
            MeanObserved + Math.Exp(mean + reach)
        );
    }

    private Dictionary<int, double> Means() =>
        parts
            .GroupBy(p => p.Estimate.Draw)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Share * p.Estimate.LogUnseen) * Draws);

    private double Below(double total) =>
        parts.Sum(p =>
        {
            var (_, e) = p;
            return total <= e.Observed ? 0
                : e.LogVariance == 0 ? (Math.Log(total - e.Observed) >= e.LogUnseen ? p.Share : 0)
                : p.Share * Normal.CDF(0, 1, (Math.Log(total - e.Observed) - e.LogUnseen) / Math.Sqrt(e.LogVariance));
        });

    private static double Quantile(UnseenEstimate estimate, double probability) =>
        estimate.Observed
        + Math.Exp(
            estimate.LogUnseen
                + (estimate.LogVariance == 0 ? 0 : Math.Sqrt(estimate.LogVariance) * Normal.InvCDF(0, 1, probability))
        );

    private static double Square(double value) => value * value;
}
