using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class ReplicateSourceTests
{
    [Theory]
    [InlineData(Resampling.Observed)]
    [InlineData(Resampling.FittedModel)]
    public void Draws_have_on_average_the_counts_that_they_are_drawn_from(Resampling resampling)
    {
        var fitter = new LogLinearFitter(OpenTables.Of("spina_ny_3"));
        var model = HierarchicalModel.Parse(3, "12+13+23");
        var source = ReplicateSource.Of(fitter, model, new() { Resampling = resampling });
        double[][] drawn = [.. Enumerable.Range(0, 4000).Select(source.Draw)];

        // With all three pairs the model reproduces every count.
        var counts = fitter.Fits.Counts();
        for (var pattern = 1; pattern < 8; pattern++)
        {
            drawn.Average(d => d[pattern]).ShouldBe(counts[pattern], 5 * Math.Sqrt(counts[pattern] / 4000));
        }

        drawn.ShouldAllBe(d => d[0] == 0);
        var people = drawn.Select(d => d.Sum()).ToArray();
        (people.Max() > people.Min()).ShouldBe(resampling == Resampling.FittedModel);
    }

    [Fact]
    public void Draws_of_the_people_observed_keep_empty_patterns_empty()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("western_us_5"));
        var source = ReplicateSource.Of(fitter, HierarchicalModel.Of(5), new());
        var counts = fitter.Fits.Counts();

        var drawn = source.Draw(7);

        drawn.Sum().ShouldBe(345);
        drawn.Zip(counts).ShouldAllBe(pair => pair.Second > 0 || pair.First == 0);
    }
}
