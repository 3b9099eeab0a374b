using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class CalibrationTests
{
    [Fact]
    public void Scores_are_as_by_hand()
    {
        var report = Of((0.9, true), (0.95, true), (0.92, false), (1, true), (0.3, false), (0, false));

        report.All.Pairs.ShouldBe(6);
        report.High.Pairs.ShouldBe(4);
        report.High.Matches.ShouldBe(3);
        report.High.MeanProbability!.Value.ShouldBe(3.77 / 4, 1e-12);
        report.High.TrueShare.ShouldBe(0.75);
        report.BrierScore!.Value.ShouldBe((0.01 + 0.0025 + 0.8464 + 0 + 0.09 + 0) / 6, 1e-12);
        report.LogLoss!.Value.ShouldBe(
            -(Math.Log(0.9) + Math.Log(0.95) + Math.Log(0.08) + (2 * Math.Log(1 - 5e-7)) + Math.Log(0.7)) / 6,
            1e-12
        );

        // Bins [.9,.99): three pairs, mean 2.77/3, true 2/3; [.3,.4): .3 against 0; the ends fit.
        report.ExpectedCalibrationError!.Value.ShouldBe((2.77 - 2 + 0.3) / 6, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.00999, 0)]
    [InlineData(0.01, 1)]
    [InlineData(0.1, 2)]
    [InlineData(0.5, 6)]
    [InlineData(0.8999, 9)]
    [InlineData(0.9, 10)]
    [InlineData(0.99, 11)]
    [InlineData(1, 11)]
    public void A_probability_on_an_edge_belongs_to_the_bin_above(double probability, int bin)
    {
        var report = Of((probability, true));
        report.Bins.Length.ShouldBe(12);
        report.Bins.Select(b => b.Pairs).ToList().FindIndex(pairs => pairs == 1).ShouldBe(bin);
    }

    [Fact]
    public void A_certainty_that_fails_costs_much_but_not_everything() =>
        Of((1, false)).LogLoss!.Value.ShouldBe(-Math.Log(5e-7), 1e-6);

    [Fact]
    public void Probabilities_that_were_drawn_are_found_true()
    {
        var random = new SplitMix64(5);
        var counts = new CalibrationCounts();
        for (var pair = 0; pair < 200_000; pair++)
        {
            var probability = random.Unit();
            counts.Add(new MatchProbability(probability), random.Unit() < probability);
        }

        var report = counts.Report();
        report.ExpectedCalibrationError!.Value.ShouldBeLessThan(0.006);
        report.BrierScore!.Value.ShouldBe(1 / 6.0, 0.002);
        report
            .Bins.Count(bin => bin.Interval.Lower <= bin.MeanProbability && bin.MeanProbability <= bin.Interval.Upper)
            .ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void Without_pairs_nothing_is_said()
    {
        var report = new CalibrationCounts().Report();
        report.BrierScore.ShouldBeNull();
        report.High.TrueShare.ShouldBeNull();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Of((value, true)));

    [Fact]
    public void The_interval_is_that_of_Wilson()
    {
        // Newcombe 1998, table I: 81 of 263 and 0 of 20.
        var interval = Interval.Wilson(81 / 263.0, 263);
        interval.Lower.ShouldBe(0.2553, 5e-5);
        interval.Upper.ShouldBe(0.3662, 5e-5);
        var none = Interval.Wilson(0, 20);
        none.Lower.ShouldBe(0);
        none.Upper.ShouldBe(0.1611, 5e-5);
    }

    private static CalibrationReport Of(params (double Probability, bool Match)[] pairs)
    {
        var counts = new CalibrationCounts();
        foreach (var (probability, match) in pairs)
        {
            counts.Add(new MatchProbability(probability), match);
        }

        return counts.Report();
    }
}
