using System.Globalization;
using System.Numerics;
using System.Text;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// An undirected graph whose vertices are the lists of a table: two lists without an edge are independent given the others. Edges are the
/// bits of one number; the edge between lists i &lt; j is bit j (j − 1) / 2 + i.
/// </summary>
/// <param name="Lists">Number of vertices, 1 to <see cref="MaximumLists"/>.</param>
/// <param name="Edges">The edges as bits.</param>
public readonly record struct ListGraph(int Lists, ulong Edges)
{
    /// <summary>The most lists that a graph can have.</summary>
    public const int MaximumLists = 11;

    /// <summary>The graph without an edge: all lists independent.</summary>
    /// <param name="lists">Number of vertices, 1 to <see cref="MaximumLists"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of lists is not in that range.</exception>
    public static ListGraph Empty(int lists)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MaximumLists);
        return new ListGraph(lists, 0);
    }

    /// <summary>The graph with every edge: the saturated model.</summary>
    /// <param name="lists">Number of vertices, 1 to <see cref="MaximumLists"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of lists is not in that range.</exception>
    public static ListGraph Complete(int lists) => Empty(lists) with { Edges = (1UL << PairsOf(lists)) - 1 };

    /// <summary>How many pairs of vertices there are, K (K − 1) / 2.</summary>
    public int Pairs => PairsOf(Lists);

    /// <summary>Whether every pair has an edge. Such a graph says nothing about the unseen cell: its posterior is the prior's.</summary>
    public bool IsSaturated => BitOperations.PopCount(Edges) == Pairs;

    /// <summary>The graph with one pair's edge added, or taken away when it is there.</summary>
    /// <param name="pair">Index of the pair, from 0 to <see cref="Pairs"/> − 1.</param>
    public ListGraph Toggled(int pair) => this with { Edges = Edges ^ (1UL << pair) };

    /// <summary>The lists that share an edge with a list, as bits.</summary>
    /// <param name="list">Index of the list, from 0.</param>
    public uint NeighboursOf(int list)
    {
        uint neighbours = 0;
        for (var other = 0; other < Lists; other++)
        {
            if (other != list && (Edges >> PairOf(list, other) & 1) == 1)
            {
                neighbours |= 1u << other;
            }
        }

        return neighbours;
    }

    /// <summary>The cliques with lists numbered from 1 and a slash between them, such as <c>45/13/12</c>; <c>10</c> and <c>11</c> are written a and b.</summary>
    /// <exception cref="InvalidOperationException">The graph is not decomposable, so that its cliques do not name the model.</exception>
    public string Name()
    {
        var junction =
            JunctionTree.Of(this)
            ?? throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found the graph with edges {Edges} on {Lists} lists; expected a decomposable graph"
                )
            );
        var name = new StringBuilder();
        foreach (
            var clique in junction
                .Cliques.Select(Letters)
                .OrderBy(c => -c.Length)
                .ThenBy(c => c, StringComparer.Ordinal)
        )
        {
            name.Append(name.Length == 0 ? "" : "/").Append(clique);
        }

        return name.ToString();
    }

    private static string Letters(uint clique) =>
        string.Concat("123456789ab".Where((_, list) => (clique >> list & 1) == 1));

    private static int PairOf(int first, int second)
    {
        var (low, high) = first < second ? (first, second) : (second, first);
        return (high * (high - 1) / 2) + low;
    }

    private static int PairsOf(int lists) => lists * (lists - 1) / 2;
}
