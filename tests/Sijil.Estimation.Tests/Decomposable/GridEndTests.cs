using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class GridEndTests
{
    [Theory]
    [InlineData(2.0)]
    [InlineData(3.0)]
    public void What_lies_beyond_the_end_of_a_power_tail_is_known(double exponent)
    {
        // Sum over all N from 101 of N^-b; the grid holds the first 5,000.
        var weights = Enumerable.Range(101, 5_000).Select(n => Math.Pow(n, -exponent)).ToArray();
        var beyond = Enumerable.Range(5_101, 20_000_000).Sum(n => Math.Pow(n, -exponent));
        var end = new MissingPosterior([.. weights], 100).End;

        end.TailExponent.ShouldBe(exponent, 1e-9);
        (end.ShareBeyond / (beyond / (weights.Sum() + beyond))).ShouldBe(1, 0.01);
    }

    [Fact]
    public void A_tail_that_never_ends_is_said_to_have_no_end()
    {
        var weights = Enumerable.Range(101, 5_000).Select(n => 1.0 / n).ToArray();

        new MissingPosterior(weights, 100).End.ShareBeyond.ShouldBe(1);
    }

    [Fact]
    public void A_grid_that_is_cut_off_is_reported_and_can_be_extended()
    {
        var table = OpenTables.Of("hiv_rome_4");
        var cut = GraphAveraging.Of(table, new GraphAverageSettings { LargestMissing = 9_000 });
        var extended = GraphAveraging.Of(table, new GraphAverageSettings { LargestMissing = 9_000, Doublings = 4 });

        cut.IsGridTooShort.ShouldBeTrue();
        extended.IsGridTooShort.ShouldBeFalse();
        extended.WithoutSaturated.End.LargestMissing.ShouldBeGreaterThan(9_000);
        extended.WithoutSaturated.Median.ShouldBe(11_220);
        GraphAveraging.Of(table).IsGridTooShort.ShouldBeFalse();
    }

    [Fact]
    public void A_table_without_a_shared_person_runs_into_the_end_of_any_grid()
    {
        var table = OpenTables.Of("sim_nooverlap_3");
        var average = GraphAveraging.Of(table);
        var longer = GraphAveraging.Of(table, new GraphAverageSettings { Doublings = 3 });

        average.IsGridTooShort.ShouldBeTrue();
        longer.WithoutSaturated.Quantile(0.975).ShouldBeGreaterThan(average.WithoutSaturated.Quantile(0.975));
    }

    [Fact]
    public void Summaries_follow_their_definitions()
    {
        var posterior = new MissingPosterior([1, 2, 4, 2, 1], 10);

        posterior.Mean.ShouldBe(13, 1e-12);
        posterior.StandardDeviation.ShouldBe(Math.Sqrt(1.2), 1e-12);
        posterior.Mode.ShouldBe(13);
        posterior.Quantile(0.1).ShouldBe(11);
        posterior.Quantile(0.11).ShouldBe(12);
        posterior.Median.ShouldBe(13);
        posterior.Quantile(1).ShouldBe(15);
        posterior.ProbabilityOf(13).ShouldBe(0.4, 1e-12);
        posterior.ProbabilityOf(16).ShouldBe(0);
        posterior.ProbabilityAbove(9).ShouldBe(1, 1e-12);
        posterior.ProbabilityAbove(13).ShouldBe(0.3, 1e-12);
        posterior.ProbabilityAbove(15).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => posterior.Quantile(0));
    }

    [Fact]
    public void The_gamma_mixture_of_Poisson_distributions_is_what_numerical_integration_gives()
    {
        var prior = PopulationPrior.GammaPoisson(2.5, 8);
        var ratio = Math.Exp(prior.LogAt(25) - prior.LogAt(12));

        // Up to a constant: integral of mean^(N + shape − 1) exp(−mean (1 + 1 / scale)) / N!.
        (Integral(25) / Integral(12)).ShouldBe(ratio, 1e-6 * ratio);

        static double Integral(int total)
        {
            var factorial = Enumerable.Range(1, total).Aggregate(1.0, (p, i) => p * i);
            return Enumerable
                .Range(1, 400_000)
                .Select(i => i * 0.0005)
                .Sum(mean => Math.Pow(mean, total + 1.5) * Math.Exp(-mean * 1.125) / factorial);
        }
    }
}
