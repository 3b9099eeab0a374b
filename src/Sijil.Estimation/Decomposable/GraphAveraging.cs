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
            var found =
                lists <= settings.ListsEnumerated
                    ? new FoundGraphs(DecomposableGraphs.All(lists), null)
                    : new GraphSearch(factors, settings, table.Observed, largest).Run(lists);
            var pass = new Pass(GraphPlan.Of(found.Graphs), factors, settings.Prior, table);
            var average = pass.Run(largest, threads, found.Report);
            var isShort = average.WithoutSaturated.End.ShareBeyond > settings.OpenTail;
            if (!isShort || doubling >= settings.Doublings || largest > GraphAverageSettings.LongestGrid / 2)
            {
                return average with { IsGridTooShort = isShort };
            }

            largest *= 2;
        }
    }

    private sealed record Pass(GraphPlan Plan, MarginFactors Factors, PopulationPrior Prior, CaptureTable Table)
    {
        internal GraphAverage Run(long largest, int threads, GraphSearchReport? search)
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
            return Result(others, saturated, chunks, search);
        }

        private GraphAverage Result(double[] others, double[] saturated, GridChunk[] chunks, GraphSearchReport? search)
        {
            var weights = Plan.Graphs.Select((_, g) => Sum(chunks, c => c.Weights[g])).ToArray();
            var all = CompensatedSum.Of(weights);
            var graphs = Plan
                .Graphs.Select(
                    (graph, g) =>
                    {
                        var mean = Table.Observed + (Sum(chunks, c => c.Missing[g]) / weights[g]);
                        return new WeightedGraph(graph, weights[g] / all, mean);
                    }
                )
                .OrderByDescending(g => g.Weight)
                .ThenBy(g => g.Graph.Edges)
                .ToImmutableArray();
            for (var i = 0; i < others.Length; i++)
            {
                saturated[i] += others[i];
            }

            return new GraphAverage(
                new MissingPosterior(saturated, Table.Observed),
                new MissingPosterior(others, Table.Observed),
                graphs.Where(g => g.Graph.IsSaturated).Sum(g => g.Weight),
                graphs,
                search
            )
            {
                IsGridTooShort = false,
            };
        }

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
