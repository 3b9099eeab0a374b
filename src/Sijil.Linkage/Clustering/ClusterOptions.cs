using System.Collections.Immutable;

namespace Sijil.Linkage.Clustering;

/// <summary>When records are joined into one cluster.</summary>
public sealed record ClusterOptions
{
    /// <summary>Two clusters are joined when the mean weight between their records is at least this.</summary>
    public required MatchWeight Threshold { get; init; }

    /// <summary>Two records of one list may share a cluster only when their own pair weighs at least this, or at least <see cref="Threshold"/> and each weighs this much with one record of another list.</summary>
    public required MatchWeight DuplicateThreshold { get; init; }

    /// <summary>A list may name a person several times as a matter of course: two records of one list then join like any others. Default false.</summary>
    public bool ListsRepeat { get; init; }

    /// <summary>No two records of a cluster may weigh less than this. Default −12 bits.</summary>
    public MatchWeight Veto { get; init; } = new(-12);

    /// <summary>Higher weights count as this many bits when a mean is taken, so that one pair cannot outvote the rest. Default 20.</summary>
    public double Cap { get; init; } = 20;

    /// <summary>Lower weights count as minus this many bits when a mean is taken. Default 20.</summary>
    public double LowCap { get; init; } = 20;

    /// <summary>What people decided: always obeyed, or reported where they contradict each other.</summary>
    public ImmutableArray<PairDecision> Decisions { get; init; } = [];
}

/// <summary>A person's decision on two records.</summary>
/// <param name="Left">A record.</param>
/// <param name="Right">Another one.</param>
/// <param name="Same">True: one person; false: two.</param>
public readonly record struct PairDecision(int Left, int Right, bool Same);

/// <summary>Why a cluster, or two of them, need a look.</summary>
public enum ConflictReason
{
    /// <summary>A pair weighs enough to be joined, but joining would put two records of one list together that are no duplicates.</summary>
    TwoOfOneList,

    /// <summary>A pair weighs enough, but the records around it speak against it on average.</summary>
    OthersDisagree,

    /// <summary>A pair weighs enough, but two records that would come together clearly differ.</summary>
    Veto,

    /// <summary>A pair weighs enough, but a decision keeps it, or records around it, apart.</summary>
    DecidedDifferent,

    /// <summary>A decision joins records that the weights, or the list rule, would keep apart.</summary>
    DecidedSameAgainstWeights,

    /// <summary>Decisions contradict each other: a chain of "same" joins two records decided different. The "different" gives way.</summary>
    DecisionsContradict,

    /// <summary>Two records of the cluster weigh below the threshold; others hold them together.</summary>
    WeakPairInside,

    /// <summary>Too many records hang together; the weakest pairs were set aside first.</summary>
    Oversized,
}

/// <summary>A pair of records that shows why clusters need a look.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Weight">Weight of this pair.</param>
/// <param name="Reason">Why.</param>
public sealed record ClusterConflict(int Left, int Right, MatchWeight Weight, ConflictReason Reason);

/// <summary>Clusters of records.</summary>
/// <param name="ClusterOf">For each record the lowest record of its cluster.</param>
/// <param name="Conflicts">By left, then right record.</param>
public sealed record ClusterResult(ImmutableArray<int> ClusterOf, ImmutableArray<ClusterConflict> Conflicts)
{
    /// <summary>Number of clusters, single records included.</summary>
    public int Count => ClusterOf.Where((cluster, record) => cluster == record).Count();
}
