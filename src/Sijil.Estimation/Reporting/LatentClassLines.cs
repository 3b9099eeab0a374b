using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LatentClasses;

namespace Sijil.Estimation.Reporting;

/// <summary>The line of the latent class model.</summary>
internal static class LatentClassLines
{
    private const int ShownDraws = 250;
    private const long MostPeople = 1_000_000;

    internal static IEnumerable<EstimateLine> Of(CaptureTable table, EstimateSettings settings)
    {
        if (table.Lists.Length < 3)
        {
            return
            [
                EstimateLine.Refused(
                    Method.LatentClasses,
                    table.Observed,
                    settings.Level,
                    new(RefusalCode.NotForTheseLists, "Latent classes need three lists or more.")
                ),
            ];
        }

        if (table.Observed > MostPeople)
        {
            return
            [
                EstimateLine.Refused(
                    Method.LatentClasses,
                    table.Observed,
                    settings.Level,
                    new(
                        RefusalCode.TooManyPeople,
                        $"With so many people chains move by steps too small to end; they are run for up to {ScreenedTable.Number(MostPeople)} people."
                    )
                ),
            ];
        }

        var estimate = LatentClassModel.Of(
            table,
            settings.LatentClasses with
            {
                Seed = settings.Seed,
                Threads = settings.Threads,
            }
        );
        return [Line(estimate, table, settings)];
    }

    private static EstimateLine Line(LatentClassEstimate estimate, CaptureTable table, EstimateSettings settings)
    {
        var tail = (1 - settings.Level) / 2;
        var upper = estimate.Quantile(1 - tail);
        var refusal =
            !estimate.Converged
                ? new Notice(
                    RefusalCode.NotConverged,
                    $"The {ScreenedTable.Number(estimate.Draws.Length)} chains did not come to agree within {ScreenedTable.Number(settings.LatentClasses.MostSweeps)} sweeps each: a figure would depend on the seed."
                )
            : upper - table.Observed > settings.MostUnseenPerObserved * table.Observed
                ? new Notice(
                    RefusalCode.PosteriorOpen,
                    "However far one looks, the overlaps leave more people possible: the interval has no end."
                )
            : null;
        if (refusal is not null)
        {
            return EstimateLine.Refused(Method.LatentClasses, table.Observed, settings.Level, refusal) with
            {
                Seed = settings.Seed,
                Diagnostics = Diagnostics(estimate, settings),
                Traces = Traces(estimate),
            };
        }

        return new()
        {
            Method = Method.LatentClasses,
            Observed = table.Observed,
            Level = settings.Level,
            Estimate = estimate.Median,
            Lower = estimate.Quantile(tail),
            Upper = upper,
            StandardError = estimate.StandardDeviation,
            Assumption = Method.AssumptionOf(Method.LatentClasses),
            Seed = settings.Seed,
            Notices = [.. Notices(estimate)],
            Diagnostics = Diagnostics(estimate, settings),
            Traces = Traces(estimate),
        };
    }

    private static ImmutableArray<ImmutableArray<double>> Traces(LatentClassEstimate estimate)
    {
        var every = Math.Max(1, estimate.Draws[0].Length / ShownDraws);
        return [.. estimate.Draws.Select(chain => chain.Where((_, at) => at % every == 0).ToImmutableArray())];
    }

    private static IEnumerable<Notice> Notices(LatentClassEstimate estimate)
    {
        if (estimate.Modes.Length > 1)
        {
            var places = estimate.Modes.Select(mode =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"around {Math.Round(mode.Place):F0} ({mode.Weight * 100:F0} %)"
                )
            );
            yield return new(
                WarningCode.SeveralModes,
                $"The data allow more than one answer: {string.Join(", ", places)}."
            );
        }

        if (estimate.Capped > 0)
        {
            yield return new(
                WarningCode.CapTouched,
                "Draws were held back by the cap on the unseen: the upper end is the cap's."
            );
        }
    }

    private static ImmutableArray<Diagnostic> Diagnostics(LatentClassEstimate estimate, EstimateSettings settings)
    {
        var tail = (1 - settings.Level) / 2;
        return
        [
            new("mean", estimate.Mean),
            new("rhat", estimate.Diagnostics.Rhat),
            new("bulk_size", estimate.Diagnostics.BulkSize),
            new("tail_size", estimate.Diagnostics.TailSize),
            new("error_of_median", estimate.ErrorOfMedian),
            new("error_of_lower", estimate.ErrorOfQuantile(tail)),
            new("error_of_upper", estimate.ErrorOfQuantile(1 - tail)),
            new("chains", estimate.Draws.Length),
            new("sweeps", estimate.Sweeps),
            new("levels", estimate.Levels),
            new("classes", estimate.Settings.Priors.Classes),
            new("held_back_per_sweep", estimate.Capped),
            new("modes", estimate.Modes.Length),
        ];
    }
}
