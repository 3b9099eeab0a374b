namespace Sijil.Linkage.Evaluating;

/// <summary>A 95 % interval.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end, not below the lower.</param>
public readonly record struct Interval(double Lower, double Upper)
{
    // The normal distribution's 97.5 % point.
    internal const double Normal95 = 1.959963984540054;

    /// <summary>Wilson's interval for a share (Wilson 1927): holds its level for small counts and near 0 and 1; 0 to 1 when nothing was tried.</summary>
    /// <param name="share">Observed share, 0 to 1.</param>
    /// <param name="trials">Number of trials, from 0; for a weighted sample its effective size, which need not be whole.</param>
    public static Interval Wilson(double share, double trials)
    {
        if (trials <= 0)
        {
            return new Interval(0, 1);
        }

        const double Squared = Normal95 * Normal95;
        var centre = share + (Squared / (2 * trials));
        var half = Normal95 * Math.Sqrt((share * (1 - share) / trials) + (Squared / (4 * trials * trials)));
        var scale = 1 + (Squared / trials);
        return new Interval(Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }

    /// <summary>Estimate ± 1.96 standard errors, cut to a range.</summary>
    internal static Interval Normal(double estimate, double standardError, double lowest, double highest) =>
        new(
            Math.Clamp(estimate - (Normal95 * standardError), lowest, highest),
            Math.Clamp(estimate + (Normal95 * standardError), lowest, highest)
        );
}
