namespace Sijil.Estimation.Chains;

/// <summary>
/// How many independent draws correlated ones are worth for their mean: autocorrelations of several chains together, summed by Geyer's initial
/// monotone sequence (Geyer 1992; Vehtari et al. 2021).
/// </summary>
internal static class EffectiveSize
{
    /// <summary>The effective number of draws; not a number when nothing varies.</summary>
    /// <param name="chains">Two or more of equal length.</param>
    internal static double Of(double[][] chains)
    {
        var length = chains[0].Length;
        var total = (double)length * chains.Length;
        var means = chains.Select(chain => chain.Average()).ToArray();
        double[][] centred = [.. chains.Select((chain, at) => chain.Select(x => x - means[at]).ToArray())];
        var overall = means.Average();
        var between = means.Sum(mean => (mean - overall) * (mean - overall)) / (means.Length - 1);
        var within = Covariance(centred, 0) * length / (length - 1);
        var variance = (within * (length - 1) / length) + between;
        if (!(variance > 0))
        {
            return double.NaN;
        }

        double Correlation(int lag) => 1 - ((within - Covariance(centred, lag)) / variance);

        double sum = 0;
        var last = double.PositiveInfinity;
        for (var lag = 0; lag + 1 < length; lag += 2)
        {
            var pair = (lag == 0 ? 1 : Correlation(lag)) + Correlation(lag + 1);
            if (pair < 0)
            {
                break;
            }

            last = Math.Min(last, pair);
            sum += last;
        }

        // Chains that are better than independent are not believed beyond this (Vehtari et al. 2021).
        return total / Math.Max((2 * sum) - 1, 1 / Math.Log10(total));
    }

    private static double Covariance(double[][] centred, int lag)
    {
        double sum = 0;
        foreach (var chain in centred)
        {
            double products = 0;
            for (var at = lag; at < chain.Length; at++)
            {
                products += chain[at] * chain[at - lag];
            }

            sum += products / chain.Length;
        }

        return sum / centred.Length;
    }
}
