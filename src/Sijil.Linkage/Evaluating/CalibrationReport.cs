using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Whether given probabilities come true: a reliability curve and three scores (Brier 1950; Murphy and Winkler 1977).</summary>
/// <param name="Bins">The reliability curve, from low to high; finer at both ends, where linkage puts nearly all pairs.</param>
/// <param name="All">All pairs in one.</param>
/// <param name="High">The pairs given 0.9 to 1.</param>
/// <param name="BrierScore">Mean square of probability less outcome, from 0 (best) to 1; null without pairs.</param>
/// <param name="LogLoss">Mean of −ln of the probability given to what is true, in nats, from 0; probabilities are first cut to 5·10⁻⁷ from 0 and 1. Null without pairs.</param>
/// <param name="ExpectedCalibrationError">Distance of mean probability and true share, averaged over pairs by bin, 0 to 1; null without pairs.</param>
public sealed record CalibrationReport(
    ImmutableArray<CalibrationBin> Bins,
    CalibrationBin All,
    CalibrationBin High,
    double? BrierScore,
    double? LogLoss,
    double? ExpectedCalibrationError
);

/// <summary>Pairs that were given a probability in [From, To); the last bin holds 1 too.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="Matches">Of these, true matches.</param>
/// <param name="MeanProbability">Mean of the given probabilities; null without pairs.</param>
public sealed record CalibrationBin(double From, double To, long Pairs, long Matches, double? MeanProbability)
{
    /// <summary>True share of matches; null without pairs.</summary>
    public double? TrueShare => Pairs == 0 ? null : (double)Matches / Pairs;

    /// <summary>95 % interval of the true share (Wilson), pairs taken as independent.</summary>
    public Interval Interval => Interval.Wilson(TrueShare ?? 0, Pairs);
}
