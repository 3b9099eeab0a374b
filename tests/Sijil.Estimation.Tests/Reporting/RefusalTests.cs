using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Tests.Reporting;

/// <summary>Tables on which no number may be given: each is refused by name.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("", RefusalCode.NobodyObserved)]
    [InlineData("100:1 010:1 110:1", RefusalCode.TooFewPeople)]
    [InlineData("100:50 010:0", RefusalCode.OneList)]
    [InlineData("100:114 010:56 001:30", RefusalCode.ListsNeverOverlap)]
    [InlineData("100:40 010:30 001:20 110:16", RefusalCode.ListWithoutOverlap)]
    [InlineData("1000:40 0100:30 0010:20 0001:30 1100:16 0011:12", RefusalCode.OverlapNotConnected)]
    [InlineData("100:40 010:30 001:20 110:2 011:2 101:2", RefusalCode.TooLittleOverlap)]
    [InlineData("10:40 01:30 11:12", RefusalCode.TwoLists)]
    [InlineData("11:40", RefusalCode.ListCopy)]
    [InlineData("10:40 11:30", RefusalCode.ListInsideAnother)]
    [InlineData("100:40 110:30 101:20", RefusalCode.ListInsideAnother)]
    public void A_table_that_cannot_be_estimated_is_refused_by_name(string cells, string code)
    {
        var report = SideBySide.Of(Table(cells));

        report.Headline.ShouldBeNull();
        report.Refusal!.Code.ShouldBe(code);
        report.Refusal.Text.ShouldNotBeNullOrWhiteSpace();
        report.Lines[0].Method.ShouldBe(Method.Range);
        report.Lines[0].Refusal.ShouldBe(report.Refusal);
        report.Lines[0].Estimate.ShouldBeNull();
    }

    [Theory]
    [InlineData("sim_nooverlap_3", RefusalCode.ListsNeverOverlap)]
    [InlineData("artificial_3", RefusalCode.ListWithoutOverlap)]
    public void The_tables_made_for_refusal_get_no_number_at_all(string name, string code)
    {
        var report = SideBySide.Of(OpenTables.Of(name));

        report.Refusal!.Code.ShouldBe(code);
        report.Lines.ShouldAllBe(l =>
            l.Estimate == null && l.Lower == null && l.Upper == null && l.Refusal!.Code == code
        );
    }

    [Theory]
    [InlineData("sim_twoclass_5")]
    [InlineData("sim_negdep_5")]
    [InlineData("duck_6")]
    public void Where_no_model_fits_there_is_no_headline_and_each_model_says_so(string name)
    {
        var report = SideBySide.Of(OpenTables.Of(name), SideBySideTests.WithoutChains);

        report.Refusal!.Code.ShouldBe(RefusalCode.NoModelFits);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.LackOfFit);
        report
            .Lines.Where(l => l.Aic is not null)
            .ShouldAllBe(l => l.Notices.Any(n => n.Code == WarningCode.LackOfFit));
    }

    [Fact]
    public void Where_no_model_fits_but_latent_classes_do_they_are_quoted_alone_and_that_is_said()
    {
        var report = SideBySide.Of(OpenTables.Of("sim_twoclass_5"));

        report.Refusal.ShouldBeNull();
        report.Headline!.Method.ShouldBe(Method.LatentClasses);
        report.Headline.Lower!.Value.ShouldBeLessThan(2000);
        report.Headline.Upper!.Value.ShouldBeGreaterThan(2000);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.HeadlineLatentClasses);
        report.Lines.Single(l => l.Method == Method.Range).Refusal!.Code.ShouldBe(RefusalCode.NoModelFits);
    }

    [Fact]
    public void Chains_that_do_not_agree_give_no_figure()
    {
        var report = SideBySide.Of(
            OpenTables.Of("hav_taiwan_3"),
            new EstimateSettings
            {
                LatentClasses = new() { MostSweeps = 1000, SmallestSize = 1e6 },
            }
        );

        var line = report.Lines.Single(l => l.Method == Method.LatentClasses);
        line.Refusal!.Code.ShouldBe(RefusalCode.NotConverged);
        line.Estimate.ShouldBeNull();
        line.Diagnostics.Single(d => d.Name == "rhat").Value.ShouldNotBeNull();
    }

    [Fact]
    public void Counts_of_a_million_millions_end_at_once_with_a_figure_or_a_refusal_by_name()
    {
        const long many = 1L << 40;
        var report = SideBySide.Of(
            Table($"100:{many} 010:{many} 001:{many} 110:{many / 4} 101:{many / 4} 011:{many / 4} 111:{many / 16}")
        );

        report.Lines.Single(l => l.Method == Method.LatentClasses).Refusal!.Code.ShouldBe(RefusalCode.TooManyPeople);
        report.Lines.Single(l => l.Method == Method.Decomposable).Refusal!.Code.ShouldBe(RefusalCode.TooManyPeople);
        report.Lines.Single(l => l.Method == Method.CoverageIndependent).Lower.ShouldNotBeNull();
        report.Lines.Single(l => l.Method == Method.Independence).Estimate.ShouldNotBeNull();
    }

    [Fact]
    public void Lists_in_separate_groups_get_figures_but_no_headline()
    {
        var report = SideBySide.Of(OpenTables.Of("neworleans_8"));

        report.Refusal!.Code.ShouldBe(RefusalCode.OverlapNotConnected);
        report.Lines.Single(l => l.Method == Method.BestBic).Estimate!.Value.ShouldBe(1183.7, 0.05);
    }

    [Fact]
    public void A_range_that_is_too_wide_is_refused()
    {
        var report = SideBySide.Of(
            OpenTables.Of("western_us_5"),
            SideBySideTests.WithoutChains with
            {
                Criterion = ModelCriterion.Aic,
            }
        );

        report.Refusal!.Code.ShouldBe(RefusalCode.RangeTooWide);
    }

    [Fact]
    public void Where_every_model_runs_away_none_is_numbered()
    {
        var report = SideBySide.Of(
            OpenTables.Of("spina_ny_3"),
            SideBySideTests.WithoutChains with
            {
                MostUnseenPerObserved = 0.01,
            }
        );

        report.Refusal!.Code.ShouldBe(RefusalCode.NoFiniteEstimate);
        report.Models.ShouldAllBe(m => m.Refusal!.Code == RefusalCode.EstimateRunsAway && m.Estimate == null);
    }

    [Fact]
    public void A_list_inside_another_is_left_out_and_the_rest_is_estimated()
    {
        var report = SideBySide.Of(
            Table("1000:300 0100:250 0010:200 1100:60 1010:50 0110:40 1001:20 1101:5 1110:8"),
            SideBySideTests.WithoutChains
        );

        report.ListsLeftOut.ShouldBe(["L4"]);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.ListInsideAnother);
        report.Headline.ShouldNotBeNull();
    }

    [Fact]
    public void Boundary_models_can_be_refused()
    {
        var report = SideBySide.Of(
            OpenTables.Of("western_us_5"),
            SideBySideTests.WithoutChains with
            {
                AllowBoundaryModels = false,
            }
        );

        report.Models.Count(m => m.Refusal?.Code == RefusalCode.ModelOnBoundary).ShouldBe(768);
        report.Headline.ShouldNotBeNull();
    }

    [Fact]
    public void Eleven_lists_get_no_log_linear_model()
    {
        var report = SideBySide.Of(
            RandomTables.Independent(500, [.. Enumerable.Repeat(0.2, 11)], 7),
            SideBySideTests.WithoutChains
        );

        report.Refusal!.Code.ShouldBe(RefusalCode.TooManyLists);
        report.Lines.Single(l => l.Method == Method.Chao).Estimate.ShouldNotBeNull();
    }

    [Fact]
    public void Two_lists_get_Chapmans_figure_with_its_assumption_and_no_headline()
    {
        var report = SideBySide.Of(Table("10:40 01:30 11:12"));

        var chapman = report.Lines.Single(l => l.Method == Method.Chapman);
        chapman.Estimate!.Value.ShouldBe((53.0 * 43 / 13) - 1, 1e-5);
        chapman.Assumption.ShouldStartWith("Two lists: independence is assumed");
    }

    private static CaptureTable Table(string cells)
    {
        var parts = cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':')).ToArray();
        var lists = parts.Length == 0 ? 3 : parts[0][0].Length;
        return CaptureTable.Create(
            Enumerable.Range(1, lists).Select(i => $"L{i}"),
            parts.Select(p => new CaptureCell(
                p[0].Select((c, i) => c == '1' ? 1u << i : 0).Aggregate((a, b) => a | b),
                long.Parse(p[1])
            ))
        );
    }
}
