using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Bounds;

public class ChaoBoundTests
{
    // Edwards and Eberhardt 1967: 76 cottontail rabbits, 43 seen once, 16 twice; Chao 1987 gives 133.8; the pen held 135.
    [Fact]
    public void The_cottontail_figure_is_reproduced() =>
        Math.Round(ChaoBound.AsPublished(76, 43, 16), 1).ShouldBe(133.8);

    [Fact]
    public void The_corrected_bound_follows_its_formula()
    {
        var table = CaptureTable.FromPatterns(
            ["A", "B", "C"],
            ["100", "100", "010", "010", "001", "110", "011", "111"]
        );

        // f1 = 5, f2 = 2, K = 3.
        ChaoBound.Of(table).Total.ShouldBe(8 + (2.0 / 3 * 5 * 4 / (2 * 3)), 1e-12);
    }

    [Theory]
    [InlineData("neworleans_5", 1294)]
    [InlineData("western_us_5", 2201)] // 2,200.508: the source prints 2,200
    [InlineData("spina_ny_3", 764)]
    [InlineData("congenital_mass_5", 660)]
    [InlineData("hav_taiwan_3", 479)]
    [InlineData("hiv_rome_4", 11701)]
    [InlineData("allegheny_4", 4321)]
    [InlineData("hare_6", 80)]
    [InlineData("duck_6", 1524)]
    [InlineData("artificial_3", 539)]
    public void The_bound_with_list_effects_agrees_with_Rcapture(string name, int expected)
    {
        var bound = ChaoListBound.Of(OpenTables.Of(name))!;

        Math.Round(bound.Total).ShouldBe(expected);
        bound.Lower.ShouldBeLessThan(bound.Total);
        bound.Upper.ShouldBeGreaterThan(bound.Total);
    }
}
