using System.Collections.Immutable;

namespace Sijil.Linkage.Comparing;

/// <summary>One level of agreement, with the bounds within which its weight may be learned.</summary>
/// <param name="Name">Short and readable: "same", "one year apart".</param>
/// <param name="StartM">Probability of this level among matches to start from (or to keep), given that both sides state a value; above 0, below 1.</param>
/// <param name="StartU">The same among non-matches.</param>
public sealed record ComparisonLevel(string Name, double StartM, double StartU)
{
    /// <summary>Keep <see cref="StartM"/>: EM may not learn it.</summary>
    public bool FixM { get; init; }

    /// <summary>Keep <see cref="StartU"/>: random pairs may not teach it.</summary>
    public bool FixU { get; init; }

    /// <summary>Lowest weight in bits; default: no bound.</summary>
    public double MinWeight { get; init; } = double.NegativeInfinity;

    /// <summary>Highest weight in bits, term frequency apart; default: no bound.</summary>
    public double MaxWeight { get; init; } = double.PositiveInfinity;

    /// <summary>Two records of one list that stand at this level are never joined as duplicates without a decision, whatever else agrees.</summary>
    public bool BarsDuplicate { get; init; }

    /// <summary>Share of the term-frequency correction that this level gets: 1 for exact agreement, 0 (default) for none.</summary>
    public double TermShare { get; init; }
}

/// <summary>What is compared of two records: ordered levels from least to most agreement. Level 0 means that a side states nothing; level k is <c>Levels[k − 1]</c>.</summary>
/// <param name="Name">Short and readable: "given name".</param>
/// <param name="Levels">At least two, the last one the fullest agreement; starting m sum to 1, as do starting u.</param>
public sealed record Comparison(string Name, ImmutableArray<ComparisonLevel> Levels)
{
    /// <summary>Weight in bits when a side states nothing. Default 0: no evidence.</summary>
    public double MissingWeight { get; init; }

    /// <summary>No value counts as rarer than this in the term-frequency correction. Default 1/4096: at most 12 bits.</summary>
    public double RarestTerm { get; init; } = 1.0 / 4096;
}
