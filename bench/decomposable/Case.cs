namespace Sijil.Decomposable.Benchmark;

/// <summary>A table with the figures that R's dga 2.0.2 printed for it (delta 2^-K, every number unseen from 1 to 30 n).</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Mean">Posterior mean of the total.</param>
/// <param name="Deviation">Posterior standard deviation.</param>
/// <param name="Median">Posterior median.</param>
/// <param name="Lower">2.5 % quantile.</param>
/// <param name="Upper">97.5 % quantile.</param>
/// <param name="Top">The heaviest graph.</param>
/// <param name="Weight">Its weight.</param>
internal sealed record Case(
    string Name,
    double Mean,
    double Deviation,
    long Median,
    long Lower,
    long Upper,
    string Top,
    double Weight
)
{
    internal static readonly Case[] All =
    [
        new("congenital_mass_5", 618.910714765, 16.7605396235, 618, 590, 656, "12/13/45", 0.441404358371),
        new("spina_ny_3", 734.20861729, 70.9152706152, 731, 694, 787, "23/1", 0.723243788984),
        new("neworleans_5", 936.274959017, 332.1099375, 869, 511, 1762, "35/1/2/4", 0.0509522115903),
        new("western_us_5", 2253.95547268, 679.931286709, 2133, 1343, 3871, "12/15/45/3", 0.113060386157),
        new("hav_taiwan_3", 480.267227217, 560.882104839, 380, 272, 1653, "123", 0.565847961588),
        new("hiv_rome_4", 11357.1319687, 1195.47988668, 11220, 9404, 14095, "1/2/3/4", 0.538657526707),
        new("allegheny_4", 5147.33467239, 288.515178144, 5131, 4635, 5749, "234/14", 0.990737373844),
        new("artificial_3", 450.110738168, 443.473845487, 319, 98, 1970, "13/23", 0.369544389893),
    ];
}
