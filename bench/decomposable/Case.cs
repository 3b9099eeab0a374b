namespace Sijil.Decomposable.Benchmark;

/// <summary>A table with the figures that the reference package printed for it (delta 2^-K, every number unseen from 1 to 30 n).</summary>
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
        new("congenital_mass_5", 618.91, 16.8, 618, 590, 656, "12/13/45", 0.441),
        new("spina_ny_3", 734.21, 70.9, 731, 694, 787, "23/1", 0.723),
        new("neworleans_5", 936.27, 332.1, 869, 511, 1762, "35/1/2/4", 0.051),
        new("western_us_5", 2253.96, 679.9, 2133, 1343, 3871, "12/15/45/3", 0.113),
        new("hav_taiwan_3", 480.27, 560.9, 380, 272, 1653, "123", 0.566),
        new("hiv_rome_4", 11357.13, 1195.5, 11220, 9404, 14095, "1/2/3/4", 0.539),
        new("allegheny_4", 5147.33, 288.5, 5131, 4635, 5749, "234/14", 0.991),
        new("artificial_3", 450.11, 443.5, 319, 98, 1970, "13/23", 0.370),
    ];
}
