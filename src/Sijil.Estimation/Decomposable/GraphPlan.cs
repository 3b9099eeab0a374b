using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>The graphs to average over with their cliques and separators, in the order in which sums run.</summary>
internal sealed class GraphPlan
{
    private GraphPlan(
        ImmutableArray<ListGraph> graphs,
        ImmutableArray<double> logFactors,
        JunctionTree[] trees,
        uint[] margins
    )
    {
        Graphs = graphs;
        LogFactors = logFactors;
        Trees = trees;
        Margins = margins;
    }

    internal ImmutableArray<ListGraph> Graphs { get; }

    /// <summary>By what each graph's weight is multiplied, as logarithm.</summary>
    internal ImmutableArray<double> LogFactors { get; }

    internal JunctionTree[] Trees { get; }

    /// <summary>The margins that some graph uses, ascending, without the empty one.</summary>
    internal uint[] Margins { get; }

    internal static GraphPlan Of(ImmutableArray<ListGraph> graphs, ImmutableArray<double> logFactors)
    {
        var trees = graphs.Select(g => JunctionTree.Of(g)!).ToArray();
        var margins = trees
            .SelectMany(t => t.Cliques.Concat(t.Separators))
            .Where(m => m != 0)
            .Distinct()
            .Order()
            .ToArray();
        return new GraphPlan(graphs, logFactors, trees, margins);
    }
}
