using System.Collections.Immutable;
using Sijil.Linkage.Clustering;

namespace Sijil.Linkage.Explaining;

/// <summary>A weighed pair inside a cluster.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Weight">Weight, prior included.</param>
public sealed record ClusterEdge(int Left, int Right, MatchWeight Weight);

/// <summary>What holds a cluster together and what speaks against it.</summary>
public sealed record ClusterExplanation
{
    /// <summary>The records, ascending.</summary>
    public required ImmutableArray<int> Records { get; init; }

    /// <summary>The weighed pairs, heaviest first, each pair once.</summary>
    public required ImmutableArray<ClusterEdge> Edges { get; init; }

    /// <summary>The pairs of the maximum spanning tree, heaviest first: no lighter pair is needed to hold the cluster together.</summary>
    public required ImmutableArray<ClusterEdge> SpanningTree { get; init; }

    /// <summary>The lightest pair of the spanning tree: whatever path leads from one side of it to the other, no path is stronger at its weakest pair. Null without pairs.</summary>
    public ClusterEdge? WeakestLink { get; init; }

    /// <summary>The records on each side of the weakest link, the smaller side first (of equals the one whose lowest record is higher); empty without pairs. Every pair between them is as light as the weakest link, or lighter.</summary>
    public required ImmutableArray<ImmutableArray<int>> SidesOfWeakestLink { get; init; }

    /// <summary>Records that hang together by pairs, by their lowest record; more than one group when only decisions join them.</summary>
    public required ImmutableArray<ImmutableArray<int>> Groups { get; init; }

    /// <summary>Weight from which a pair is a match, in bits.</summary>
    public required MatchWeight Threshold { get; init; }

    /// <summary>What clustering found to look at, both records inside the cluster; by left, then right record.</summary>
    public required ImmutableArray<ClusterConflict> Conflicts { get; init; }

    /// <summary>The pairs that weigh less than the threshold.</summary>
    public IEnumerable<ClusterEdge> BelowThreshold => Edges.Where(edge => edge.Weight < Threshold);

    /// <summary>Looks at a cluster.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="edges">Its weighed pairs; of one that is given twice the heavier counts.</param>
    /// <param name="threshold">Weight from which a pair is a match, in bits.</param>
    /// <param name="conflicts">What clustering found to look at; what does not lie inside this cluster is left out.</param>
    /// <exception cref="ArgumentException">A pair is not inside the cluster, or is one record twice.</exception>
    public static ClusterExplanation Of(
        IReadOnlyCollection<int> records,
        IReadOnlyCollection<ClusterEdge> edges,
        MatchWeight threshold,
        IEnumerable<ClusterConflict> conflicts
    )
    {
        var members = records.ToHashSet();
        if (edges.FirstOrDefault(edge => !IsInside(edge.Left, edge.Right, members)) is { } stray)
        {
            throw new ArgumentException(
                $"The pair {stray.Left}, {stray.Right} is not a pair of two records of the cluster.",
                nameof(edges)
            );
        }

        ImmutableArray<int> sorted = [.. members.Order()];
        ImmutableArray<ClusterEdge> heaviestFirst =
        [
            .. edges
                .Select(edge => edge.Left < edge.Right ? edge : new ClusterEdge(edge.Right, edge.Left, edge.Weight))
                .OrderByDescending(edge => edge.Weight.Bits)
                .ThenBy(edge => edge.Left)
                .ThenBy(edge => edge.Right)
                .DistinctBy(edge => (edge.Left, edge.Right)),
        ];
        var (tree, groups) = MaximumSpanningTree.Of(sorted, heaviestFirst);
        var weakest = tree.IsEmpty ? null : tree[^1];
        return new ClusterExplanation
        {
            Records = sorted,
            Edges = heaviestFirst,
            SpanningTree = tree,
            WeakestLink = weakest,
            SidesOfWeakestLink = weakest is null ? [] : Sides(sorted, tree, weakest),
            Groups = groups,
            Threshold = threshold,
            Conflicts =
            [
                .. conflicts
                    .Where(conflict => IsInside(conflict.Left, conflict.Right, members))
                    .OrderBy(conflict => conflict.Left)
                    .ThenBy(conflict => conflict.Right)
                    .ThenBy(conflict => conflict.Reason),
            ],
        };
    }

    private static bool IsInside(int left, int right, HashSet<int> members) =>
        left != right && members.Contains(left) && members.Contains(right);

    private static ImmutableArray<ImmutableArray<int>> Sides(
        ImmutableArray<int> records,
        ImmutableArray<ClusterEdge> tree,
        ClusterEdge weakest
    )
    {
        var (_, parts) = MaximumSpanningTree.Of(records, tree.RemoveAt(tree.Length - 1));
        return
        [
            .. parts
                .Where(part => part.Contains(weakest.Left) || part.Contains(weakest.Right))
                .OrderBy(part => part.Length)
                .ThenByDescending(part => part[0]),
        ];
    }
}
