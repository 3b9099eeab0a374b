using MathNet.Numerics.Distributions;
using Sijil.Estimation.Decomposable;
using Sijil.Estimation.LatentClasses;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class StratumMethodsTests
{
    private static readonly EstimateSettings Exact = new()
    {
        Families = MethodFamilies.LogLinear | MethodFamilies.Decomposable | MethodFamilies.Chao,
    };

    [Theory]
    [InlineData("spina_ny_3")]
    [InlineData("congenital_mass_5")]
    public void Draws_of_the_graphs_are_the_quantiles_of_their_posterior(string name)
    {
        var table = OpenTables.Of(name);
        var posterior = GraphAveraging.Of(table, new GraphAverageSettings { Doublings = 5 }).WithoutSaturated;

        var totals = StratumMethods.Decomposable(draws: 200)(table).Totals;

        totals.ShouldBe(Enumerable.Range(0, 200).Select(i => (double)posterior.Quantile((i + 0.5) / 200)));
    }

    [Fact]
    public void A_posterior_without_end_is_refused()
    {
        // Nothing is known of how far the people whom C and the others miss go; the grid is kept short.
        var table = OpenTables.Of("artificial_3");
        var sparse = new GraphAverageSettings { LargestMissing = 200 };

        StratumMethods.Decomposable(sparse)(table).Refusal!.Code.ShouldBe(RefusalCode.PosteriorOpen);
    }

    [Theory]
    [InlineData(Method.Average)]
    [InlineData(Method.BestBic)]
    [InlineData(Method.Decomposable)]
    [InlineData(Method.ChaoLists)]
    public void Draws_of_a_line_have_its_median_and_error(string method)
    {
        var table = OpenTables.Of("hiv_rome_4");
        var line = SideBySide.Of(table, Exact).Lines.Single(l => l.Method == method);

        var totals = StratumMethods.OneMethod(method, draws: 1_001)(table).Totals;

        totals[500].ShouldBe(line.Estimate!.Value, 1e-3);
        var unseen = line.Estimate.Value - table.Observed;
        var spread = Math.Sqrt(Math.Log(1 + Math.Pow(line.StandardError!.Value / unseen, 2)));
        foreach (var share in (double[])[0.1, 0.9])
        {
            var end = table.Observed + (unseen * Math.Exp(spread * Normal.InvCDF(0, 1, share)));
            ((double)totals.Count(total => total < end)).ShouldBe(1_001 * share, 1.5);
        }
    }

    [Fact]
    public void A_method_refuses_for_its_own_reason()
    {
        // No person of C is on another list.
        var table = OpenTables.Of("artificial_3");

        StratumMethods.OneMethod(Method.Average)(table).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Draws_of_latent_classes_are_quantiles_of_chains_that_agree()
    {
        var table = OpenTables.Of("sim_indep_4");
        var settings = new LatentClassSettings { SmallestSize = 50, LargestRhat = 1.1 };
        var chains = LatentClassModel.Of(table, settings);

        var totals = StratumMethods.LatentClasses(settings, draws: 100)(table).Totals;

        chains.Converged.ShouldBeTrue();
        totals.ShouldBe(Enumerable.Range(0, 100).Select(i => chains.Quantile((i + 0.5) / 100)));
        // Truth 2,000.
        totals[2].ShouldBeLessThan(2_000);
        totals[97].ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void Chains_that_do_not_agree_give_no_figure()
    {
        var hurried = new LatentClassSettings { MostSweeps = 5_000, SmallestSize = 100_000 };

        var refusal = StratumMethods.LatentClasses(hurried)(OpenTables.Of("sim_sparse_3")).Refusal;

        refusal!.Code.ShouldBe(RefusalCode.NotConverged);
        refusal.Text.ShouldContain("R-hat");
    }

    [Fact]
    public void A_figure_that_a_cap_holds_down_is_none()
    {
        var capped = new LatentClassSettings
        {
            SmallestSize = 20,
            LargestRhat = 1.5,
            Priors = new() { MostUnseenPerObserved = 2 },
        };

        StratumMethods
            .LatentClasses(capped)(OpenTables.Of("sim_sparse_3"))
            .Refusal!.Code.ShouldBe(RefusalCode.PosteriorOpen);
    }

    [Fact]
    public void Methods_without_a_distribution_are_refused_at_once()
    {
        Should
            .Throw<ArgumentException>(() => StratumMethods.OneMethod(Method.Range))
            .Message.ShouldContain("loglinear-range");
        Should.Throw<ArgumentException>(() => StratumMethods.OneMethod(Method.Chapman));
        Should.Throw<ArgumentException>(() => StratumMethods.OneMethod("guess"));
        Should.Throw<ArgumentOutOfRangeException>(() => StratumMethods.Decomposable(draws: 1));
    }
}
