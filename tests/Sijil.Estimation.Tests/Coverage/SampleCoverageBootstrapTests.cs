using Sijil.Estimation.Coverage;

namespace Sijil.Estimation.Tests.Coverage;

public class SampleCoverageBootstrapTests
{
    // Ends of CARE-1's intervals from 200 draws; a standard error from 200 draws is itself uncertain by a twentieth.
    [Theory]
    [InlineData("hav_taiwan_3", 428, 628)]
    [InlineData("congenital_mass_5", 612, 706)]
    [InlineData("allegheny_4", 4336, 5193)]
    [InlineData("spina_ny_3", 724, 830)]
    public void Intervals_are_as_wide_as_those_of_the_reference(string name, double lower, double upper)
    {
        var table = OpenTables.Of(name);
        var interval = SampleCoverageBootstrap.Of(table, seed: 1, draws: 1_000)!.LowCoverage!;

        interval.Total.ShouldBe(SampleCoverage.Of(table)!.LowCoverage);
        ((interval.Upper - interval.Lower) / (upper - lower)).ShouldBe(1, 0.15);
        interval.Lower.ShouldBe(lower, 0.25 * (interval.Total - lower));
        interval.Upper.ShouldBe(upper, 0.25 * (upper - interval.Total));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_a_near_one()
    {
        var table = OpenTables.Of("hav_taiwan_3");
        var one = SampleCoverageBootstrap.Of(table, seed: 1)!;

        SampleCoverageBootstrap.Of(table, seed: 1).ShouldBe(one);
        var other = SampleCoverageBootstrap.Of(table, seed: 2)!;
        other.ShouldNotBe(one);
        other.Independent!.StandardError.ShouldBe(one.Independent!.StandardError, 0.3 * one.Independent.StandardError);
    }

    [Fact]
    public void An_estimate_that_many_draws_do_not_have_gets_no_interval()
    {
        SampleCoverageBootstrap.Of(OpenTables.Of("neworleans_5"), seed: 1)!.HighCoverage.ShouldBeNull();
        SampleCoverageBootstrap.Of(OpenTables.Of("sim_nooverlap_3"), seed: 1).ShouldBeNull();
    }

    [Fact]
    public void Intervals_cover_where_lists_are_independent()
    {
        const int Tables = 200;
        var covered = Enumerable
            .Range(0, Tables)
            .Select(seed =>
                SampleCoverageBootstrap
                    .Of(RandomTables.Independent(1_000, [.5, .4, .3], (ulong)seed), (ulong)seed, 100)!
                    .Independent!
            )
            .Count(e => e.Lower <= 1_000 && 1_000 <= e.Upper);

        (covered / (double)Tables).ShouldBeInRange(0.9, 0.99);
    }
}
