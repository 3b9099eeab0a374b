using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// The cliques of a decomposable graph and the separators between them: the model's probability is the product over the cliques divided by
/// the product over the separators (Lauritzen 1996, section 4.4).
/// </summary>
/// <param name="Cliques">Sets of lists as bits; at least one.</param>
/// <param name="Separators">One fewer than the cliques; 0 is the empty set, between parts without a path.</param>
public sealed record JunctionTree(ImmutableArray<uint> Cliques, ImmutableArray<uint> Separators)
{
    /// <summary>The tree of a graph, or null when the graph is not decomposable (has a cycle of four or more lists without a chord).</summary>
    /// <remarks>Maximum cardinality search (Tarjan and Yannakakis 1984; cliques after Blair and Peyton 1993).</remarks>
    /// <param name="graph">Any graph.</param>
    public static JunctionTree? Of(ListGraph graph)
    {
        Span<uint> neighbours = stackalloc uint[ListGraph.MaximumLists];
        for (var list = 0; list < graph.Lists; list++)
        {
            neighbours[list] = graph.NeighboursOf(list);
        }

        var cliques = ImmutableArray.CreateBuilder<uint>();
        var separators = ImmutableArray.CreateBuilder<uint>();
        uint visited = 0;
        uint clique = 0;
        for (var step = 0; step < graph.Lists; step++)
        {
            var list = MostVisitedNeighbours(neighbours[..graph.Lists], visited);
            var before = neighbours[list] & visited;
            if (!AreComplete(neighbours, before))
            {
                return null;
            }

            if (step > 0 && before != clique)
            {
                // The list does not extend the clique that is being built: that clique is maximal, and a new one starts here.
                cliques.Add(clique);
                separators.Add(before);
            }

            clique = before | (1u << list);
            visited |= 1u << list;
        }

        cliques.Add(clique);
        return new JunctionTree(cliques.ToImmutable(), separators.ToImmutable());
    }

    private static int MostVisitedNeighbours(ReadOnlySpan<uint> neighbours, uint visited)
    {
        var best = -1;
        var most = -1;
        for (var list = 0; list < neighbours.Length; list++)
        {
            var count = BitOperations.PopCount(neighbours[list] & visited);
            if ((visited >> list & 1) == 0 && count > most)
            {
                (best, most) = (list, count);
            }
        }

        return best;
    }

    private static bool AreComplete(ReadOnlySpan<uint> neighbours, uint lists)
    {
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if ((lists & ~neighbours[list]) != 1u << list)
            {
                return false;
            }
        }

        return true;
    }
}
