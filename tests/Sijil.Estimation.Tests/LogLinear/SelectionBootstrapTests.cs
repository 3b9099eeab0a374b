using FsCheck;
using FsCheck.Fluent;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class SelectionBootstrapTests
{
    // Models that are passed over without a fit must be models that lose.
    [Fact]
    public void The_model_chosen_is_that_of_fitting_all() =>
        Prop.ForAll(
                RandomTables.Arbitrary(3, 4),
                table =>
                {
                    var first = new LogLinearFitter(Designs.A(1));
                    var fitter = new LogLinearFitter(table);
                    var models = ModelSet.All(table.Lists.Length);
                    foreach (var criterion in new Func<LogLinearFit, double>[] { f => f.Aic, f => f.Bic })
                    {
                        var starts = models.Select(m =>
                        {
                            FittedState? state = null;
                            if (m.Lists == 4)
                            {
                                first.Fit(m, out state);
                            }

                            return (m, state);
                        });
                        var chosen = new Reselection([.. starts], criterion, 1000).Best(fitter.Fits.Counts());
                        var best = models
                            .Select(fitter.Fit)
                            .Where(f => f.HasEstimate && f.Total <= 1001 * table.Observed)
                            .MinBy(criterion);
                        (chosen is null).ShouldBe(best is null);
                        if (chosen is not null)
                        {
                            criterion(chosen).ShouldBe(criterion(best!), 1e-6);
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_draws_are_the_same_on_any_number_of_threads_and_others_with_another_seed()
    {
        var one = Bic("hiv_rome_4", new() { Replicates = 200, Threads = 1 });
        var two = Bic("hiv_rome_4", new() { Replicates = 200, Threads = 2 });
        var other = Bic("hiv_rome_4", new() { Replicates = 200, Seed = 2 });

        two.Totals.ShouldBe(one.Totals);
        two.Percentile.ShouldBe(one.Percentile);
        two.Accelerated.ShouldBe(one.Accelerated);
        two.Chosen.ShouldBe(one.Chosen);
        other.Totals.ShouldNotBe(one.Totals);
    }

    // Log of the unseen under independence: the standard error of the fit is the asymptotic one of the whole population drawn again.
    [Fact]
    public void With_one_model_the_deviation_of_the_draws_is_the_standard_error_of_the_fit()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("sim_indep_4"));
        var model = HierarchicalModel.Of(4);
        var fit = fitter.Fit(model);

        var bootstrap = SelectionBootstrap.Of(
            fitter,
            [model],
            f => f.Bic,
            new() { Resampling = Resampling.FittedModel, Replicates = 4000 }
        )!;

        var mean = bootstrap.Totals.Average();
        var deviation = Math.Sqrt(bootstrap.Totals.Average(t => (t - mean) * (t - mean)));
        deviation.ShouldBe(fit.StandardError, 0.06 * fit.StandardError);
        mean.ShouldBe(fit.Total, 0.15 * fit.StandardError);
    }

    [Fact]
    public void Choosing_the_model_anew_makes_the_interval_wider_than_that_of_the_model_alone()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("allegheny_4"));
        var again = Bic("allegheny_4", new() { Replicates = 400 });
        var alone = SelectionBootstrap.Of(fitter, [again.Fit.Model], f => f.Bic, new() { Replicates = 400 })!;

        again.Fit.Total.ShouldBe(6349.0, 0.0501);
        again.Chosen.Length.ShouldBeGreaterThan(5);
        again.Chosen.Sum(c => c.Replicates).ShouldBe(400);
        alone.Chosen.ShouldHaveSingleItem().Replicates.ShouldBe(400);
        Width(again.Percentile).ShouldBeGreaterThan(1.5 * Width(alone.Percentile));
    }

    // One shared person of 71: some draws have none, and then no number of unseen people is too large.
    [Fact]
    public void Draws_without_an_estimate_take_the_upper_end_away()
    {
        var table = CaptureTable.Create(["A", "B"], [new(1, 40), new(2, 30), new(3, 1)]);

        var bootstrap = SelectionBootstrap.Of(new LogLinearFitter(table), [HierarchicalModel.Of(2)], f => f.Bic)!;

        bootstrap.WithoutEstimate.ShouldBeInRange(330, 410);
        bootstrap.Percentile.Upper.ShouldBeNull();
        bootstrap.Percentile.Lower.ShouldBeGreaterThanOrEqualTo(71);
    }

    [Fact]
    public void A_table_on_which_no_model_has_an_estimate_has_no_bootstrap() =>
        SelectionBootstrap
            .Of(new LogLinearFitter(OpenTables.Of("sim_nooverlap_3")), [HierarchicalModel.Of(3)], f => f.Bic)
            .ShouldBeNull();

    // Two lists: N = n1 n2 / m, so that the jackknife can be done by hand.
    [Fact]
    public void The_acceleration_is_that_of_the_jackknife_over_people()
    {
        var table = CaptureTable.Create(["A", "B"], [new(1, 40), new(2, 25), new(3, 20)]);
        (double People, double Total)[] without = [(40, 59.0 * 45 / 20), (25, 60.0 * 44 / 20), (20, 59.0 * 44 / 19)];
        var mean = without.Sum(w => w.People * w.Total) / 85;
        var acceleration =
            without.Sum(w => w.People * Math.Pow(mean - w.Total, 3))
            / (6 * Math.Pow(without.Sum(w => w.People * Math.Pow(mean - w.Total, 2)), 1.5));

        var bootstrap = SelectionBootstrap.Of(new LogLinearFitter(table), [HierarchicalModel.Of(2)], f => f.Bic)!;

        var expected = new BootstrapQuantiles(bootstrap.Totals, 0.95).Accelerated(135, acceleration)!.Value;
        bootstrap.Fit.Total.ShouldBe(135, 1e-9);
        bootstrap.Accelerated!.Value.Lower.ShouldBe(expected.Lower, 1e-6);
        bootstrap.Accelerated.Value.Upper!.Value.ShouldBe(expected.Upper!.Value, 1e-6);
    }

    [Fact]
    public void What_cannot_be_drawn_or_chosen_from_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Bic("spina_ny_3", new() { Replicates = 99 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Bic("spina_ny_3", new() { Level = 1 }));
        var fitter = new LogLinearFitter(OpenTables.Of("spina_ny_3"));
        Should.Throw<ArgumentException>(() => SelectionBootstrap.Of(fitter, [], f => f.Bic));
        Should
            .Throw<ArgumentException>(() => SelectionBootstrap.Of(fitter, [HierarchicalModel.Of(4)], f => f.Bic))
            .Message.ShouldStartWith("found a model of 4 lists; expected one of 3");
    }

    private static double Width(BootstrapInterval interval) => interval.Upper!.Value - interval.Lower;

    private static SelectionBootstrap Bic(string name, BootstrapSettings settings)
    {
        var fitter = new LogLinearFitter(OpenTables.Of(name));
        return SelectionBootstrap.Of(fitter, ModelSet.All(fitter.Table.Lists.Length), f => f.Bic, settings)!;
    }
}
