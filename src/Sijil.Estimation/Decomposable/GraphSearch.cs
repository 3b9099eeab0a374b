namespace Sijil.Estimation.Decomposable;

/// <summary>
/// Looks for the decomposable graphs of high posterior weight, one edge at a time: uphill from the empty and from the complete graph,
/// then best first through everything in Occam's window (Madigan and Raftery 1994). Deterministic. Any decomposable graph can be reached from any
/// other through decomposable graphs that differ in one edge, but a graph behind a deep valley can be missed.
/// </summary>
internal sealed class GraphSearch(GraphScores scores, GraphAverageSettings settings)
{
    /// <summary>The graphs of the window, heaviest first.</summary>
    internal FoundGraphs Run(int lists)
    {
        var best = Math.Max(Climb(ListGraph.Empty(lists)).Score, Climb(ListGraph.Complete(lists)).Score);
        var queue = new PriorityQueue<ListGraph, (double, ulong)>();
        foreach (var (edges, score) in scores.Known)
        {
            queue.Enqueue(new ListGraph(lists, edges), (-score, edges));
        }

        var queued = scores.Known.Keys.ToHashSet();
        var expanded = 0;
        var exhausted = true;
        while (queue.TryDequeue(out var graph, out var priority))
        {
            if (-priority.Item1 < best + Math.Log(settings.Window))
            {
                break;
            }

            if (expanded >= settings.MostGraphs)
            {
                exhausted = false;
                break;
            }

            expanded++;
            foreach (var (neighbour, score) in Neighbours(graph).Where(n => queued.Add(n.Graph.Edges)))
            {
                best = Math.Max(best, score);
                queue.Enqueue(neighbour, (-score, neighbour.Edges));
            }
        }

        var kept = scores
            .Known.Where(s => s.Value >= best + Math.Log(settings.Window))
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key)
            .Take(settings.MostGraphs)
            .Select(s => new ListGraph(lists, s.Key));
        return FoundGraphs.Of([.. kept]) with { Search = new GraphSearchReport(scores.Known.Count, exhausted) };
    }

    /// <summary>Goes to the best neighbour until none is better.</summary>
    private (ListGraph Graph, double Score) Climb(ListGraph graph)
    {
        // The saturated graph stands aside: its weight says nothing about the others.
        var best = graph.IsSaturated ? double.NegativeInfinity : scores.Of(graph)!.Value;
        while (true)
        {
            var (next, score) = Neighbours(graph).MaxBy(n => (n.Score, n.Graph.Edges));
            if (score <= best)
            {
                return (graph, best);
            }

            (graph, best) = (next, score);
        }
    }

    private IEnumerable<(ListGraph Graph, double Score)> Neighbours(ListGraph graph)
    {
        for (var pair = 0; pair < graph.Pairs; pair++)
        {
            var neighbour = graph.Toggled(pair);
            if (!neighbour.IsSaturated && scores.Of(neighbour) is { } score)
            {
                yield return (neighbour, score);
            }
        }
    }
}
