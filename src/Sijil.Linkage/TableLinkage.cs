using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage;

/// <summary>Links any table by a model: block, compare, train, weigh, cluster.</summary>
public static class TableLinkage
{
    /// <summary>Finds which records are one person. Equal input gives equal results for any number of threads.</summary>
    /// <param name="records">The records.</param>
    /// <param name="model">What is compared; m, u and prior are learned where it does not state them.</param>
    /// <param name="options">Thresholds, decisions, threads.</param>
    /// <exception cref="ModelException">The model does not fit the columns.</exception>
    /// <exception cref="TooManyPairsException">The rules would make more candidate pairs than allowed.</exception>
    public static TableLinkageResult Link(RecordColumns records, LinkageModel model, TableLinkageOptions options) =>
        throw new NotSupportedException("Being written.");
}

/// <summary>How a table is linked.</summary>
public sealed record TableLinkageOptions
{
    /// <summary>Pairs at or above this probability may be joined, 0 to 1; null: the model's threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>Pairs below this weight (prior included, in bits) are counted and not kept. Default −10.</summary>
    public MatchWeight KeepFrom { get; init; } = new(-10);

    /// <summary>What people decided.</summary>
    public ImmutableArray<PairDecision> Decisions { get; init; } = [];

    /// <summary>Threads, limits, progress.</summary>
    public LinkageOptions Run { get; init; } = new();
}

/// <summary>What a linkage of a table found.</summary>
public sealed record TableLinkageResult
{
    /// <summary>The model with every m, u and prior as it was used.</summary>
    public required LinkageModel Model { get; init; }

    /// <summary>The records as they were compared.</summary>
    public required RecordTable Table { get; init; }

    /// <summary>What blocking did.</summary>
    public required BlockingReport Blocking { get; init; }

    /// <summary>The pairs that weigh enough to be kept, by left, then right record.</summary>
    public required ScoredPairs Scores { get; init; }

    /// <summary>The clusters.</summary>
    public required ClusterResult Clusters { get; init; }

    /// <summary>What a reader must know.</summary>
    public required ImmutableArray<LinkageWarning> Warnings { get; init; }
}
