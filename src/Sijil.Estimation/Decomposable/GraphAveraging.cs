using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// Bayesian averaging over decomposable graphical models (Madigan and York 1997): the marginal likelihood of each graph and each number of unseen
/// people in closed form, summed over an integer grid. Nothing is random. The posterior of the unseen is kept, never graphs × grid.
/// </summary>
/// <remarks>It answers even when no person is on two lists; whether a table can carry an estimate has to be asked beforehand.</remarks>
public static class GraphAveraging
{
    // More stretches than threads on any machine in reach, and never as many as there are threads: see GridChunk.
    private const int Stretches = 32;

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
            var average = new Pass(found, factors, settings.Prior, table).Run(largest, threads);
            var isShort = average.WithoutSaturated.End.ShareBeyond > settings.OpenTail;
            if (!isShort || doubling >= settings.Doublings || largest > GraphAverageSettings.LongestGrid / 2)
            {
                return average with { IsGridTooShort = isShort };
            }

            largest *= 2;
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
            return new FoundGraphs(DecomposableGraphs.All(lists), null, null, null);
        }

        var scores = new GraphScores(factors, settings.Prior, observed, largest);
        if (lists <= settings.ListsEnumerated)
        {
            return Weighty(DecomposableGraphs.All(lists), scores);
        }

        var search = new GraphSearch(scores, settings);
        return settings.Walk is { } walk
            ? new GraphWalk(scores, walk).Run(lists, search.Climb(ListGraph.Empty(lists)).Graph)
            : search.Run(lists);
    }

    /// <summary>Without the graphs that together could not change the tenth digit of any result.</summary>
    private static FoundGraphs Weighty(ImmutableArray<ListGraph> graphs, GraphScores scores)
    {
        var best = graphs.Where(g => !g.IsSaturated).Max(g => scores.Of(g)!.Value);
        return new FoundGraphs(
            [.. graphs.Where(g => g.IsSaturated || scores.Of(g) > best + Math.Log(1e-14))],
            null,
            null,
            null
        );
    }

    private sealed record Pass(FoundGraphs Found, MarginFactors Factors, PopulationPrior Prior, CaptureTable Table)
    {
        private GraphPlan Plan { get; } = GraphPlan.Of(Found);

        internal GraphAverage Run(long largest, int threads)
        {
            var others = new double[largest];
            var saturated = new double[largest];
            var chunks = new GridChunk[(int)Math.Min(Stretches, largest)];
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? -1 : threads };
            Parallel.For(
                0,
                chunks.Length,
                options,
                i =>
                {
                    chunks[i] = new GridChunk(
                        Plan,
                        new GridBlock(Factors, Prior, Plan, Table.Observed, Table.Lists.Length)
                    );
                    chunks[i]
                        .Fill(
                            1 + (largest * i / chunks.Length),
                            1 + (largest * (i + 1) / chunks.Length),
                            others,
                            saturated
                        );
                }
            );
            var log = chunks.Max(c => c.Log);
            Parallel.ForEach(chunks, options, c => c.Finish(log, others, saturated));
            return Result(others, saturated, chunks);
        }

        private GraphAverage Result(double[] others, double[] saturated, GridChunk[] chunks)
        {
            var weights = Plan.Graphs.Select((_, g) => Sum(chunks, c => c.Weights[g])).ToArray();
            var all = CompensatedSum.Of(weights);
            var weighted = Plan
                .Graphs.Select(
                    (graph, g) =>
                    {
                        var mean = Table.Observed + (Sum(chunks, c => c.Missing[g]) / weights[g]);
                        return new WeightedGraph(graph, weights[g] / all, mean);
                    }
                )
                .ToArray();
            for (var i = 0; i < others.Length; i++)
            {
                saturated[i] += others[i];
            }

            return new GraphAverage(
                new MissingPosterior(saturated, Table.Observed),
                new MissingPosterior(others, Table.Observed),
                weighted.Where(g => g.Graph.IsSaturated).Sum(g => g.Weight),
                [.. weighted.OrderByDescending(g => g.Weight).ThenBy(g => g.Graph.Edges)],
                Found.Search,
                Found.Visits is { } visits ? WalkReport(visits, weighted) : null
            )
            {
                IsGridTooShort = false,
            };
        }

        private static GraphWalkReport WalkReport(int[][] visits, WeightedGraph[] graphs) =>
            new(
                graphs.Length,
                [.. visits.Select(v => v.Select((count, g) => count * (graphs[g].Mean ?? 0)).Sum() / v.Sum())]
            );

        private static double Sum(GridChunk[] chunks, Func<GridChunk, double> of)
        {
            var sum = new CompensatedSum();
            foreach (var chunk in chunks)
            {
                sum.Add(of(chunk));
            }

            return sum.Value;
        }
    }
}
