namespace Sijil.Estimation.Strata;

/// <summary>
/// A total over strata. People of refused strata enter as "at least" those seen and never as an estimate, so that with one refused stratum the
/// total has a lower end and no upper one.
/// </summary>
/// <param name="EstimatedStrata">Strata in the figure, each member of a pool counted.</param>
/// <param name="RefusedStrata">Strata without a number.</param>
/// <param name="ObservedInRefused">People seen in those, the mean over the fillings.</param>
public sealed record StrataTotal(int EstimatedStrata, int RefusedStrata, double ObservedInRefused)
{
    /// <summary>The sum over the strata that have a number, if they err independently of each other; null when none has.</summary>
    public CombinedFigure? Independent { get; init; }

    /// <summary>
    /// The same sum if all strata err together, in the same direction: the widest in variance that any dependence gives. What a method gets wrong in
    /// the same way in every stratum, such as people who differ more than a sparse table shows, does not average out over strata: then this is the one to read.
    /// </summary>
    public CombinedFigure? Comonotone { get; init; }

    /// <summary>The least number of people: the lower end under independence and those seen in refused strata.</summary>
    public double AtLeast => (Independent?.Lower ?? 0) + ObservedInRefused;

    /// <summary>The upper end under independence; null when a stratum is refused, because its people have no upper end.</summary>
    public double? AtMost => RefusedStrata == 0 ? Independent?.Upper : null;
}
