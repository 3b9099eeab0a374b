using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.HighestOrder;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.HighestOrder;

public class NoHighestOrderTests
{
    private static readonly CaptureTable Two = CaptureTable.Create(
        ["A", "B"],
        [new(0b01, 90), new(0b10, 60), new(0b11, 30)]
    );

    [Fact]
    public void Two_lists_are_Lincoln_and_Petersen_with_their_variance()
    {
        var estimate = NoHighestOrder.Of(Two)!;

        estimate.Total.ShouldBe(TwoLists.LincolnPetersen(Two)!.Value, 1e-9);

        // n1 n2 (n1 − m)(n2 − m) / m³.
        estimate.StandardError.ShouldBe(Math.Sqrt(120.0 * 90 * 90 * 60 / Math.Pow(30, 3)), 1e-9);
    }

    [Fact]
    public void Three_lists_are_the_closed_form()
    {
        var estimate = NoHighestOrder.Of(OpenTables.Of("hav_taiwan_3"))!;

        estimate.Total.ShouldBe(271 + (69.0 * 55 * 63 * 28 / (21.0 * 17 * 18)), 1e-9);
    }

    // The log-linear model with every term but the highest has as many parameters as patterns: it fits exactly and says the same.
    [Theory]
    [InlineData("hav_taiwan_3", "12+13+23")]
    [InlineData("spina_ny_3", "12+13+23")]
    [InlineData("allegheny_4", "123+124+134+234")]
    public void The_log_linear_model_without_the_highest_term_says_the_same(string name, string model)
    {
        var table = OpenTables.Of(name);
        var fit = new LogLinearFitter(table).Fit(HierarchicalModel.Parse(table.Lists.Length, model));

        NoHighestOrder.Of(table)!.Total.ShouldBe(fit.Total, 1e-6 * fit.Total);
    }

    [Fact]
    public void Multipliers_multiply_the_unseen()
    {
        var table = OpenTables.Of("hav_taiwan_3");
        var unseen = NoHighestOrder.Of(table)!.Total - 271;
        var estimates = NoHighestOrder.Sensitivity(table);

        estimates.Select(e => e.Multiplier).ShouldBe([0.25, 0.5, 1, 2, 4]);
        foreach (var (multiplier, estimate) in estimates)
        {
            estimate.Total.ShouldBe(271 + (multiplier * unseen), 1e-9);
            estimate.Lower.ShouldBeInRange(271, estimate.Total);
            ((estimate.Upper - 271) * (estimate.Lower - 271)).ShouldBe(Math.Pow(estimate.Total - 271, 2), 1e-6);
        }

        Should.Throw<ArgumentOutOfRangeException>(() => NoHighestOrder.Of(table, 0));
    }

    [Fact]
    public void An_empty_pattern_is_refused_by_name_unless_the_correction_is_asked_for()
    {
        var table = OpenTables.Of("hiv_rome_4");

        NoHighestOrder.Of(table).ShouldBeNull();
        NoHighestOrder.Sensitivity(table).ShouldBeEmpty();
        NoHighestOrder.EmptyPatternsOf(table).ShouldBe([0b1101u, 0b1111u]);
        NoHighestOrder.Of(table, empty: EmptyPatterns.AddHalf)!.Total.ShouldBeGreaterThan(table.Observed);
    }

    [Fact]
    public void The_correction_adds_half_a_person_to_every_pattern() =>
        NoHighestOrder.Of(Two, empty: EmptyPatterns.AddHalf)!.Total.ShouldBe(180 + (90.5 * 60.5 / 30.5), 1e-9);

    [Fact]
    public void The_interval_covers_as_often_as_it_says_where_the_assumption_holds()
    {
        const int Tables = 1_000;
        var covered = Enumerable
            .Range(0, Tables)
            .Select(seed => NoHighestOrder.Of(RandomTables.Independent(2_000, [.5, .4, .3], (ulong)seed))!)
            .Count(e => e.Lower <= 2_000 && 2_000 <= e.Upper);

        (covered / (double)Tables).ShouldBeInRange(0.93, 0.97);
    }
}
