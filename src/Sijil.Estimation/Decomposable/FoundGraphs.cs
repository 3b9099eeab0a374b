using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>The graphs to average over, the saturated one apart, and how they were found.</summary>
/// <param name="Graphs">At least one; sums run in this order.</param>
/// <param name="LogFactors">By what each graph's weight is multiplied, as logarithm.</param>
/// <param name="SaturatedLogFactor">The same for the saturated graph.</param>
internal sealed record FoundGraphs(
    ImmutableArray<ListGraph> Graphs,
    ImmutableArray<double> LogFactors,
    double SaturatedLogFactor
)
{
    /// <summary>What a search did.</summary>
    internal GraphSearchReport? Search { get; init; }

    /// <summary>By chain and graph, how often a walk was there.</summary>
    internal int[][]? Visits { get; init; }

    /// <summary>Graphs that count by their own weights.</summary>
    internal static FoundGraphs Of(IEnumerable<ListGraph> graphs)
    {
        ImmutableArray<ListGraph> others = [.. graphs.Where(g => !g.IsSaturated)];
        return new FoundGraphs(others, [.. new double[others.Length]], 0);
    }
}
