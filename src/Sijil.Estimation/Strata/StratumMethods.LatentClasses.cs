using System.Globalization;
using Sijil.Estimation.LatentClasses;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

public static partial class StratumMethods
{
    /// <summary>Effective draws of each stratum when nothing else is asked: enough for an interval, and a total is over many strata.</summary>
    public const double SmallestSize = 400;

    // From this share of sweeps on, the upper end would be the cap's.
    private const double MuchCapped = 0.01;

    // As for every family: a method that goes so far has said nothing.
    private const double MostPerObserved = 1_000;

    /// <summary>
    /// Latent classes (Manrique-Vallier 2016). Refused where the chains do not agree or are too short, and where a cap on the unseen, if one was
    /// asked for, held more than one draw in a hundred.
    /// </summary>
    /// <param name="settings">Priors, seed and limits; null for the defaults with <see cref="SmallestSize"/>. Threads are set here.</param>
    /// <param name="draws">To how many quantiles in equal steps the draws are thinned, 2 or more.</param>
    public static StratumEstimator LatentClasses(LatentClassSettings? settings = null, int draws = 1_000)
    {
        CheckDraws(draws);
        var asked = (settings ?? new LatentClassSettings { SmallestSize = SmallestSize }) with { Threads = 1 };
        asked.Check();
        return table =>
        {
            var estimate = LatentClassModel.Of(table, asked);
            return !estimate.Converged
                    ? Refused(
                        RefusalCode.NotConverged,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"After {estimate.Sweeps} sweeps the chains do not agree or are too short: R-hat {estimate.Diagnostics.Rhat:F2}, effective draws {estimate.Diagnostics.BulkSize:F0} in the middle and {estimate.Diagnostics.TailSize:F0} in the tails."
                        )
                    )
                : estimate.Capped > MuchCapped
                    ? Refused(
                        RefusalCode.PosteriorOpen,
                        "The cap on the unseen held so many draws back that the upper end would be the cap's."
                    )
                : estimate.Quantile(0.975) > MostPerObserved * table.Observed
                    ? Refused(
                        RefusalCode.PosteriorOpen,
                        "However far one looks, the overlaps leave more people possible: the draws have no end."
                    )
                : StratumEstimate.Drawn(
                    Enumerable.Range(0, draws).Select(draw => estimate.Quantile((draw + 0.5) / draws))
                );
        };
    }
}
