using FsCheck;
using FsCheck.Fluent;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Tests.Reporting;

public class SideBySideTests
{
    [Theory]
    [InlineData("sim_indep_4", 2000)]
    [InlineData("sim_sparse_3", 3000)]
    [InlineData("sim_refer_4", 2500)]
    [InlineData("sim_emptylist_4", 800)]
    [InlineData("sim_duplist_4", 1200)]
    [InlineData("sim_wide_7", 6000)]
    public void The_range_covers_the_known_truth(string name, int truth)
    {
        var report = SideBySide.Of(OpenTables.Of(name), WithoutChains);

        report.Headline!.Lower!.Value.ShouldBeLessThanOrEqualTo(truth);
        report.Headline.Upper!.Value.ShouldBeGreaterThanOrEqualTo(truth);
        report.Headline.Observed.ShouldBe(report.Observed);
    }

    [Fact]
    public void An_empty_list_is_left_out_and_said()
    {
        var report = SideBySide.Of(OpenTables.Of("sim_emptylist_4"), WithoutChains);

        report.ListsUsed.ShouldBe(["A", "B", "C"]);
        report.ListsLeftOut.ShouldBe(["D"]);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.ListEmpty);
    }

    [Fact]
    public void A_copy_is_left_out_and_said()
    {
        var report = SideBySide.Of(OpenTables.Of("sim_duplist_4"), WithoutChains);

        report.ListsLeftOut.ShouldBe(["D"]);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.ListCopy);
    }

    [Fact]
    public void A_referral_shows_as_a_dependence_of_the_two_lists() =>
        SideBySide
            .Of(OpenTables.Of("sim_refer_4"))
            .Lines.Single(l => l.Method == Method.BestBic)
            .Model.ShouldBe("[AB][C][D]");

    [Fact]
    public void Little_overlap_is_said() =>
        SideBySide.Of(OpenTables.Of("sim_sparse_3")).Warnings.ShouldContain(w => w.Code == WarningCode.LittleOverlap);

    [Fact]
    public void A_best_model_that_cannot_be_tested_is_said() =>
        SideBySide
            .Of(OpenTables.Of("hav_taiwan_3"))
            .Warnings.ShouldContain(w => w.Code == WarningCode.FitCannotBeTested);

    [Theory]
    [InlineData("spina_ny_3")]
    [InlineData("hiv_rome_4")]
    [InlineData("congenital_mass_5")]
    [InlineData("western_us_5")]
    public void The_weights_of_the_range_add_up_and_its_ends_are_those_of_its_models(string name)
    {
        var report = SideBySide.Of(OpenTables.Of(name), WithoutChains);

        var inRange = report.Models.Where(m => m.Weight is not null).ToArray();
        inRange.Sum(m => m.Weight!.Value).ShouldBe(1, 1e-4);
        report.Models.Sum(m => m.AkaikeWeight ?? 0).ShouldBe(1, 1e-3);
        report.Headline!.Lower.ShouldBe(inRange.Min(m => m.Lower));
        report.Headline.Upper.ShouldBe(inRange.Max(m => m.Upper));
        inRange.ShouldAllBe(m => m.FitProbability == null || m.FitProbability >= 0.01);
        report.Headline.Estimate!.Value.ShouldBeInRange(report.Headline.Lower!.Value, report.Headline.Upper!.Value);
    }

    [Fact]
    public void The_order_of_the_lists_does_not_matter() =>
        Prop.ForAll(
                (
                    from table in RandomTables.Arbitrary(3, 4).Generator
                    from order in Gen.Shuffle(Enumerable.Range(0, table.Lists.Length).ToArray())
                    select (table, order: order.ToArray())
                ).ToArbitrary(),
                drawn =>
                {
                    var (one, other) = (
                        SideBySide.Of(drawn.table, WithoutChains),
                        SideBySide.Of(RandomTables.Permuted(drawn.table, drawn.order), WithoutChains)
                    );
                    other.Refusal?.Code.ShouldBe(one.Refusal?.Code);
                    (other.Refusal is null).ShouldBe(one.Refusal is null);
                    foreach (var (a, b) in one.Lines.Zip(other.Lines))
                    {
                        b.Method.ShouldBe(a.Method);
                        Near(b.Estimate, a.Estimate);
                        Near(b.Lower, a.Lower);
                        Near(b.Upper, a.Upper);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Whatever_the_table_every_line_is_a_number_within_reason_or_a_refusal() =>
        Prop.ForAll(
                RandomTables.Arbitrary(2, 4),
                table =>
                {
                    var report = SideBySide.Of(table, WithoutChains);
                    (report.Headline is null).ShouldBe(report.Refusal is not null);
                    foreach (var line in report.Lines.Concat(report.Models))
                    {
                        (line.Estimate is null).ShouldBe(line.Refusal is not null);
                        if (line.Estimate is { } total)
                        {
                            total.ShouldBeInRange(line.Observed * 0.999999, line.Observed * 1001.0);
                            (line.Lower ?? total).ShouldBeInRange(line.Observed * 0.999999, line.Observed * 1001.0);
                            (line.Upper ?? total).ShouldBeInRange((line.Lower ?? 0) * 0.999999, line.Observed * 1001.1);
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    // Recorded: found by the property above. Nhat looked like 183 of 95 observed, with an upper end of 371 million.
    [Fact]
    public void A_figure_whose_draws_run_away_is_refused() =>
        Prop.ForAll(
                RandomTables.Arbitrary(2, 4),
                table =>
                    SideBySide
                        .Of(table, WithoutChains)
                        .Lines.Single(l => string.Equals(l.Method, Method.CoverageHigh, StringComparison.Ordinal))
                        .Refusal!.Code.ShouldBe(RefusalCode.EstimateRunsAway)
            )
            .Check(
                Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(16590076566775940710UL, 9530459273293636219UL, 73)
            );

    [Theory]
    [InlineData(2000, new[] { 0.30, 0.25, 0.20, 0.15 })]
    [InlineData(3000, new[] { 0.12, 0.10, 0.08 })]
    public void The_range_covers_the_truth_in_simulation(int people, double[] chances)
    {
        var covered = Enumerable
            .Range(1, 100)
            .Select(seed =>
                SideBySide.Of(RandomTables.Independent(people, chances, (ulong)seed), WithoutChains).Headline
            )
            .Count(h => h is not null && h.Lower <= people && h.Upper >= people);

        covered.ShouldBeGreaterThanOrEqualTo(92);
    }

    // Chains take long on many tables, and have tests of their own.
    internal static readonly EstimateSettings WithoutChains = new()
    {
        Families = MethodFamilies.All & ~MethodFamilies.LatentClasses,
    };

    private static void Near(double? ours, double? theirs)
    {
        (ours is null).ShouldBe(theirs is null);
        if (ours is { } a && theirs is { } b)
        {
            a.ShouldBe(b, Math.Abs(b) * 1e-7);
        }
    }
}
