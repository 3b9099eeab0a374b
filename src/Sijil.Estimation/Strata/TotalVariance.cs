using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Sijil.Estimation.Strata;

/// <summary>Which degrees of freedom the t quantile of a combination has; W is the variance within, B between, M the number of fillings.</summary>
public enum FreedomRule
{
    /// <summary>(M − 1) (1 + W / ((1 + 1/M) B))² (Rubin 1987).</summary>
    Rubin,

    /// <summary>(M − 1) (1 + W / ((M + 1) B))²: fewer, so that intervals are wider; the rule of the joint project on Colombia (JEP, CEV and HRDAG 2022), to reproduce its figures.</summary>
    Colombia,
}

/// <summary>
/// Estimates of a part of the people from several fillings of missing values put together on the logarithm: total variance = within + (1 + 1/M) ×
/// between, t quantile (Rubin 1987). With the people seen as the known and the unseen as the part, this is the combination of the joint project on
/// Colombia (JEP, CEV and HRDAG 2022).
/// </summary>
/// <param name="Fillings">How many, M.</param>
/// <param name="MeanKnown">Mean of the people who are not estimated; added to the ends.</param>
/// <param name="MeanLog">Mean of the fillings' means of the logarithm of the part estimated.</param>
/// <param name="Within">Mean variance within a filling.</param>
/// <param name="Between">Variance of the fillings' means.</param>
/// <param name="DegreesOfFreedom">By the rule asked for; infinite when nothing differs between fillings.</param>
/// <param name="Lower">Lower end of the total.</param>
/// <param name="Upper">Upper end of the total.</param>
public sealed record TotalVariance(
    int Fillings,
    double MeanKnown,
    double MeanLog,
    double Within,
    double Between,
    double DegreesOfFreedom,
    double Lower,
    double Upper
)
{
    /// <summary>Within + (1 + 1/M) × between.</summary>
    public double Total => Within + Added;

    /// <summary>The share of the variance that comes from values being missing, 0 to 1.</summary>
    public double ShareOfMissing => Total == 0 ? 0 : Added / Total;

    private double Added => (1 + (1.0 / Fillings)) * Between;

    /// <summary>Puts fillings together.</summary>
    /// <param name="fillings">For each the known people, the mean of the logarithm of the part estimated, and its variance of 0 or more.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="rule">The degrees of freedom.</param>
    /// <exception cref="ArgumentException">No filling, or a figure that is no finite number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static TotalVariance Of(
        IReadOnlyList<(double Known, double MeanLog, double LogVariance)> fillings,
        double level,
        FreedomRule rule = FreedomRule.Rubin
    )
    {
        if (!(level is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "expected above 0 and below 1");
        }

        if (
            fillings.Count == 0
            || fillings.Any(f => !double.IsFinite(f.Known + f.MeanLog + f.LogVariance) || f.LogVariance < 0)
        )
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found {fillings.Count} fillings; expected at least one, with finite figures"
                ),
                nameof(fillings)
            );
        }

        var count = fillings.Count;
        var known = fillings.Average(f => f.Known);
        var mean = fillings.Average(f => f.MeanLog);
        var within = fillings.Average(f => f.LogVariance);
        var between = count == 1 ? 0 : fillings.Sum(f => Square(f.MeanLog - mean)) / (count - 1);
        var freedom = Freedom(count, within, between, rule);
        var combined = new TotalVariance(count, known, mean, within, between, freedom, 0, 0);
        var reach = Math.Sqrt(combined.Total) * Quantile(freedom, (1 + level) / 2);
        return combined with { Lower = known + Math.Exp(mean - reach), Upper = known + Math.Exp(mean + reach) };
    }

    private static double Freedom(int count, double within, double between, FreedomRule rule)
    {
        var divisor = between * (rule == FreedomRule.Rubin ? 1 + (1.0 / count) : count + 1);
        return divisor > 0 ? (count - 1) * Square(1 + (within / divisor)) : double.PositiveInfinity;
    }

    // Beyond a million degrees of freedom t and normal agree in six digits, and the search for the quantile of t loses some.
    private static double Quantile(double freedom, double probability) =>
        freedom < 1e6 ? StudentT.InvCDF(0, 1, freedom, probability) : Normal.InvCDF(0, 1, probability);

    private static double Square(double value) => value * value;
}
