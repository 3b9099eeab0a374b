using MathNet.Numerics.Distributions;

namespace Sijil.Estimation.Chains;

/// <summary>
/// Whether several Markov chains agree, and how many independent draws they are worth, by the rank-normalised measures of Vehtari, Gelman, Simpson,
/// Carpenter and Bürkner 2021.
/// </summary>
/// <param name="Rhat">Split R-hat, the larger of that of the ranks and that of the folded ranks; 1 when chains agree. Above 1.01 they do not.</param>
/// <param name="BulkSize">Effective sample size for the middle of the distribution.</param>
/// <param name="TailSize">Effective sample size for its tails: the smaller of those of the 5 % and the 95 % quantile.</param>
public sealed record ChainDiagnostics(double Rhat, double BulkSize, double TailSize)
{
    /// <summary>Measures chains of equal length.</summary>
    /// <param name="chains">One array of draws for each chain; two chains and 8 draws of each or more.</param>
    /// <exception cref="ArgumentException">Too few chains or draws, or chains of different lengths.</exception>
    public static ChainDiagnostics Of(IReadOnlyList<double[]> chains)
    {
        if (chains.Count < 2 || chains[0].Length < 8 || chains.Any(chain => chain.Length != chains[0].Length))
        {
            throw new ArgumentException(
                "expected two chains or more of the same length, of 8 draws or more",
                nameof(chains)
            );
        }

        var halves = Halves(chains);
        var ranked = Normalised(halves);
        var sorted = halves.SelectMany(half => half).Order().ToArray();
        var median = Quantile(sorted, 0.5);
        var folded = Normalised([.. halves.Select(half => half.Select(x => Math.Abs(x - median)).ToArray())]);
        return new ChainDiagnostics(
            Math.Max(SplitRhat(ranked), SplitRhat(folded)),
            EffectiveSize.Of(ranked),
            Math.Min(SizeBelow(halves, Quantile(sorted, 0.05)), SizeBelow(halves, Quantile(sorted, 0.95)))
        );
    }

    /// <summary>Monte Carlo standard error of the mean of the draws.</summary>
    /// <param name="chains">As for <see cref="Of"/>.</param>
    public static double ErrorOfMean(IReadOnlyList<double[]> chains)
    {
        var all = chains.SelectMany(chain => chain).ToArray();
        var mean = all.Average();
        var variance = all.Sum(x => (x - mean) * (x - mean)) / (all.Length - 1);
        return Math.Sqrt(variance / EffectiveSize.Of(Halves(chains)));
    }

    /// <summary>Monte Carlo standard error of a quantile of the draws: half the width of the quantiles one standard error to each side.</summary>
    /// <param name="chains">As for <see cref="Of"/>.</param>
    /// <param name="chance">Which quantile, between 0 and 1.</param>
    public static double ErrorOfQuantile(IReadOnlyList<double[]> chains, double chance)
    {
        var halves = Halves(chains);
        var sorted = halves.SelectMany(half => half).Order().ToArray();
        var size = SizeBelow(halves, Quantile(sorted, chance));
        if (double.IsNaN(size))
        {
            return double.NaN;
        }

        var lower = Beta.InvCDF((size * chance) + 1, (size * (1 - chance)) + 1, 0.1586553);
        var upper = Beta.InvCDF((size * chance) + 1, (size * (1 - chance)) + 1, 0.8413447);
        return (Quantile(sorted, upper) - Quantile(sorted, lower)) / 2;
    }

    /// <summary>The quantile of sorted draws, between two draws by their distance to it.</summary>
    /// <param name="sorted">Draws, ascending; one or more.</param>
    /// <param name="chance">Between 0 and 1.</param>
    public static double Quantile(IReadOnlyList<double> sorted, double chance)
    {
        var place = chance * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        return below + 1 >= sorted.Count
            ? sorted[^1]
            : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static double SizeBelow(double[][] halves, double limit) =>
        EffectiveSize.Of([.. halves.Select(half => half.Select(x => x <= limit ? 1.0 : 0).ToArray())]);

    private static double[][] Halves(IReadOnlyList<double[]> chains)
    {
        var half = chains[0].Length / 2;
        return [.. chains.SelectMany(chain => new[] { chain[..half], chain[^half..] })];
    }

    // Ranks of all draws together, ties sharing theirs, as normal quantiles (Blom 1958).
    private static double[][] Normalised(double[][] halves)
    {
        var length = halves[0].Length;
        var total = halves.Length * length;
        var values = new double[total];
        var places = new int[total];
        for (var at = 0; at < total; at++)
        {
            values[at] = halves[at / length][at % length];
            places[at] = at;
        }

        Array.Sort(values, places);
        var scores = halves.Select(_ => new double[length]).ToArray();
        for (var from = 0; from < total; )
        {
            var to = from;
            while (to < total && values[to] == values[from])
            {
                to++;
            }

            var rank = (from + 1 + to) / 2.0;
            var score = Normal.InvCDF(0, 1, (rank - 0.375) / (total + 0.25));
            for (; from < to; from++)
            {
                scores[places[from] / length][places[from] % length] = score;
            }
        }

        return scores;
    }

    private static double SplitRhat(double[][] halves)
    {
        double length = halves[0].Length;
        var means = halves.Select(half => half.Average()).ToArray();
        var overall = means.Average();
        var between = means.Sum(mean => (mean - overall) * (mean - overall)) / (means.Length - 1);
        var within = halves
            .Select((half, at) => half.Sum(x => (x - means[at]) * (x - means[at])) / (length - 1))
            .Average();
        return within == 0
            ? (between == 0 ? 1 : double.PositiveInfinity)
            : Math.Sqrt(((length - 1) / length) + (between / within));
    }
}
