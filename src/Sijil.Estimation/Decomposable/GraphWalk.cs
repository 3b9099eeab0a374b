using System.Collections.Immutable;

namespace Sijil.Estimation.Decomposable;

/// <summary>A random walk among graphs instead of a search, for tables on which the weight is spread over too many graphs to list.</summary>
/// <param name="Seed">The same seed gives the same walk.</param>
/// <param name="Steps">Steps of each chain that count, 1 or more; a tenth more are taken before.</param>
/// <param name="Chains">Independent chains, 1 or more; every other one starts from the empty graph, the others from a good one.</param>
public sealed record GraphWalkSettings(ulong Seed, int Steps = 25_000, int Chains = 4);

/// <summary>What a walk did.</summary>
/// <param name="Distinct">How many different graphs were visited.</param>
/// <param name="MeanByChain">Posterior mean of the total by chain: they ought to be close.</param>
public sealed record GraphWalkReport(int Distinct, ImmutableArray<double> MeanByChain);

/// <summary>
/// Markov chain Monte Carlo model composition (Madigan and York 1995): one pair's edge is added or taken away at each step; the share of steps
/// at a graph tends to its posterior weight, however many graphs there are.
/// </summary>
internal sealed class GraphWalk(GraphScores scores, GraphWalkSettings settings)
{
    internal FoundGraphs Run(int lists, ListGraph good)
    {
        var chains = Enumerable
            .Range(0, settings.Chains)
            .Select(c => Chain(c, c % 2 == 0 ? good : ListGraph.Empty(lists)))
            .ToArray();
        ulong[] edges = [.. chains.SelectMany(c => c.Keys).Distinct().Order()];
        int[][] visits = [.. chains.Select(c => edges.Select(e => c.GetValueOrDefault(e)).ToArray())];

        // Each graph's posterior of the unseen counts as often as the graph was visited: its own weight is divided out again.
        var log = edges.Select((e, g) => Math.Log(visits.Sum(v => (double)v[g])) - scores.Known[e]);
        return new FoundGraphs([.. edges.Select(e => new ListGraph(lists, e))], [.. log], null, visits);
    }

    private Dictionary<ulong, int> Chain(int chain, ListGraph graph)
    {
        var random = new SplitMix64(settings.Seed, (ulong)chain);
        var score = scores.Of(graph)!.Value;
        var visits = new Dictionary<ulong, int>();
        var before = settings.Steps / 10;
        for (var step = 0; step < before + settings.Steps; step++)
        {
            var next = graph.Toggled((int)(random.Next() * graph.Pairs));
            var accept = random.Next();
            if (scores.Of(next) is { } reached && accept < Math.Exp(reached - score))
            {
                (graph, score) = (next, reached);
            }

            if (step >= before)
            {
                visits[graph.Edges] = visits.GetValueOrDefault(graph.Edges) + 1;
            }
        }

        return visits;
    }
}
