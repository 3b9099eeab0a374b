using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>Posterior of the total, averaged over decomposable graphs.</summary>
/// <param name="Posterior">With the saturated graph, as the method was published.</param>
/// <param name="WithoutSaturated">
/// Without it. The saturated graph says nothing about the unseen cell: its weight pulls the posterior towards the prior.
/// </param>
/// <param name="SaturatedShare">Weight of the saturated graph, between 0 and 1.</param>
/// <param name="Graphs">All graphs of the average by falling weight.</param>
/// <param name="Search">What the search did; null when all graphs were enumerated.</param>
/// <param name="Walk">What the walk did; null when there was none. With a walk, weights are shares of its steps.</param>
public sealed record GraphAverage(
    MissingPosterior Posterior,
    MissingPosterior WithoutSaturated,
    double SaturatedShare,
    ImmutableArray<WeightedGraph> Graphs,
    GraphSearchReport? Search,
    GraphWalkReport? Walk
)
{
    /// <summary>Whether the grid ended before the posterior without the saturated graph did, by the settings' measure.</summary>
    public required bool IsGridTooShort { get; init; }
}

/// <summary>What a search among graphs did; it cannot promise that no better graph was missed.</summary>
/// <param name="Scored">How many graphs were given a score.</param>
/// <param name="WindowExhausted">
/// Whether every neighbour of every kept graph was scored; false when the largest number of graphs was reached before.
/// </param>
public sealed record GraphSearchReport(int Scored, bool WindowExhausted);
