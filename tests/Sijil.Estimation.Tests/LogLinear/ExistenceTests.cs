using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class ExistenceTests
{
    // Chan, Silverman and Vincent 2021: every model with AB but not all three pairs has no finite estimate, all three pairs are not identified.
    [Theory]
    [InlineData("main", Existence.Exists)]
    [InlineData("13", Existence.OnBoundary)]
    [InlineData("23", Existence.OnBoundary)]
    [InlineData("13+23", Existence.OnBoundary)]
    [InlineData("12", Existence.None)]
    [InlineData("12+13", Existence.None)]
    [InlineData("12+23", Existence.None)]
    [InlineData("12+13+23", Existence.NotIdentified)]
    public void The_artificial_table_is_classified_as_in_the_paper(string terms, Existence expected)
    {
        var fit = new LogLinearFitter(OpenTables.Of("artificial_3")).Fit(HierarchicalModel.Parse(3, terms));

        fit.Existence.ShouldBe(expected);
        double.IsNaN(fit.Total).ShouldBe(!fit.HasEstimate);
    }

    [Fact]
    public void On_the_boundary_the_estimate_is_that_of_the_cells_that_can_be_filled()
    {
        // [AC][BC] with AC and BC empty: A and B meet as two lists do, 40 × 30 / 6 people on neither.
        var fit = new LogLinearFitter(OpenTables.Of("artificial_3")).Fit(HierarchicalModel.Parse(3, "13+23"));

        fit.Total.ShouldBe(96 + 200, 1e-8);
        fit.DegreesOfFreedom.ShouldBe(0);
    }

    [Fact]
    public void A_table_without_any_shared_person_has_no_estimate_under_independence() =>
        new LogLinearFitter(OpenTables.Of("sim_nooverlap_3"))
            .Fit(HierarchicalModel.Of(3))
            .Existence.ShouldBe(Existence.None);

    [Theory]
    [InlineData("hiv_rome_4", 111)]
    [InlineData("allegheny_4", 113)]
    [InlineData("neworleans_5", 1024)]
    public void Models_with_an_estimate_are_counted(string name, int expected) =>
        ModelSearch.Of(new LogLinearFitter(OpenTables.Of(name))).Fits.Count(f => f.HasEstimate).ShouldBe(expected);

    [Fact]
    public void Independence_on_the_artificial_table_is_as_published() =>
        new LogLinearFitter(OpenTables.Of("artificial_3")).Fit(HierarchicalModel.Of(3)).Total.ShouldBe(539.1, 0.0501);

    [Fact]
    public void What_has_no_estimate_says_why_and_which_overlaps_are_empty()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("artificial_3"));

        fitter
            .Fit(HierarchicalModel.Parse(3, "12"))
            .Explanation(fitter.Table.Lists)
            .ShouldBe(
                "The likelihood of this model rises without end as the number of unlisted people grows. "
                    + "Nobody is on just: A with C; B with C; A with B with C."
            );
        fitter
            .Fit(HierarchicalModel.Parse(3, "12+13+23"))
            .Explanation(fitter.Table.Lists)!
            .ShouldStartWith("Different numbers of unlisted people fit equally well");
        fitter.Fit(HierarchicalModel.Of(3)).Explanation(fitter.Table.Lists).ShouldBeNull();
    }

    [Fact]
    public void No_average_names_more_than_a_thousand_unlisted_people_for_each_listed()
    {
        foreach (var name in OpenTables.Names.Where(n => OpenTables.Of(n).Lists.Length <= 4))
        {
            var fitter = new LogLinearFitter(OpenTables.Of(name));
            var most = 1001.0 * fitter.Table.Observed;
            foreach (var criterion in new Func<LogLinearFit, double>[] { f => f.Aic, f => f.Bic })
            {
                if (ModelAverage.Of(fitter, ModelSearch.Of(fitter).Fits, criterion) is { } average)
                {
                    average.Mean.ShouldBeLessThanOrEqualTo(most);
                    (average.Median ?? 0).ShouldBeLessThanOrEqualTo(most);
                    (average.Upper ?? 0).ShouldBeLessThanOrEqualTo(most);
                    average.Models.ShouldAllBe(m => m.Fit.Total <= most);
                }
            }
        }
    }
}
