using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Tests.LogLinear;

/// <summary>How often nominal 95 % intervals hold the truth where a log-linear model is right. The standard error of a share of 200 is 1.5 points.</summary>
public class IntervalCoverageTests
{
    private const int Tables = 200;

    [Theory]
    [InlineData("A", 2000)]
    [InlineData("C", 3000)]
    public void The_profile_interval_of_the_right_model_covers(string design, double truth) =>
        Share(design, table => Within(ProfileInterval.Of(new(table), HierarchicalModel.Of(table.Lists.Length)), truth))
            .ShouldBeInRange(0.93, 0.985);

    [Theory]
    [InlineData("A", 2000)]
    [InlineData("C", 3000)]
    public void The_average_covers_although_it_does_not_know_the_model(string design, double truth) =>
        Share(
                design,
                table =>
                {
                    var fitter = new LogLinearFitter(table);
                    var average = ModelAverage.Of(fitter, ModelSearch.Of(fitter).Fits, f => f.Bic)!;
                    return average.Lower <= truth && !(average.Upper < truth);
                }
            )
            .ShouldBeGreaterThan(0.93);

    [Theory]
    [InlineData("A", 2000)]
    [InlineData("C", 3000)]
    public void The_range_covers(string design, double truth) =>
        Share(
                design,
                table =>
                {
                    var settings = new EstimateSettings { Families = MethodFamilies.LogLinear };
                    var range = SideBySide.Of(table, settings).Lines.First(l => l.Method == Method.Range);
                    return range.Lower <= truth && range.Upper >= truth;
                }
            )
            .ShouldBeGreaterThan(0.93);

    private static bool Within(ProfileInterval? interval, double truth) =>
        interval is not null && interval.Lower <= truth && !(interval.Upper < truth);

    private static double Share(string design, Func<CaptureTable, bool> covers) =>
        Enumerable
            .Range(1, Tables)
            .Count(seed => covers(design == "A" ? Designs.A((ulong)seed) : Designs.C((ulong)seed))) / (double)Tables;
}
