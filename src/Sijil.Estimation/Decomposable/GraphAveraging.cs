using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// Bayesian averaging over decomposable graphical models (Madigan and York 1997): the marginal likelihood of each graph and each number of unseen
/// people in closed form, summed over an integer grid. Up to six lists nothing is random. The posterior of the unseen is kept, never graphs × grid.
/// </summary>
/// <remarks>It answers even when no person is on two lists; whether a table can carry an estimate has to be asked beforehand.</remarks>
public static class GraphAveraging
{
    // On six lists, 18,154 graphs would each be summed over the whole grid though few of them have any weight.
    private const int AllSummed = 5;

    /// <summary>Averages over the decomposable graphs of a table.</summary>
    /// <param name="table">2 to 11 lists, somebody on at least one.</param>
    /// <param name="settings">Priors, grid and search; null for the defaults.</param>
    /// <param name="threads">Threads at most; the result is the same for any number. 0 for all of the machine.</param>
    /// <exception cref="ArgumentException">The table has too few or too many lists, or nobody on them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static GraphAverage Of(CaptureTable table, GraphAverageSettings? settings = null, int threads = 0)
    {
        settings ??= new GraphAverageSettings();
        settings.Check(table);
        var lists = table.Lists.Length;
        var factors = new MarginFactors(table, settings.PriorPerCell ?? Math.ScaleB(1, -lists));
        var largest = settings.LargestMissing ?? 30 * Math.Min(table.Observed, GraphAverageSettings.LongestGrid / 30);
        for (var doubling = 0; ; doubling++)
        {
            var found = Find(lists, settings, factors, table.Observed, largest);
            var average = Average(
                found,
                table,
                Sum(GraphPlan.Of(found.Graphs, found.LogFactors)),
                Sum(GraphPlan.Of([ListGraph.Complete(lists)], [found.SaturatedLogFactor]))
            );
            var isShort = average.WithoutSaturated.End.ShareBeyond > settings.OpenTail;
            if (!isShort || doubling >= settings.Doublings || largest > GraphAverageSettings.LongestGrid / 2)
            {
                return average with { IsGridTooShort = isShort };
            }

            largest *= 2;
            GridSum Sum(GraphPlan plan) => GridSum.Of(plan, factors, settings.Prior, table, largest, threads);
        }
    }

    private static FoundGraphs Find(
        int lists,
        GraphAverageSettings settings,
        MarginFactors factors,
        long observed,
        long largest
    )
    {
        if (lists <= Math.Min(settings.ListsEnumerated, AllSummed))
        {
            return FoundGraphs.Of(DecomposableGraphs.All(lists));
        }

        var scores = new GraphScores(factors, settings.Prior, observed, largest);
        if (lists <= settings.ListsEnumerated)
        {
            return Weighty(DecomposableGraphs.All(lists), scores);
        }

        var found = new GraphSearch(scores, settings).Run(lists);
        return settings.Walk is { } walk && (walk.Always || !found.Search!.WindowExhausted)
            ? new GraphWalk(scores, walk).Run(found.Graphs) with
            {
                Search = found.Search,
            }
            : found;
    }

    /// <summary>Without the graphs that together could not change the tenth digit of any result.</summary>
    private static FoundGraphs Weighty(ImmutableArray<ListGraph> graphs, GraphScores scores)
    {
        var best = graphs.Where(g => !g.IsSaturated).Max(g => scores.Of(g)!.Value);
        return FoundGraphs.Of(graphs.Where(g => !g.IsSaturated && scores.Of(g) > best + Math.Log(1e-14)));
    }

    private static GraphAverage Average(FoundGraphs found, CaptureTable table, GridSum others, GridSum saturated)
    {
        var log = Math.Max(others.Log, saturated.Log);
        var (scale, saturatedScale) = (Math.Exp(others.Log - log), Math.Exp(saturated.Log - log));
        var othersWeight = CompensatedSum.Of(others.ByGraph);
        var all = (scale * othersWeight) + (saturatedScale * saturated.ByGraph[0]);
        var together = saturated.Weights;
        for (var i = 0; i < together.Length; i++)
        {
            together[i] = (scale * others.Weights[i]) + (saturatedScale * together[i]);
        }

        var share = saturatedScale * saturated.ByGraph[0] / all;
        return new GraphAverage(
            new MissingPosterior(together, table.Observed),
            new MissingPosterior(others.Weights, table.Observed),
            share,
            [
                .. found
                    .Graphs.Select(
                        (graph, g) =>
                            new WeightedGraph(
                                graph,
                                scale * others.ByGraph[g] / all,
                                others.ByGraph[g] / othersWeight,
                                others.MeanOf(g, table.Observed)
                            )
                    )
                    .Append(
                        new WeightedGraph(
                            ListGraph.Complete(table.Lists.Length),
                            share,
                            0,
                            saturated.MeanOf(0, table.Observed)
                        )
                    )
                    .OrderByDescending(g => g.Weight)
                    .ThenByDescending(g => g.WeightAmongOthers)
                    .ThenBy(g => g.Graph.Edges),
            ],
            found.Search,
            found.Visits is { } visits ? GraphWalkReport.Of(visits, others, table.Observed) : null
        )
        {
            IsGridTooShort = false,
        };
    }
}
