using System.Numerics;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class DecomposableGraphsTests
{
    // The numbers of labelled chordal graphs, OEIS A058862.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 61)]
    [InlineData(5, 822)]
    [InlineData(6, 18154)]
    public void There_are_as_many_as_are_known(int lists, int expected)
    {
        var graphs = DecomposableGraphs.All(lists);

        graphs.Length.ShouldBe(expected);
        graphs.Count(g => g.IsSaturated).ShouldBe(1);
    }

    [Fact]
    public void A_graph_has_a_junction_tree_when_simplicial_lists_can_be_taken_away_until_none_is_left()
    {
        for (var edges = 0UL; edges < 1 << 10; edges++)
        {
            var graph = new ListGraph(5, edges);

            (JunctionTree.Of(graph) is not null).ShouldBe(CanBeTakenApart(graph, 0b11111), graph.ToString());
        }
    }

    [Fact]
    public void Cliques_are_the_maximal_complete_sets_and_separators_their_running_intersections()
    {
        foreach (var graph in DecomposableGraphs.All(5))
        {
            var tree = JunctionTree.Of(graph)!;

            tree.Cliques.Order().ShouldBe(MaximalCompleteSets(graph));
            var before = tree.Cliques[0];
            for (var c = 1; c < tree.Cliques.Length; c++)
            {
                tree.Separators[c - 1].ShouldBe(tree.Cliques[c] & before);
                tree.Cliques.Take(c).ShouldContain(s => (tree.Separators[c - 1] & ~s) == 0);
                before |= tree.Cliques[c];
            }
        }
    }

    [Fact]
    public void A_graph_is_named_by_its_cliques()
    {
        ListGraph.Empty(3).Name().ShouldBe("1/2/3");
        ListGraph.Complete(4).Name().ShouldBe("1234");

        // Pairs stand in the order 12, 13, 23, 14, 24, 34.
        new ListGraph(4, 0b101000)
            .Name()
            .ShouldBe("14/34/2");
        Should
            .Throw<InvalidOperationException>(() => new ListGraph(4, 0b101101).Name())
            .Message.ShouldContain("decomposable");
    }

    [Fact]
    public void More_lists_than_can_be_enumerated_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DecomposableGraphs.All(7));

    private static bool CanBeTakenApart(ListGraph graph, uint left) =>
        left == 0
        || Enumerable
            .Range(0, graph.Lists)
            .Any(l =>
                (left >> l & 1) == 1
                && IsComplete(graph, graph.NeighboursOf(l) & left)
                && CanBeTakenApart(graph, left & ~(1u << l))
            );

    private static IEnumerable<uint> MaximalCompleteSets(ListGraph graph)
    {
        var complete = Enumerable.Range(1, 31).Select(s => (uint)s).Where(s => IsComplete(graph, s)).ToArray();
        return complete.Where(s => !complete.Any(t => t != s && (s & ~t) == 0));
    }

    private static bool IsComplete(ListGraph graph, uint set) =>
        Enumerable
            .Range(0, graph.Lists)
            .Where(l => (set >> l & 1) == 1)
            .All(l => BitOperations.PopCount(graph.NeighboursOf(l) & set) == BitOperations.PopCount(set) - 1);
}
