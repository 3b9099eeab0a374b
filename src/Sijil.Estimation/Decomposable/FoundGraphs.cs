using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>The graphs to average over, and how they were found.</summary>
/// <param name="Graphs">Ascending by edges.</param>
/// <param name="LogFactors">By what each graph's weight is multiplied, as logarithm; null when by one.</param>
/// <param name="Search">What a search did.</param>
/// <param name="Visits">By chain and graph, how often a walk was there.</param>
internal sealed record FoundGraphs(
    ImmutableArray<ListGraph> Graphs,
    double[]? LogFactors,
    GraphSearchReport? Search,
    int[][]? Visits
);
