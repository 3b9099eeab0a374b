using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>The graphs to average over with their cliques and separators, in the order in which sums run.</summary>
internal sealed class GraphPlan
{
    private GraphPlan(ImmutableArray<ListGraph> graphs, JunctionTree[] trees, uint[] margins)
    {
        Graphs = graphs;
        Trees = trees;
        Margins = margins;
    }

    internal ImmutableArray<ListGraph> Graphs { get; }

    internal JunctionTree[] Trees { get; }

    /// <summary>The margins that some graph uses, ascending, without the empty one.</summary>
    internal uint[] Margins { get; }

    /// <param name="graphs">Decomposable graphs.</param>
    internal static GraphPlan Of(ImmutableArray<ListGraph> graphs)
    {
        var trees = graphs.Select(g => JunctionTree.Of(g)!).ToArray();
        var margins = trees
            .SelectMany(t => t.Cliques.Concat(t.Separators))
            .Where(m => m != 0)
            .Distinct()
            .Order()
            .ToArray();
        return new GraphPlan(graphs, trees, margins);
    }
}
