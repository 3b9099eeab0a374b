using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class GraphAveragingTests
{
    private static readonly CaptureTable Small = CaptureTable.Create(
        ["A", "B", "C"],
        [new(1, 4), new(2, 3), new(3, 2), new(4, 5), new(5, 1), new(6, 1), new(7, 2)]
    );

    // People are drawn one after the other, each cell in proportion to its prior weight plus those already in it: no gamma function.
    [Fact]
    public void Weights_are_those_of_urns()
    {
        const int Largest = 25;
        var average = GraphAveraging.Of(
            Small,
            new GraphAverageSettings { PriorPerCell = 0.25, LargestMissing = Largest }
        );

        var expected = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var graph in DecomposableGraphs.All(3))
        {
            var tree = JunctionTree.Of(graph)!;
            expected[graph.Name()] =
            [
                .. Enumerable
                    .Range(1, Largest)
                    .Select(missing =>
                        Arrangements(missing)
                        / (Small.Observed + missing)
                        * tree.Cliques.Aggregate(1.0, (p, c) => p * Urn(c, missing))
                        / tree.Separators.Aggregate(1.0, (p, s) => p * Urn(s, missing))
                    ),
            ];
        }

        var sum = expected.Values.Sum(w => w.Sum());
        foreach (var graph in average.Graphs)
        {
            var weights = expected[graph.Graph.Name()];
            graph.Weight.ShouldBe(weights.Sum() / sum, 1e-12);
            graph.Mean!.Value.ShouldBe(
                Small.Observed + (weights.Select((w, i) => w * (i + 1)).Sum() / weights.Sum()),
                1e-9
            );
        }

        for (var missing = 1; missing <= Largest; missing++)
        {
            average
                .Posterior.ProbabilityOf(Small.Observed + missing)
                .ShouldBe(expected.Values.Sum(w => w[missing - 1]) / sum, 1e-12);
        }
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var table = OpenTables.Of("western_us_5");
        var first = GraphAveraging.Of(table, threads: 1);

        foreach (var threads in new[] { 2, 8 })
        {
            var again = GraphAveraging.Of(table, threads: threads);
            again.Graphs.SequenceEqual(first.Graphs).ShouldBeTrue();
            again.Posterior.Mean.ShouldBe(first.Posterior.Mean);
            again.WithoutSaturated.StandardDeviation.ShouldBe(first.WithoutSaturated.StandardDeviation);
            for (var total = table.Observed; total < table.Observed * 31; total += 17)
            {
                again.Posterior.ProbabilityOf(total).ShouldBe(first.Posterior.ProbabilityOf(total));
            }
        }
    }

    [Fact]
    public void The_order_of_the_lists_does_not_matter()
    {
        var table = OpenTables.Of("allegheny_4");
        var straight = GraphAveraging.Of(table);
        var turned = GraphAveraging.Of(RandomTables.Permuted(table, [3, 1, 0, 2]));

        turned.Posterior.Mean.ShouldBe(straight.Posterior.Mean, 1e-7);
        turned.Posterior.Interval(0.95).ShouldBe(straight.Posterior.Interval(0.95));
        turned.Graphs[0].Weight.ShouldBe(straight.Graphs[0].Weight, 1e-10);
    }

    [Fact]
    public void Two_lists_have_one_graph_beside_the_saturated_one()
    {
        var table = CaptureTable.Create(["A", "B"], [new(1, 90), new(2, 60), new(3, 30)]);
        var average = GraphAveraging.Of(table);

        average.Graphs.Length.ShouldBe(2);

        // Independence: Lincoln and Petersen say 360.
        average.WithoutSaturated.Mean.ShouldBeInRange(350, 385);
    }

    [Fact]
    public void The_saturated_graph_alone_gives_back_the_prior()
    {
        // Under it the unseen cell is one of 2^K with a Dirichlet prior: its posterior does not change when the seen move among their cells.
        var moved = CaptureTable.Create(["A", "B", "C"], [new(1, 1), new(2, 1), new(4, 1), new(7, 15)]);
        var settings = new GraphAverageSettings { LargestMissing = 500 };

        var here = GraphAveraging.Of(Small, settings).Graphs.Single(g => g.Graph.IsSaturated);
        var there = GraphAveraging.Of(moved, settings).Graphs.Single(g => g.Graph.IsSaturated);

        here.Mean!.Value.ShouldBe(there.Mean!.Value, 1e-9);
    }

    // 34,200 people on three lists that depend on each other in every way: the saturated graph outweighs the rest by more than a double holds.
    [Fact]
    public void A_saturated_graph_that_outweighs_all_leaves_the_others_their_answer()
    {
        var table = CaptureTable.Create(
            ["A", "B", "C"],
            [new(1, 9_000), new(2, 8_000), new(3, 500), new(4, 7_000), new(5, 400), new(6, 300), new(7, 9_000)]
        );
        var average = GraphAveraging.Of(table);

        average.SaturatedShare.ShouldBe(1, 1e-12);
        average.Graphs[0].Graph.IsSaturated.ShouldBeTrue();
        average.Graphs.Sum(g => g.WeightAmongOthers).ShouldBe(1, 1e-12);
        average.Graphs[1].WeightAmongOthers.ShouldBeGreaterThan(average.Graphs[2].WeightAmongOthers);
        average.WithoutSaturated.Mean.ShouldBeInRange(34_200, 1_000_000);
        average.WithoutSaturated.Mean.ShouldBe(
            average.Graphs.Skip(1).Where(g => g.Mean is not null).Sum(g => g.WeightAmongOthers * g.Mean!.Value),
            1e-6
        );
    }

    [Fact]
    public void Five_lists_and_8000_people_take_little_memory()
    {
        var table = RandomTables.Independent(12_000, [.3, .25, .2, .15, .1], 5);
        GraphAveraging.Of(OpenTables.Of("western_us_5"), threads: 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        GraphAveraging.Of(table, threads: 1);

        // Two posteriors of 8 bytes for each of some 240,000 numbers, and the graphs; everything that was allocated, kept or not.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void Tables_that_cannot_be_averaged_are_refused()
    {
        Should.Throw<ArgumentException>(() => GraphAveraging.Of(CaptureTable.Create(["A"], [new(1, 3)])));
        Should.Throw<ArgumentException>(() => GraphAveraging.Of(CaptureTable.Create(["A", "B"], [])));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            GraphAveraging.Of(Small, new GraphAverageSettings { PriorPerCell = 0 })
        );
    }

    private static double Arrangements(int missing)
    {
        var ways = 1.0;
        for (var i = 1; i <= Small.Observed; i++)
        {
            ways *= (missing + i) / (double)i;
        }

        return ways;
    }

    private static double Urn(uint margin, int missing)
    {
        if (margin == 0)
        {
            return 1;
        }

        var counts = Small.Cells.Append(new CaptureCell(0, missing)).ToLookup(c => c.Pattern & margin, c => c.Count);
        var each = 0.25 * (1 << (3 - System.Numerics.BitOperations.PopCount(margin)));
        var probability = 1.0;
        var drawn = 0;
        foreach (var cell in counts)
        {
            for (var i = 0L; i < cell.Sum(); i++, drawn++)
            {
                probability *= (each + i) / (2 + drawn);
            }
        }

        return probability;
    }
}
