using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Decomposable;

/// <summary>Weights summed over graphs, in a unit of their own: one set of graphs can outweigh another by more than a double can say.</summary>
/// <param name="Weights">By number of unseen people; index 0 is one.</param>
/// <param name="Log">Logarithm of the unit.</param>
/// <param name="ByGraph">Sum over the grid of each graph.</param>
/// <param name="Missing">The same, each weight times the number of unseen people.</param>
internal sealed record GridSum(double[] Weights, double Log, double[] ByGraph, double[] Missing)
{
    // More stretches than threads on any machine in reach, and never as many as there are threads: see GridChunk.
    private const int Stretches = 32;

    internal static GridSum Of(
        GraphPlan plan,
        MarginFactors factors,
        PopulationPrior prior,
        CaptureTable table,
        long largest,
        int threads
    )
    {
        var weights = new double[largest];
        var chunks = new GridChunk[(int)Math.Min(Stretches, largest)];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? -1 : threads };
        Parallel.For(
            0,
            chunks.Length,
            options,
            i =>
            {
                var block = new GridBlock(factors, prior, plan, table.Observed, table.Lists.Length);
                chunks[i] = new GridChunk(plan);
                chunks[i]
                    .Fill(1 + (largest * i / chunks.Length), 1 + (largest * (i + 1) / chunks.Length), block, weights);
            }
        );
        var log = chunks.Max(c => c.Log);
        Parallel.ForEach(chunks, options, c => c.Finish(log, weights));
        return new GridSum(weights, log, Summed(plan, chunks, c => c.Weights), Summed(plan, chunks, c => c.Missing));
    }

    /// <summary>Posterior mean of the total under one graph; null when its weight is too small to be a number.</summary>
    internal double? MeanOf(int graph, long observed) =>
        ByGraph[graph] > 0 ? observed + (Missing[graph] / ByGraph[graph]) : null;

    private static double[] Summed(GraphPlan plan, GridChunk[] chunks, Func<GridChunk, double[]> of)
    {
        var sums = new double[plan.Graphs.Length];
        for (var g = 0; g < sums.Length; g++)
        {
            var sum = new CompensatedSum();
            foreach (var chunk in chunks)
            {
                sum.Add(of(chunk)[g]);
            }

            sums[g] = sum.Value;
        }

        return sums;
    }
}
