using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class GraphSearchTests
{
    private static readonly GraphAverageSettings Searching = new() { ListsEnumerated = 2, Walk = null };

    [Theory]
    [InlineData("congenital_mass_5")]
    [InlineData("neworleans_5")]
    [InlineData("western_us_5")]
    [InlineData("hiv_rome_4")]
    [InlineData("allegheny_4")]
    [InlineData("sim_twoclass_5")]
    [InlineData("sim_negdep_5")]
    [InlineData("hare_6")]
    [InlineData("duck_6")]
    public void Where_all_graphs_can_be_enumerated_the_search_finds_what_matters(string name)
    {
        var table = OpenTables.Of(name);
        var all = GraphAveraging.Of(table);
        var searched = GraphAveraging.Of(table, Searching);

        all.Search.ShouldBeNull();
        searched.Search.ShouldNotBeNull();
        var found = searched.Graphs.Select(g => g.Graph).ToHashSet();
        all.Graphs.Where(g => found.Contains(g.Graph)).Sum(g => g.Weight).ShouldBeGreaterThan(0.98);
        searched.Graphs[0].Graph.ShouldBe(all.Graphs[0].Graph);
        Near(searched.WithoutSaturated.Median, all.WithoutSaturated.Median);
        Near(searched.WithoutSaturated.Quantile(0.025), all.WithoutSaturated.Quantile(0.025));
        Near(searched.WithoutSaturated.Quantile(0.975), all.WithoutSaturated.Quantile(0.975));
        searched.Search!.Scored.ShouldBeLessThanOrEqualTo(all.Graphs.Length);
    }

    [Fact]
    public void With_a_window_that_holds_everything_the_search_is_the_enumeration()
    {
        var table = OpenTables.Of("hiv_rome_4");
        var all = GraphAveraging.Of(table);
        var searched = GraphAveraging.Of(table, Searching with { Window = 0 });

        searched.Graphs.Length.ShouldBe(61);
        searched.Search!.WindowExhausted.ShouldBeTrue();
        searched.Posterior.Mean.ShouldBe(all.Posterior.Mean, 1e-6);
    }

    [Fact]
    public void A_search_that_stops_early_says_so() =>
        GraphAveraging
            .Of(OpenTables.Of("neworleans_8"), Searching with { MostGraphs = 50 })
            .Search!.WindowExhausted.ShouldBeFalse();

    private static void Near(long ours, long exact) => Math.Abs((ours / (double)exact) - 1).ShouldBeLessThan(0.005);
}
