using Sijil.Estimation.Captures;
using Sijil.Estimation.Coverage;

namespace Sijil.Estimation.Tests.Coverage;

public class SampleCoverageTests
{
    // Chao, Tsay, Lin, Shau and Chao 2001 and the program CARE-1: 407, 971, 508, coverage 51 %.
    [Fact]
    public void The_published_figures_of_the_hepatitis_outbreak_are_reproduced()
    {
        var estimate = SampleCoverage.Of(OpenTables.Of("hav_taiwan_3"))!;

        Math.Round(estimate.Independent).ShouldBe(407);
        Math.Round(estimate.HighCoverage!.Value).ShouldBe(971);
        Math.Round(estimate.LowCoverage).ShouldBe(508);
        Math.Round(estimate.Coverage, 2).ShouldBe(0.51);
        estimate.IsCoverageLow.ShouldBeTrue();
        estimate.Recommended.ShouldBe(estimate.LowCoverage);
    }

    // CARE-1 (2012), its estimate for low coverage.
    [Theory]
    [InlineData("neworleans_5", 1344)]
    [InlineData("western_us_5", 1955)]
    [InlineData("spina_ny_3", 767)]
    [InlineData("congenital_mass_5", 649)]
    [InlineData("allegheny_4", 4729)]
    [InlineData("hare_6", 87)]
    public void The_estimate_for_low_coverage_agrees_for_any_number_of_lists(string name, int expected) =>
        Math.Round(SampleCoverage.Of(OpenTables.Of(name))!.LowCoverage).ShouldBe(expected);

    [Fact]
    public void For_three_lists_the_estimates_are_the_closed_forms()
    {
        // The cells of the hepatitis table: on 1 alone, on 2 alone, …
        double a = 69,
            b = 55,
            c = 63,
            ab = 21,
            ac = 17,
            bc = 18,
            abc = 28;
        double n1 = a + ab + ac + abc,
            n2 = b + ab + bc + abc,
            n3 = c + ac + bc + abc;
        var coverage = 1 - (((a / n1) + (b / n2) + (c / n3)) / 3);
        var seen = 271 - ((a + b + c) / 3);
        var twelve = (a + ab + b + ab) * (ab + abc) / (n1 * n2);
        var thirteen = (a + ac + c + ac) * (ac + abc) / (n1 * n3);
        var twentyThree = (b + bc + c + bc) * (bc + abc) / (n2 * n3);
        var high =
            (ab + ac + bc + (3 * abc)) / (3 * coverage) / (1 - ((twelve + thirteen + twentyThree) / (3 * coverage)));

        var estimate = SampleCoverage.Of(OpenTables.Of("hav_taiwan_3"))!;

        estimate.Coverage.ShouldBe(coverage, 1e-12);
        estimate.Independent.ShouldBe(seen / coverage, 1e-9);
        estimate.HighCoverage!.Value.ShouldBe(high, 1e-9);
    }

    [Fact]
    public void Where_the_lists_are_independent_all_three_agree_with_the_truth()
    {
        // 10,000 people, chances .5, .4, .2: the expected counts, which are whole numbers.
        var table = CaptureTable.Create(
            ["A", "B", "C"],
            [new(1, 2400), new(2, 1600), new(3, 1600), new(4, 600), new(5, 600), new(6, 400), new(7, 400)]
        );
        var estimate = SampleCoverage.Of(table)!;

        estimate.Independent.ShouldBe(10_000, 1e-6);
        estimate.HighCoverage!.Value.ShouldBe(10_000, 1e-6);
        estimate.LowCoverage.ShouldBe(10_000, 1e-6);
    }

    [Fact]
    public void Dependence_that_is_too_strong_leaves_the_high_coverage_estimate_out() =>
        SampleCoverage.Of(OpenTables.Of("neworleans_5"))!.HighCoverage.ShouldBeNull();

    [Fact]
    public void Without_a_shared_person_or_with_an_empty_list_there_is_no_estimate()
    {
        SampleCoverage.Of(OpenTables.Of("sim_nooverlap_3")).ShouldBeNull();
        SampleCoverage.Of(OpenTables.Of("sim_emptylist_4")).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() =>
            SampleCoverage.Of(CaptureTable.Create(["A", "B"], [new(1, 1), new(3, 1)]))
        );
    }
}
