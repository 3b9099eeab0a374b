namespace Sijil.Estimation.Strata;

/// <summary>How missing stratum values are drawn.</summary>
public sealed record FillingSettings
{
    /// <summary>
    /// For how many people the shares among all capture histories stand beside those of a person's own history, above 0; 4: little where a history
    /// has people with all values, and enough that those of a history without any are not all put into one stratum.
    /// </summary>
    public double PriorPeople { get; init; } = 4;

    /// <summary>
    /// Rounds of data augmentation for each filling, 1 to 10,000; 20. One round is exact where a capture history lacks values in one way only;
    /// otherwise what is left of the start shrinks with each round by the share of people with missing values.
    /// </summary>
    public int Rounds { get; init; } = 20;

    internal void Check()
    {
        StrataSettings.Between(PriorPeople, 1e-6, 1e9, nameof(PriorPeople));
        StrataSettings.Between(Rounds, 1, 10_000, nameof(Rounds));
    }
}
