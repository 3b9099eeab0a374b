using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class GraphWalkTests
{
    private static readonly GraphAverageSettings Walking = new()
    {
        ListsEnumerated = 2,
        Walk = new(Seed: 7, Always: true),
    };

    [Theory]
    [InlineData("congenital_mass_5")]
    [InlineData("neworleans_5")]
    [InlineData("western_us_5")]
    [InlineData("hiv_rome_4")]
    [InlineData("sim_twoclass_5")]
    [InlineData("sim_negdep_5")]
    [InlineData("allegheny_4")]
    [InlineData("hare_6")]
    [InlineData("duck_6")]
    public void Where_all_graphs_can_be_enumerated_the_walk_tends_to_their_average(string name)
    {
        var table = OpenTables.Of(name);
        var all = GraphAveraging.Of(table);
        var walked = GraphAveraging.Of(table, Walking);

        Near(walked.WithoutSaturated.Median, all.WithoutSaturated.Median, 0.02);
        Near(walked.WithoutSaturated.Quantile(0.025), all.WithoutSaturated.Quantile(0.025), 0.03);
        Near(walked.WithoutSaturated.Quantile(0.975), all.WithoutSaturated.Quantile(0.975), 0.03);
        foreach (var (graph, weight, _, mean) in all.Graphs.Take(3))
        {
            var same = walked.Graphs.Single(g => g.Graph == graph);
            same.Weight.ShouldBe(weight, 0.03);
            same.Mean!.Value.ShouldBe(mean!.Value, 1e-6 * mean.Value);
        }

        walked.Walk!.MeanByChain.Length.ShouldBe(4);
        foreach (var mean in walked.Walk.MeanByChain)
        {
            (mean / walked.WithoutSaturated.Mean).ShouldBe(1, 0.05);
        }
    }

    [Theory]
    [InlineData("hav_taiwan_3")]
    [InlineData("artificial_3")]
    public void The_saturated_graph_gets_its_weight_though_the_walk_keeps_off_it(string name)
    {
        var table = OpenTables.Of(name);

        GraphAveraging.Of(table, Walking).SaturatedShare.ShouldBe(GraphAveraging.Of(table).SaturatedShare, 1e-3);
    }

    // The weight is spread over so many of the 30 million graphs that a search misses much of it; two walks agree.
    [Fact]
    public void Walks_from_other_seeds_agree_where_a_search_cannot_reach()
    {
        var table = OpenTables.Of("neworleans_8");
        var one = GraphAveraging.Of(table);
        var other = GraphAveraging.Of(table, new GraphAverageSettings { Walk = new(Seed: 2) });
        var searched = GraphAveraging.Of(table, new GraphAverageSettings { Walk = null, MostGraphs = 500 });

        other.Posterior.Mean.ShouldNotBe(one.Posterior.Mean);
        Near(other.WithoutSaturated.Median, one.WithoutSaturated.Median, 0.03);
        one.Walk.ShouldNotBeNull();
        searched.Search!.WindowExhausted.ShouldBeFalse();
        searched.WithoutSaturated.Median.ShouldBeGreaterThan((long)(1.1 * one.WithoutSaturated.Median));
    }

    [Fact]
    public void Seven_lists_of_one_class_cover_the_truth()
    {
        var table = RandomTables.Independent(3_000, [.25, .2, .18, .15, .12, .1, .08], 3);
        var average = GraphAveraging.Of(table);
        var again = GraphAveraging.Of(table, threads: 1);
        var (lower, upper) = average.WithoutSaturated.Interval(0.95);

        average.Search!.WindowExhausted.ShouldBe(average.Walk is null);
        average.Graphs[0].Graph.Edges.ShouldBe(0UL);
        lower.ShouldBeLessThan(3_000);
        upper.ShouldBeGreaterThan(3_000);
        again.Graphs.SequenceEqual(average.Graphs).ShouldBeTrue();
        again.Posterior.Mean.ShouldBe(average.Posterior.Mean);
    }

    private static void Near(long ours, long exact, double within) =>
        Math.Abs((ours / (double)exact) - 1).ShouldBeLessThan(within);
}
