using System.Collections.Immutable;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Decomposable;

/// <summary>A random walk among graphs, for tables on which the weight is spread over too many graphs for a search.</summary>
/// <param name="Seed">The same seed gives the same walk.</param>
/// <param name="Steps">Steps of each chain that count, 1 or more; a tenth more are taken before.</param>
/// <param name="Chains">Independent chains, 1 or more, started from graphs throughout the search's window.</param>
/// <param name="Always">Whether to walk even when the search has exhausted its window.</param>
public sealed record GraphWalkSettings(ulong Seed, int Steps = 30_000, int Chains = 4, bool Always = false);

/// <summary>What a walk did.</summary>
/// <param name="Distinct">How many different graphs were visited.</param>
/// <param name="MeanByChain">Posterior mean of the total by chain, without the saturated graph: they ought to be close.</param>
public sealed record GraphWalkReport(int Distinct, ImmutableArray<double> MeanByChain)
{
    internal static GraphWalkReport Of(int[][] visits, GridSum sum, long observed) =>
        new(
            sum.ByGraph.Length,
            [
                .. visits.Select(v =>
                    v.Select((count, g) => count * (sum.MeanOf(g, observed) ?? observed)).Sum() / v.Sum()
                ),
            ]
        );
}

/// <summary>
/// Markov chain Monte Carlo model composition (Madigan and York 1995): one or two pairs' edges are added or taken away at each step; the share of
/// steps at a graph tends to its posterior weight, however many graphs there are.
/// </summary>
internal sealed class GraphWalk(GraphScores scores, GraphWalkSettings settings)
{
    /// <summary>Walks from the graphs that a search found; heaviest first.</summary>
    internal FoundGraphs Run(IReadOnlyList<ListGraph> starts)
    {
        var lists = starts[0].Lists;
        var bridge = scores.Of(starts[0])!.Value;
        var chains = Enumerable
            .Range(0, settings.Chains)
            .Select(c => Chain(c, starts[(int)((long)starts.Count * c / settings.Chains)], bridge))
            .ToArray();
        ulong[] edges = [.. chains.SelectMany(c => c.Keys).Distinct().Order()];
        int[][] visits = [.. chains.Select(c => edges.Select(e => c.GetValueOrDefault(e)).ToArray())];

        // Each graph's posterior of the unseen counts as often as the graph was visited: its own weight is divided out again.
        double[] steps = [.. edges.Select((_, g) => visits.Sum(v => (double)v[g]))];
        var factors = edges.Select((e, g) => Math.Log(steps[g]) - scores.Known[e]);

        // The walk keeps off the saturated graph. All steps stand for all other graphs, whose weight is at least that of those visited.
        var most = edges.Max(e => scores.Known[e]);
        var visited = most + Math.Log(edges.Sum(e => Math.Exp(scores.Known[e] - most)));
        return new FoundGraphs(
            [.. edges.Select(e => new ListGraph(lists, e))],
            [.. factors],
            Math.Log(steps.Sum()) - visited
        )
        {
            Visits = visits,
        };
    }

    /// <summary>
    /// Steps at the saturated graph do not count, so that any weight can be given to it: that of the best other graph makes it a bridge between
    /// graphs that are far apart, and no place to stay.
    /// </summary>
    private Dictionary<ulong, int> Chain(int chain, ListGraph graph, double bridge)
    {
        var random = new RandomStream(settings.Seed, (ulong)chain);
        var score = scores.Of(graph)!.Value;
        var visits = new Dictionary<ulong, int> { [graph.Edges] = 1 };
        var before = settings.Steps / 10;
        for (var step = 0; step < before + settings.Steps; step++)
        {
            var next = graph.Toggled((int)random.Below((ulong)graph.Pairs));
            next = random.Uniform() < 0.75 ? next : next.Toggled((int)random.Below((ulong)graph.Pairs));
            var accept = random.Uniform();
            var reached = next.IsSaturated ? bridge : scores.Of(next);
            if (reached is { } other && accept < Math.Exp(other - score))
            {
                (graph, score) = (next, other);
            }

            if (step >= before && !graph.IsSaturated)
            {
                visits[graph.Edges] = visits.GetValueOrDefault(graph.Edges) + 1;
            }
        }

        return visits;
    }
}
