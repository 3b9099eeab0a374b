using System.Collections.Immutable;

namespace Sijil.Linkage.Models;

/// <summary>
/// How a table is linked, as a file that a person can read and edit: which columns, which pairs are looked at, what is compared, and how much each
/// agreement weighs. What is not stated (m, u, prior) is learned from the records. The words are Splink's.
/// </summary>
public sealed record LinkageModel
{
    /// <summary>The version of the file's form. Default 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Which pairs count: within lists, across them, or both.</summary>
    public LinkType LinkType { get; init; } = LinkType.LinkAndDedupe;

    /// <summary>The columns that are used and how their cells are cleaned; a column that is not named here is taken as text.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>Which pairs are looked at: those that agree on any of these rules.</summary>
    public required ImmutableArray<BlockingDefinition> BlockingRules { get; init; }

    /// <summary>What is compared.</summary>
    public required ImmutableArray<ComparisonDefinition> Comparisons { get; init; }

    /// <summary>Probability that two records drawn at random are one person, above 0 and below 1; null: learned.</summary>
    public double? Prior { get; init; }

    /// <summary>The same for each two lists; wins over <see cref="Prior"/> where stated.</summary>
    public ImmutableArray<ListPriorDefinition> ListPriors { get; init; } = [];

    /// <summary>How the prior and m are learned.</summary>
    public TrainingDefinition Training { get; init; } = new();

    /// <summary>Pairs at or above this probability may be joined into one cluster, 0 to 1. Default .5: more likely than not.</summary>
    public double Threshold { get; init; } = 0.5;
}

/// <summary>Which pairs of records count.</summary>
public enum LinkType
{
    /// <summary>All pairs, whatever their lists.</summary>
    LinkAndDedupe,

    /// <summary>Pairs across lists only: each list names a person once.</summary>
    Link,

    /// <summary>Pairs within a list only.</summary>
    Dedupe,
}

/// <summary>A prior for the records of two lists.</summary>
/// <param name="Left">Name of a list.</param>
/// <param name="Right">Name of another one, or the same for duplicates within it.</param>
/// <param name="Prior">Above 0, below 1.</param>
public sealed record ListPriorDefinition(string Left, string Right, double Prior);

/// <summary>How m and the prior are learned.</summary>
public sealed record TrainingDefinition
{
    /// <summary>Seed of every random draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Rules that almost only true pairs meet, from which the prior starts (Splink's deterministic rules); empty: the prior is learned.</summary>
    public ImmutableArray<BlockingDefinition> DeterministicRules { get; init; } = [];

    /// <summary>Share of the true pairs that those rules are guessed to find, above 0 up to 1. Default .7.</summary>
    public double DeterministicRecall { get; init; } = 0.7;

    /// <summary>Names of the blocking rules whose pairs m may be learned from; empty: all are tried and the poor ones left out and named.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
