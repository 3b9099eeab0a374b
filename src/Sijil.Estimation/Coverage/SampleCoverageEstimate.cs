namespace Sijil.Estimation.Coverage;

/// <summary>Totals that rest on the sample coverage, in people; unrounded.</summary>
/// <param name="Coverage">
/// The mean over the lists of the share of a list that is on another list too, between 0 and 1: how much of what there is to be seen the lists saw.
/// </param>
/// <param name="MeanSeenByOthers">D, the people seen when a list is left out, averaged over the lists.</param>
/// <param name="Independent">Nhat-0: for lists without dependence.</param>
/// <param name="HighCoverage">
/// Nhat: for dependent lists when coverage is high; null when the dependence found is too strong for it to exist.
/// </param>
/// <param name="LowCoverage">Nhat-1: one step from Nhat-0 towards Nhat, for dependent lists when coverage is low.</param>
public sealed record SampleCoverageEstimate(
    double Coverage,
    double MeanSeenByOthers,
    double Independent,
    double? HighCoverage,
    double LowCoverage
)
{
    /// <summary>Below this coverage Nhat is not to be trusted (Chao, Tsay, Lin, Shau and Chao 2001).</summary>
    public const double EnoughCoverage = 0.55;

    /// <summary>Whether the coverage is too low for <see cref="HighCoverage"/>.</summary>
    public bool IsCoverageLow => Coverage < EnoughCoverage;

    /// <summary>The estimate that the method's authors recommend at this coverage.</summary>
    public double Recommended => IsCoverageLow ? LowCoverage : HighCoverage ?? LowCoverage;
}
