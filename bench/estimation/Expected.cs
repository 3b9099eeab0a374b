namespace Sijil.Estimation.Benchmark;

/// <summary>
/// What the public packages print for the open tables. LCMCR 0.4.14: ten classes, five chains of 500,000 sweeps; its median, 95 % interval and the Monte Carlo
/// standard error of its mean. R's glm: the total of the independence model, of the model with the lowest BIC and of that with the lowest AIC.
/// </summary>
internal sealed record Expected(
    string Name,
    double? Median,
    double? Lower,
    double? Upper,
    double? Error,
    double? Independence,
    double? Bic,
    double? Aic
)
{
    internal static readonly Expected[] All =
    [
        new("neworleans_5", 832, 569, 1363, 1.3, 1034.2, 1034.2, 2750.2),
        new("neworleans_8", 716, 512, 1072, 0.95, 996.7, 1183.7, 3394.1),
        new("western_us_5", 1833, 1309, 3008, 3.2, 2007.1, 2483.4, 2308.2),
        new("spina_ny_3", 734, 686, 829, 0.69, 763.9, 730.9, 758.3),
        new("congenital_mass_5", 629, 590, 718, 0.32, 638.5, 620.5, 634.5),
        new("hav_taiwan_3", 513, 363, 866, 1.6, 388.5, 1312.8, 1312.8),
        new("hiv_rome_4", 10_936, 9351, 13_123, 9.2, 11_124.6, 11_124.6, 12_318.5),
        new("allegheny_4", 5417, 4342, 7098, 32, 3738.5, 6349.0, 9908.6),
        new("hare_6", 76, 70, 90, 0.034, 75.1, 77.3, 85.6),
        new("duck_6", 1223, 1032, 2098, 9.5, 1053.9, 1565.2, 1550.4),
        new("artificial_3", 405, 240, 832, 1.1, 539.1, null, null),
        new("sim_wide_7", 5033, 4637, 5682, null, null, null, null),
    ];
}
