using System.Numerics;
using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// Logarithms of graphs' posterior weights, fast and nearly right: the sum over the grid is taken by the trapezoidal rule on some 1,500 of its
/// numbers, evenly spaced in the logarithm. Enough to find graphs by; their weights in the average come from the whole grid.
/// </summary>
internal sealed class GraphScores
{
    private const int MostPoints = 1_500;

    // A point that is this much lower than the highest adds less than the rounding does.
    private const double Negligible = 38;

    private readonly MarginFactors _factors;
    private readonly double[] _points;
    private readonly double[] _base;
    private readonly double[] _sum;
    private readonly double[]?[] _logs;
    private readonly Dictionary<ulong, double> _known = [];

    internal GraphScores(MarginFactors factors, PopulationPrior prior, long observed, long largest)
    {
        _factors = factors;
        _points = PointsTo(largest);
        _logs = new double[]?[factors.Count];
        _sum = new double[_points.Length];
        _base = new double[_points.Length];
        for (var i = 0; i < _points.Length; i++)
        {
            var total = observed + _points[i];
            var from = i == 0 ? 0 : _points[i - 1];
            var to = i == _points.Length - 1 ? largest + 1 : _points[i + 1];
            _base[i] =
                SpecialFunctions.GammaLn(total + 1)
                - SpecialFunctions.GammaLn(_points[i] + 1)
                + prior.LogAt(total)
                + Math.Log((to - from) / 2);
        }
    }

    /// <summary>The scores given so far, by the edges of the graph.</summary>
    internal IReadOnlyDictionary<ulong, double> Known => _known;

    /// <summary>The score of a graph, or null when it is not decomposable.</summary>
    internal double? Of(ListGraph graph)
    {
        if (_known.TryGetValue(graph.Edges, out var known))
        {
            return known;
        }

        if (JunctionTree.Of(graph) is not { } tree)
        {
            return null;
        }

        var score = Score(tree);
        _known.Add(graph.Edges, score);
        return score;
    }

    private double Score(JunctionTree tree)
    {
        _base.CopyTo(_sum, 0);
        foreach (var clique in tree.Cliques)
        {
            Add(LogsOf(clique), 1);
        }

        foreach (var separator in tree.Separators)
        {
            if (separator != 0)
            {
                Add(LogsOf(separator), -1);
            }
        }

        var most = _sum.Max();
        var sum = 0.0;
        foreach (var log in _sum)
        {
            sum += log > most - Negligible ? Math.Exp(log - most) : 0;
        }

        return most + Math.Log(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(double[] values, double sign)
    {
        var lanes = Vector<double>.Count;
        var at = 0;
        for (; at <= _sum.Length - lanes; at += lanes)
        {
            (new Vector<double>(_sum, at) + (sign * new Vector<double>(values, at))).CopyTo(_sum, at);
        }

        for (; at < _sum.Length; at++)
        {
            _sum[at] += sign * values[at];
        }
    }

    private double[] LogsOf(uint margin) =>
        _logs[margin] ??= Array.ConvertAll(_points, missing => _factors.LogAt(margin, missing));

    private static double[] PointsTo(long largest)
    {
        var points = new List<double>();
        for (var i = 0; i <= MostPoints; i++)
        {
            var point = Math.Round(Math.Pow(largest, (double)i / MostPoints));
            if (points.Count == 0 || point > points[^1])
            {
                points.Add(point);
            }
        }

        return [.. points];
    }
}
