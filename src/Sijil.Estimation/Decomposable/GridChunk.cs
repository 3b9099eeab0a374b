using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// Sums over one stretch of the grid. Stretches do not depend on the number of threads, and each is summed in one order, so that the
/// results do not either. Four lanes on every machine, for the same reason.
/// </summary>
internal sealed class GridChunk
{
    // Below this share of the block's best graph nothing can be seen of a graph, and subnormal numbers would make it slow.
    private const double Nothing = 1e-100;

    private readonly GraphPlan _plan;
    private readonly List<(long First, int Length, double Log)> _scales = [];
    private readonly double[] _graph = new double[GridBlock.MaximumLength];
    private readonly double[] _sum = new double[GridBlock.MaximumLength];

    internal GridChunk(GraphPlan plan)
    {
        _plan = plan;
        Weights = new double[plan.Graphs.Length];
        Missing = new double[plan.Graphs.Length];
    }

    /// <summary>Logarithm of the unit in which the sums are.</summary>
    internal double Log { get; private set; } = double.NegativeInfinity;

    /// <summary>Weight of each graph over the stretch.</summary>
    internal double[] Weights { get; }

    /// <summary>Weight times number of unseen people of each graph over the stretch.</summary>
    internal double[] Missing { get; }

    /// <summary>Fills the grid's weights from one number of unseen people to before another.</summary>
    /// <param name="first">First number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="block">To work with; not kept, because there are more stretches than threads.</param>
    /// <param name="weights">Sum over the graphs; index 0 is one unseen person.</param>
    internal void Fill(long first, long end, GridBlock block, double[] weights)
    {
        var starts = new double[_plan.Graphs.Length];
        while (first < end)
        {
            block.MoveTo(first, end);
            var log = double.NegativeInfinity;
            for (var g = 0; g < starts.Length; g++)
            {
                starts[g] = block.LogWeight(_plan.Trees[g]) + _plan.LogFactors[g];
                log = Math.Max(log, starts[g]);
            }

            if (log > Log)
            {
                Rescale(log);
            }

            _scales.Add((first, block.Length, log));
            AddGraphs(block, starts, log, weights);
            first += block.Length;
        }
    }

    /// <summary>Puts the stretch's sums into another unit.</summary>
    internal void Finish(double log, double[] weights)
    {
        foreach (var (first, length, unit) in _scales)
        {
            var factor = Math.Exp(unit - log);
            for (var i = first - 1; i < first - 1 + length; i++)
            {
                weights[i] *= factor;
            }
        }

        Rescale(log);
    }

    // Runs long on its first call: compiled fully at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGraphs(GridBlock block, double[] starts, double log, double[] weights)
    {
        Array.Clear(_sum);
        var length = (block.Length + 3) / 4 * 4;
        var at = checked((int)(block.First - 1));
        for (var g = 0; g < starts.Length; g++)
        {
            var start = Math.Exp(starts[g] - log);
            if (start < Nothing)
            {
                continue;
            }

            var graph = Lanes(_graph, length);
            Multiply(block, _plan.Trees[g], start, graph, length);
            var sum = Lanes(_sum, length);
            var weight = Vector256<double>.Zero;
            var missing = Vector256<double>.Zero;
            var number = Vector256.Create(0.0, 1.0, 2.0, 3.0);
            foreach (ref var value in graph)
            {
                weight += value;
                missing += value * number;
                number += Vector256.Create(4.0);
            }

            var scale = Math.Exp(log - Log);
            var total = Vector256.Sum(weight);
            Weights[g] += scale * total;
            Missing[g] += scale * ((block.First * total) + Vector256.Sum(missing));
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += graph[i];
            }
        }

        _sum.AsSpan(0, block.Length).CopyTo(weights.AsSpan(at));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(
        GridBlock block,
        JunctionTree tree,
        double start,
        Span<Vector256<double>> graph,
        int length
    )
    {
        var factor = Vector256.Create(start);
        var prior = Lanes(block.Base, length);
        var clique = Lanes(block.Up(tree.Cliques[0]), length);
        for (var i = 0; i < graph.Length; i++)
        {
            graph[i] = prior[i] * clique[i] * factor;
        }

        for (var c = 1; c < tree.Cliques.Length; c++)
        {
            var up = Lanes(block.Up(tree.Cliques[c]), length);
            var separator = tree.Separators[c - 1];
            if (separator == 0)
            {
                for (var i = 0; i < graph.Length; i++)
                {
                    graph[i] *= up[i];
                }

                continue;
            }

            var down = Lanes(block.Down(separator), length);
            for (var i = 0; i < graph.Length; i++)
            {
                graph[i] = graph[i] * up[i] * down[i];
            }
        }
    }

    private void Rescale(double log)
    {
        var factor = double.IsNegativeInfinity(Log) ? 0 : Math.Exp(Log - log);
        for (var g = 0; g < Weights.Length; g++)
        {
            Weights[g] *= factor;
            Missing[g] *= factor;
        }

        Log = log;
    }

    private static Span<Vector256<double>> Lanes(double[] values, int length) =>
        MemoryMarshal.Cast<double, Vector256<double>>(values.AsSpan(0, length));
}
