using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>All decomposable graphs on a small number of lists.</summary>
public static class DecomposableGraphs
{
    /// <summary>The most lists of which all graphs are made: 18,154 of them; on seven lists there are 617,675.</summary>
    public const int MaximumLists = 6;

    private static readonly ImmutableArray<Lazy<ImmutableArray<ListGraph>>> Known =
    [
        .. Enumerable
            .Range(0, MaximumLists + 1)
            .Select(lists => new Lazy<ImmutableArray<ListGraph>>(() => Enumerated(lists))),
    ];

    /// <summary>Every decomposable graph: 2, 8, 61, 822 and 18,154 of them on 2 to 6 lists, ascending by their edges.</summary>
    /// <param name="lists">1 to <see cref="MaximumLists"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of lists is not in that range.</exception>
    public static ImmutableArray<ListGraph> All(int lists)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MaximumLists);
        return Known[lists].Value;
    }

    private static ImmutableArray<ListGraph> Enumerated(int lists)
    {
        var empty = ListGraph.Empty(lists);
        var graphs = ImmutableArray.CreateBuilder<ListGraph>();
        for (var edges = 0UL; edges < 1UL << empty.Pairs; edges++)
        {
            var graph = empty with { Edges = edges };
            if (JunctionTree.Of(graph) is not null)
            {
                graphs.Add(graph);
            }
        }

        return graphs.ToImmutable();
    }
}
