using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class ModelAverageTests
{
    [Theory]
    [InlineData("spina_ny_3", "12+23")]
    [InlineData("neworleans_5", "12+14+23+24")]
    [InlineData("hiv_rome_4", "12")]
    public void The_average_of_one_model_has_its_profile_interval(string name, string terms)
    {
        var fitter = new LogLinearFitter(OpenTables.Of(name));
        var fit = fitter.Fit(HierarchicalModel.Parse(fitter.Table.Lists.Length, terms));
        var interval = ProfileInterval.Of(fitter, fit.Model)!;

        var average = ModelAverage.Of(fitter, [fit], f => f.Aic)!;

        average.Mean.ShouldBe(fit.Total, 1e-9);
        average.StandardError.ShouldBe(fit.StandardError, 1e-9);
        average.Median!.Value.ShouldBe(interval.Mode, 1e-6 * interval.Mode);
        average.Lower.ShouldBe(interval.Lower, 1e-6 * interval.Lower);
        average.Upper!.Value.ShouldBe(interval.Upper!.Value, 1e-6 * interval.Upper.Value);
    }

    [Fact]
    public void Weights_are_those_of_the_criterion()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("spina_ny_3"));
        LogLinearFit[] fits = [.. ModelSearch.Of(fitter).Fits];

        var average = ModelAverage.Of(fitter, fits, f => f.Bic)!;

        var chosen = average.Models.ToDictionary(m => m.Fit.Model, m => m.Weight);
        chosen.Values.Sum().ShouldBe(1, 1e-12);
        average.Models[0].Fit.Model.TermText().ShouldBe("23");
        var (first, second) = (average.Models[0], average.Models[1]);
        Math.Log(first.Weight / second.Weight).ShouldBe((second.Fit.Bic - first.Fit.Bic) / 2, 1e-9);
        average.Mean.ShouldBe(average.Models.Sum(m => m.Weight * m.Fit.Total), 1e-9);
    }

    // Half of the weight on each of two models that lie apart: each lower or upper end must leave 2.5 % of the mixture, that is the 5 % tail of the
    // model on that side when the other puts nothing there; the mean of the ends would lie far inside.
    [Fact]
    public void Two_models_far_apart_reach_from_the_tail_of_one_to_that_of_the_other()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("allegheny_4"));
        var low = fitter.Fit(HierarchicalModel.Of(4));
        var high = fitter.Fit(HierarchicalModel.Parse(4, "123+124+134"));
        var (inner, outer) = (
            ProfileInterval.Of(fitter, low.Model, 0.9)!,
            ProfileInterval.Of(fitter, high.Model, 0.9)!
        );
        inner.Upper!.Value.ShouldBeLessThan(outer.Lower);

        var average = ModelAverage.Of(fitter, [low, high], _ => 0)!;

        average.Lower.ShouldBe(inner.Lower, 0.1);
        average.Upper!.Value.ShouldBe(outer.Upper!.Value, 0.1);
        average.Median!.Value.ShouldBeInRange(inner.Upper.Value, outer.Lower);
    }

    [Fact]
    public void Models_without_an_estimate_are_no_part_of_it()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("artificial_3"));

        var average = ModelAverage.Of(fitter, ModelSearch.Of(fitter).Fits, f => f.Bic)!;

        average.Models.Select(m => m.Fit.Model.TermText()).ShouldBe(["main", "13", "23", "13+23"], ignoreOrder: true);
        ModelAverage.Of(fitter, [fitter.Fit(HierarchicalModel.Parse(3, "12"))], f => f.Bic).ShouldBeNull();
    }

    // One model alone says up to 9,397 of New Orleans; the models together, whose weights are spread, must reach at least as far as the best by BIC.
    [Theory]
    [InlineData("neworleans_5")]
    [InlineData("western_us_5")]
    [InlineData("hav_taiwan_3")]
    public void The_average_is_wider_than_the_model_that_is_chosen(string name)
    {
        var fitter = new LogLinearFitter(OpenTables.Of(name));
        var fits = ModelSearch.Of(fitter).Fits;
        var best = ProfileInterval.Of(fitter, fits.Where(f => f.HasEstimate).MinBy(f => f.Bic)!.Model)!;

        var average = ModelAverage.Of(fitter, fits, f => f.Bic)!;

        (average.Upper!.Value - average.Lower).ShouldBeGreaterThan(best.Upper!.Value - best.Lower);
    }

    [Theory]
    [InlineData("hiv_rome_4")]
    [InlineData("sim_sparse_3")]
    public void The_order_of_the_lists_does_not_matter(string name)
    {
        var table = OpenTables.Of(name);
        var turned = RandomTables.Permuted(table, [.. Enumerable.Range(0, table.Lists.Length).Reverse()]);

        var (one, other) = (Average(table), Average(turned));

        other.Mean.ShouldBe(one.Mean, 1e-7 * one.Mean);
        other.Lower.ShouldBe(one.Lower, 1e-7 * one.Lower);
        other.Upper!.Value.ShouldBe(one.Upper!.Value, 1e-7 * one.Upper.Value);
        var (fits, turnedFits) = (ModelSearch.Of(new(table)).Fits, ModelSearch.Of(new(turned)).Fits);
        LackOfFit
            .Of(turned, turnedFits)
            .FitProbability!.Value.ShouldBe(LackOfFit.Of(table, fits).FitProbability!.Value, 1e-9);
    }

    private static ModelAverage Average(CaptureTable table)
    {
        var fitter = new LogLinearFitter(table);
        return ModelAverage.Of(fitter, ModelSearch.Of(fitter).Fits, f => f.Bic)!;
    }
}
