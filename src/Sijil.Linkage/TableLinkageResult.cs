using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage;

/// <summary>How a table is linked.</summary>
public sealed record TableLinkageOptions
{
    /// <summary>Pairs at or above this probability may be joined, 0 to 1; null: the model's threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>Pairs below this weight (prior included, in bits) are counted and not kept. Default −10.</summary>
    public MatchWeight KeepFrom { get; init; } = new(-10);

    /// <summary>What people decided.</summary>
    public ImmutableArray<RecordDecision> Decisions { get; init; } = [];

    /// <summary>Threads, limits, progress. Unlike elsewhere u is learned from 300,000 random pairs.</summary>
    public LinkageOptions Run { get; init; } = new() { RandomPairs = 300_000, LargestPairCount = 1_000_000_000 };
}

/// <summary>A person's decision on two records.</summary>
/// <param name="Left">Id of a record.</param>
/// <param name="Right">Id of another one.</param>
/// <param name="Same">True: one person; false: two.</param>
public readonly record struct RecordDecision(string Left, string Right, bool Same);

/// <summary>What a linkage of a table found.</summary>
public sealed record TableLinkageResult
{
    /// <summary>The model with every m, u and prior as it was used.</summary>
    public required LinkageModel Model { get; init; }

    /// <summary>The same as the engine uses it, with what each training session taught.</summary>
    public required TrainedModel Trained { get; init; }

    /// <summary>The records in the order in which pairs and clusters number them.</summary>
    public required RecordColumns Records { get; init; }

    /// <summary>The records as they were compared.</summary>
    public required RecordTable Table { get; init; }

    /// <summary>The pairs that weigh enough to be kept, by left, then right record, and what blocking did.</summary>
    public required ScoredPairs Scores { get; init; }

    /// <summary>The clusters.</summary>
    public required ClusterResult Clusters { get; init; }

    /// <summary>What blocking did.</summary>
    public BlockingReport Blocking => Scores.Blocking;

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<LinkageWarning> Warnings => Trained.Warnings;
}
