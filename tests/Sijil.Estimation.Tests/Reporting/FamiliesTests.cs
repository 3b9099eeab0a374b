using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Tests.Reporting;

public sealed class FamiliesTests
{
    [Fact]
    public void Taiwan_shows_every_family_with_its_published_figure()
    {
        var report = SideBySide.Of(OpenTables.Of("hav_taiwan_3"));

        Whole(report, Method.CoverageIndependent).ShouldBe(407);
        Whole(report, Method.CoverageHigh).ShouldBe(971);
        Whole(report, Method.CoverageLow).ShouldBe(508);
        Whole(report, Method.ChaoLists).ShouldBe(479);
        Line(report, Method.LatentClasses).Estimate!.Value.ShouldBe(513, 15);
        Line(report, Method.DecomposableSaturated).Refusal!.Code.ShouldBe(RefusalCode.PriorOnly);
        Line(report, Method.CoverageHigh).Notices.ShouldContain(n => n.Code == WarningCode.LowCoverage);
        report.Warnings.ShouldContain(w => w.Code == WarningCode.FamiliesDisagree);
    }

    [Fact]
    public void Rome_has_the_average_over_graphs_as_published()
    {
        var line = Line(
            SideBySide.Of(OpenTables.Of("hiv_rome_4"), SideBySideTests.WithoutChains),
            Method.DecomposableSaturated
        );

        line.Estimate.ShouldBe(11220);
        line.Lower.ShouldBe(9404);
        line.Upper.ShouldBe(14095);
        line.Diagnostics.Single(d => d.Name == "mean").Value!.Value.ShouldBe(11357.13, 0.005);
    }

    [Theory]
    [InlineData(MethodFamilies.LogLinear, Method.Range, Method.Decomposable)]
    [InlineData(MethodFamilies.Decomposable, Method.Decomposable, Method.Range)]
    [InlineData(MethodFamilies.Coverage, Method.CoverageLow, Method.Chao)]
    [InlineData(MethodFamilies.HighestOrder, Method.HighestOrder, Method.CoverageLow)]
    [InlineData(MethodFamilies.LatentClasses, Method.LatentClasses, Method.Range)]
    [InlineData(MethodFamilies.Chao, Method.ChaoLists, Method.HighestOrder)]
    public void Only_the_families_that_are_asked_for_answer(MethodFamilies asked, string there, string absent)
    {
        var report = SideBySide.Of(OpenTables.Of("spina_ny_3"), new EstimateSettings { Families = asked });

        report.Lines.ShouldContain(l => l.Method == there);
        report.Lines.ShouldNotContain(l => l.Method == absent);
        (report.Headline is null).ShouldBe(asked != MethodFamilies.LogLinear);
        (report.Refusal is null).ShouldBe(asked == MethodFamilies.LogLinear);
    }

    [Fact]
    public void Every_line_says_what_it_assumes_and_no_refused_one_has_a_number()
    {
        foreach (var name in OpenTables.Names)
        {
            foreach (var line in SideBySide.Of(OpenTables.Of(name), SideBySideTests.WithoutChains).Lines)
            {
                line.Assumption.ShouldNotBeEmpty();
                if (line.Refusal is not null)
                {
                    line.Estimate.ShouldBeNull($"{name} {line.Method}");
                    line.Upper.ShouldBeNull();
                }
            }
        }
    }

    private static EstimateLine Line(EstimateReport report, string method) =>
        report.Lines.Single(l => l.Method == method);

    private static double Whole(EstimateReport report, string method) =>
        Math.Round(Line(report, method).Estimate!.Value);
}
