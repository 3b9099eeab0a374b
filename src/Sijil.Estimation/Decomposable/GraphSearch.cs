using System.Collections.Immutable;
using MathNet.Numerics;

namespace Sijil.Estimation.Decomposable;

/// <summary>The graphs to average over, and how they were found.</summary>
internal sealed record FoundGraphs(ImmutableArray<ListGraph> Graphs, GraphSearchReport? Report);

/// <summary>
/// Looks for the decomposable graphs of high posterior weight, one edge at a time: uphill from the empty and from the complete graph,
/// then best first through everything in Occam's window (Madigan and Raftery 1994). Deterministic. Any decomposable graph can be reached from any
/// other through decomposable graphs that differ in one edge, but a graph behind a deep valley can be missed.
/// </summary>
internal sealed class GraphSearch
{
    private readonly GraphAverageSettings _settings;
    private readonly MarginFactors _factors;
    private readonly double[] _points;
    private readonly double[] _base;
    private readonly double[]?[] _logs;
    private readonly Dictionary<ulong, double> _scores = [];

    internal GraphSearch(MarginFactors factors, GraphAverageSettings settings, long observed, long largest)
    {
        _settings = settings;
        _factors = factors;
        _points = PointsTo(largest);
        _logs = new double[]?[factors.Count];
        _base = new double[_points.Length];
        for (var i = 0; i < _points.Length; i++)
        {
            var total = observed + _points[i];
            var from = i == 0 ? 0 : _points[i - 1];
            var to = i == _points.Length - 1 ? largest + 1 : _points[i + 1];
            _base[i] =
                SpecialFunctions.GammaLn(total + 1)
                - SpecialFunctions.GammaLn(_points[i] + 1)
                + settings.Prior.LogAt(total)
                + Math.Log((to - from) / 2);
        }
    }

    internal FoundGraphs Run(int lists)
    {
        var best = Math.Max(Climb(ListGraph.Empty(lists)), Climb(ListGraph.Complete(lists)));
        var queue = new PriorityQueue<ListGraph, (double, ulong)>();
        foreach (var (edges, score) in _scores)
        {
            queue.Enqueue(new ListGraph(lists, edges), (-score, edges));
        }

        var expanded = new HashSet<ulong>();
        var exhausted = true;
        while (queue.TryDequeue(out var graph, out var priority))
        {
            if (-priority.Item1 < best + Math.Log(_settings.Window))
            {
                break;
            }

            if (expanded.Count >= _settings.MostGraphs)
            {
                exhausted = false;
                break;
            }

            expanded.Add(graph.Edges);
            foreach (var (neighbour, score) in NewNeighbours(graph))
            {
                best = Math.Max(best, score);
                queue.Enqueue(neighbour, (-score, neighbour.Edges));
            }
        }

        var kept = _scores
            .Where(s => s.Value >= best + Math.Log(_settings.Window))
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key)
            .Take(_settings.MostGraphs)
            .Select(s => s.Key)
            .Append(ListGraph.Complete(lists).Edges)
            .Distinct()
            .Order()
            .Select(e => new ListGraph(lists, e));
        return new FoundGraphs([.. kept], new GraphSearchReport(_scores.Count, exhausted));
    }

    /// <summary>Goes to the best neighbour until none is better; the highest score on the way.</summary>
    private double Climb(ListGraph graph)
    {
        // The saturated graph stands aside: its weight says nothing about the others.
        var best = graph.IsSaturated ? double.NegativeInfinity : Score(graph, JunctionTree.Of(graph)!);
        while (true)
        {
            var (next, score) = Neighbours(graph).MaxBy(n => (n.Score, n.Graph.Edges));
            if (score <= best)
            {
                return best;
            }

            (graph, best) = (next, score);
        }
    }

    private IEnumerable<(ListGraph Graph, double Score)> NewNeighbours(ListGraph graph) =>
        Neighbours(graph, onlyNew: true);

    private IEnumerable<(ListGraph Graph, double Score)> Neighbours(ListGraph graph, bool onlyNew = false)
    {
        for (var pair = 0; pair < graph.Pairs; pair++)
        {
            var neighbour = graph.Toggled(pair);
            if (neighbour.IsSaturated || (onlyNew && _scores.ContainsKey(neighbour.Edges)))
            {
                continue;
            }

            if (JunctionTree.Of(neighbour) is { } tree)
            {
                yield return (neighbour, Score(neighbour, tree));
            }
        }
    }

    /// <summary>Logarithm of the graph's weight, the grid's sum being taken by the trapezoidal rule on a geometric part of it.</summary>
    private double Score(ListGraph graph, JunctionTree tree)
    {
        if (_scores.TryGetValue(graph.Edges, out var known))
        {
            return known;
        }

        var logs = (double[])_base.Clone();
        foreach (var clique in tree.Cliques)
        {
            Add(logs, LogsOf(clique), 1);
        }

        foreach (var separator in tree.Separators.Where(s => s != 0))
        {
            Add(logs, LogsOf(separator), -1);
        }

        var most = logs.Max();
        var sum = logs.Where(l => l > most - 40).Sum(l => Math.Exp(l - most));
        var score = most + Math.Log(sum);
        _scores.Add(graph.Edges, score);
        return score;
    }

    private double[] LogsOf(uint margin) =>
        _logs[margin] ??= Array.ConvertAll(_points, missing => _factors.LogAt(margin, missing));

    private static void Add(double[] to, double[] values, double sign)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += sign * values[i];
        }
    }

    private static double[] PointsTo(long largest)
    {
        const int Most = 1_500;
        var points = new List<double>();
        for (var i = 0; i <= Most; i++)
        {
            var point = Math.Round(Math.Pow(largest, (double)i / Most));
            if (points.Count == 0 || point > points[^1])
            {
                points.Add(point);
            }
        }

        return [.. points];
    }
}
