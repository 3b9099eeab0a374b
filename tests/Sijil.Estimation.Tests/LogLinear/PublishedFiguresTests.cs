using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

/// <summary>Models chosen and figures as measured with R's glm and Rcapture on the published tables.</summary>
public class PublishedFiguresTests
{
    // The figures were printed with one decimal.
    private const double HalfADigit = 0.0501;

    [Theory]
    [InlineData("congenital_mass_5", 638.5, "12+13+45", 620.5, 619.3, 593.4, 651.6, "12+13+24+45", 634.5, 601.8, 673.6)]
    [InlineData("spina_ny_3", 763.9, "23", 730.9, 729.8, 699.8, 766.5, "12+23", 758.3, 713.2, 813.8)]
    [InlineData("neworleans_5", 1034.2, "main", 1034.2, 1027.3, 665.6, 1762.0, "12+14+23+24", 2750.2, 1138.2, 9397.5)]
    [InlineData("western_us_5", 2007.1, "15", 2483.4, 2474.1, 1680.6, 3928.1, "12+15+25+45", 2308.2, 1522.8, 3797.6)]
    [InlineData("hav_taiwan_3", 388.5, "12+13+23", 1312.8, 1286.0, 654.7, 3031.1, "12+13+23", 1312.8, 654.7, 3031.1)]
    [InlineData("hiv_rome_4", 11124.6, "main", 11124.6, 11117.0, 9531.7, 13114.1, "12", 12318.5, 10266.0, 14992.3)]
    [InlineData(
        "allegheny_4",
        3738.5,
        "12+14+23+24+34",
        6349.0,
        6337.3,
        5421.7,
        7536.3,
        "12+13+14+23+24+34+124+134",
        9908.6,
        7072.4,
        14285.1
    )]
    [InlineData("hare_6", 75.1, "46", 77.3, 76.5, 70.3, 86.5, "46+36+26+15", 85.6, 73.6, 103.7)]
    [InlineData(
        "neworleans_8",
        996.7,
        "45",
        1183.7,
        1175.7,
        733.5,
        2127.4,
        "45+26+15+37+14+17+58",
        3394.1,
        1415.7,
        11526.6
    )]
    [InlineData(
        "duck_6",
        1053.9,
        "46+23+45+34+56+12+25+36+14+16+26+35+13",
        1565.2,
        1560.8,
        1385.9,
        1789.9,
        "46+23+45+34+56+12+25+36+14+16+26+35+13+24",
        1550.4,
        1375.5,
        1769.3
    )]
    public void The_same_models_are_chosen_and_give_the_same_figures(
        string name,
        double independence,
        string bicTerms,
        double bicTotal,
        double bicMode,
        double bicLower,
        double bicUpper,
        string aicTerms,
        double aicTotal,
        double aicLower,
        double aicUpper
    )
    {
        var fitter = new LogLinearFitter(OpenTables.Of(name));
        var lists = fitter.Table.Lists.Length;
        fitter.Fit(HierarchicalModel.Of(lists)).Total.ShouldBe(independence, HalfADigit);

        var bic = Best(fitter, f => f.Bic);
        bic.ShouldBe(HierarchicalModel.Parse(lists, bicTerms));
        fitter.Fit(bic).Total.ShouldBe(bicTotal, HalfADigit);
        var interval = ProfileInterval.Of(fitter, bic)!;
        interval.Mode.ShouldBe(bicMode, HalfADigit);
        interval.Lower.ShouldBe(bicLower, HalfADigit);
        interval.Upper!.Value.ShouldBe(bicUpper, HalfADigit);

        var aic = Best(fitter, f => f.Aic);
        aic.ShouldBe(HierarchicalModel.Parse(lists, aicTerms));
        fitter.Fit(aic).Total.ShouldBe(aicTotal, HalfADigit);
        var wide = ProfileInterval.Of(fitter, aic)!;
        wide.Lower.ShouldBe(aicLower, HalfADigit);
        wide.Upper!.Value.ShouldBe(aicUpper, HalfADigit);
    }

    [Fact]
    public void The_forward_search_takes_the_pairs_in_the_same_order()
    {
        var path = ModelSearch.ForwardPath(new LogLinearFitter(OpenTables.Of("neworleans_8")), f => f.Aic);

        path.Select(p => HierarchicalModel.Of(8, p).TermText()).ShouldBe(["45", "26", "15", "37", "14", "17", "58"]);
    }

    // Six lists, interactions of three: each enters after its pairs, and what is reached is no worse than with pairs alone.
    [Fact]
    public void The_forward_search_takes_three_way_interactions_after_their_pairs()
    {
        var fitter = new LogLinearFitter(OpenTables.Of("duck_6"));

        var path = ModelSearch.ForwardPath(fitter, f => f.Aic, 3);

        path.Count(p => System.Numerics.BitOperations.PopCount(p) == 3).ShouldBeGreaterThan(0);
        foreach (var (at, set) in path.Index().Where(p => System.Numerics.BitOperations.PopCount(p.Item) == 3))
        {
            path.Take(at).Count(p => p != set && (p & set) == p).ShouldBe(3);
        }

        var pairs = ModelSearch.ForwardPath(fitter, f => f.Aic);
        fitter.Fit(HierarchicalModel.Of(6, path)).Aic.ShouldBeLessThan(fitter.Fit(HierarchicalModel.Of(6, pairs)).Aic);
    }

    private static HierarchicalModel Best(LogLinearFitter fitter, Func<LogLinearFit, double> criterion)
    {
        var lists = fitter.Table.Lists.Length;
        return lists > 5
            ? HierarchicalModel.Of(lists, ModelSearch.ForwardPath(fitter, criterion))
            : ModelSearch.Of(fitter).Fits.Where(f => f.HasEstimate).MinBy(criterion)!.Model;
    }
}
