using System.Collections.Immutable;

namespace Sijil.Linkage.Explaining;

/// <summary>The heaviest pairs that hold records together without a ring (Kruskal 1956, from the heaviest down).</summary>
internal static class MaximumSpanningTree
{
    /// <summary>The tree's pairs in the order given, and the groups that they make, by lowest record.</summary>
    public static (ImmutableArray<ClusterEdge> Tree, ImmutableArray<ImmutableArray<int>> Groups) Of(
        ImmutableArray<int> records,
        ImmutableArray<ClusterEdge> heaviestFirst
    )
    {
        var groupOf = records.ToDictionary(record => record, record => new List<int> { record });
        var tree = ImmutableArray.CreateBuilder<ClusterEdge>();
        foreach (var edge in heaviestFirst)
        {
            var (left, right) = (groupOf[edge.Left], groupOf[edge.Right]);
            if (left == right)
            {
                continue;
            }

            tree.Add(edge);
            var (larger, smaller) = left.Count >= right.Count ? (left, right) : (right, left);
            larger.AddRange(smaller);
            foreach (var record in smaller)
            {
                groupOf[record] = larger;
            }
        }

        return (
            tree.ToImmutable(),
            [.. groupOf.Values.Distinct().Select(group => group.Order().ToImmutableArray()).OrderBy(group => group[0])]
        );
    }
}
