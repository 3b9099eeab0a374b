using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Where an error on a pair of records comes from.</summary>
public enum PairErrorKind
{
    /// <summary>Two persons in one cluster, and the pair itself weighed enough.</summary>
    FalseMatch,

    /// <summary>Two persons in one cluster though the pair weighed too little: other records joined them.</summary>
    JoinedThroughOthers,

    /// <summary>Two persons in one cluster though the pair was never weighed.</summary>
    JoinedUnweighed,

    /// <summary>One person in two clusters, and the pair was never weighed: no blocking rule made it (or it was not kept).</summary>
    MissedByBlocking,

    /// <summary>One person in two clusters, and the pair weighed too little.</summary>
    ScoredLow,

    /// <summary>One person in two clusters though the pair weighed enough: clustering took it apart.</summary>
    SplitByClustering,
}

/// <summary>Errors of one kind that look alike.</summary>
/// <param name="Kind">Where they come from.</param>
/// <param name="Pattern">The comparison levels that they share, as they were given; null where the pairs were never weighed.</param>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="Examples">Some of them, by left, then right record: a sample that depends on the seed only. For pairs never weighed the first ones.</param>
public sealed record PairErrorGroup(
    PairErrorKind Kind,
    ulong? Pattern,
    long Pairs,
    ImmutableArray<(int Left, int Right)> Examples
);

/// <summary>The errors of clusters, sorted by where they come from and by what they look like.</summary>
/// <param name="Groups">By kind, then the most frequent pattern first.</param>
/// <param name="KeptApart">Pairs of two persons that weighed enough and that clustering rightly kept apart.</param>
/// <param name="FoundThroughOthers">True pairs that weighed too little, or were never weighed, and that clustering rightly joined.</param>
public sealed record PairErrorReport(ImmutableArray<PairErrorGroup> Groups, long KeptApart, long FoundThroughOthers)
{
    /// <summary>Number of errors of one kind.</summary>
    /// <param name="kind">The kind.</param>
    public long Count(PairErrorKind kind) => Groups.Where(group => group.Kind == kind).Sum(group => group.Pairs);
}
