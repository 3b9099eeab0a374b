using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

/// <summary>Against the package of the method's field (see <see cref="ReferenceFigures"/>) and the published worked example.</summary>
public class ReferenceTests
{
    public static TheoryData<string> Tables => [.. ReferenceFigures.Shipped.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_figure_agrees(string name) =>
        Agree(GraphAveraging.Of(OpenTables.Of(name)), ReferenceFigures.Shipped[name]);

    // Madigan and York 1997, table 1: estimate 731, best model 1/23 with weight 0.37.
    [Fact]
    public void The_published_example_on_three_lists_is_reproduced()
    {
        var settings = new GraphAverageSettings
        {
            PriorPerCell = 1,
            Prior = PopulationPrior.GammaPoisson(13.14, 55.17),
            LargestMissing = 300,
        };
        var average = GraphAveraging.Of(OpenTables.Of("spina_ny_3"), settings);

        Agree(average, ReferenceFigures.MadiganYorkThreeLists);
        Math.Round(average.Posterior.RelativeLoss).ShouldBe(731);
        average.Graphs[0].Graph.Name().ShouldBe("23/1");
    }

    [Fact]
    public void The_worked_example_on_five_lists_is_reproduced()
    {
        var settings = new GraphAverageSettings { PriorPerCell = 0.5, LargestMissing = 300 };

        Agree(GraphAveraging.Of(OpenTables.Of("congenital_mass_5"), settings), ReferenceFigures.MadiganYorkFiveLists);
    }

    [Theory]
    [InlineData("congenital_mass_5", "12/13/45")]
    [InlineData("neworleans_5", "35/1/2/4")]
    [InlineData("western_us_5", "12/15/45/3")]
    [InlineData("hav_taiwan_3", "123")]
    [InlineData("hiv_rome_4", "1/2/3/4")]
    [InlineData("allegheny_4", "234/14")]
    [InlineData("artificial_3", "13/23")]
    public void The_heaviest_graph_is_the_same(string name, string expected) =>
        GraphAveraging.Of(OpenTables.Of(name)).Graphs[0].Graph.Name().ShouldBe(expected);

    private static void Agree(GraphAverage average, string line)
    {
        var expected = ReferenceFigures.Numbers(line);
        var (lower, upper) = average.Posterior.Interval(0.95);

        new[] { lower, average.Posterior.Median, upper, average.Posterior.Mode }.ShouldBe(
            expected[2..6].Select(e => (long)e)
        );
        Relative(average.Posterior.Mean, expected[0]).ShouldBeLessThan(1e-9);
        Relative(average.Posterior.StandardDeviation, expected[1]).ShouldBeLessThan(1e-8);
        Relative(average.Posterior.RelativeLoss, expected[6]).ShouldBeLessThan(1e-9);
        for (var i = 0; i < 3; i++)
        {
            Math.Abs(average.Graphs[i].Weight - expected[7 + i]).ShouldBeLessThan(1e-8);
        }

        Relative(average.SaturatedShare, expected[10]).ShouldBeLessThan(1e-6);
        Relative(average.WithoutSaturated.Mean, expected[11]).ShouldBeLessThan(1e-9);
    }

    private static double Relative(double ours, double theirs) => Math.Abs((ours / theirs) - 1);
}
