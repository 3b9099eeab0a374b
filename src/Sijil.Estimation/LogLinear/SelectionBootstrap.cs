using System.Collections.Immutable;

namespace Sijil.Estimation.LogLinear;

/// <summary>An interval from a bootstrap.</summary>
/// <param name="Lower">Lower end, in people.</param>
/// <param name="Upper">Upper end; null when it falls among replicates on which no model had an estimate.</param>
public readonly record struct BootstrapInterval(double Lower, double? Upper);

/// <summary>How often a model was chosen.</summary>
/// <param name="Model">The model.</param>
/// <param name="Replicates">On how many of the replicates.</param>
public readonly record struct ChosenModel(HierarchicalModel Model, int Replicates);

/// <summary>
/// Bootstrap of an estimate whose model is chosen by the data: on every replicate the model is chosen anew, so that the interval holds what the
/// choice adds (Chan, Silverman and Vincent 2021). A replicate on which no model has an estimate counts as one without an upper bound.
/// </summary>
/// <param name="Fit">The model that is chosen on the table itself.</param>
/// <param name="Totals">The total of each replicate, in the order in which they were drawn; infinite where no model has an estimate.</param>
/// <param name="Percentile">Interval between the quantiles of the replicates.</param>
/// <param name="Accelerated">
/// Interval corrected for bias and skewness, BCa (Efron 1987), with the acceleration from the jackknife over people; null when all replicates
/// lie on one side of the estimate, or without one person no model has an estimate.
/// </param>
/// <param name="Chosen">The models that were chosen, the most frequent first.</param>
public sealed record SelectionBootstrap(
    LogLinearFit Fit,
    ImmutableArray<double> Totals,
    BootstrapInterval Percentile,
    BootstrapInterval? Accelerated,
    ImmutableArray<ChosenModel> Chosen
)
{
    /// <summary>Replicates on which no model had an estimate.</summary>
    public int WithoutEstimate => Totals.Count(double.IsInfinity);

    /// <summary>
    /// Draws replicates and chooses a model on each. What is drawn depends on the order of the lists: give the table in the order of their names
    /// (<see cref="Captures.CaptureTable.InOrderOfNames"/>) where it must not.
    /// </summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="candidates">The models to choose from, such as those of a search; not empty.</param>
    /// <param name="criterion">What to lower, such as the BIC of a fit; it must rise with the deviance and the number of parameters and depend on nothing else of a fit.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <returns>The bootstrap, or null when no model has an estimate on the table.</returns>
    /// <exception cref="ArgumentException">No candidate, or one with another number of lists than the table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 replicates, or a level that is not between 0 and 1.</exception>
    public static SelectionBootstrap? Of(
        LogLinearFitter fitter,
        IEnumerable<HierarchicalModel> candidates,
        Func<LogLinearFit, double> criterion,
        BootstrapSettings? settings = null
    )
    {
        settings ??= new BootstrapSettings();
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Replicates, 100, nameof(settings));
        if (settings.Level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(settings), settings.Level, "expected a level between 0 and 1");
        }

        var starts = Starts(fitter, candidates, criterion);
        if (starts.Length == 0)
        {
            throw new ArgumentException("found no model; expected at least one", nameof(candidates));
        }

        Reselection Chooser() => new(starts, criterion, settings.MostUnseenPerObserved);
        if (Chooser().Best(fitter.Fits.Counts()) is not { } fit)
        {
            return null;
        }

        var drawn = new LogLinearFit?[settings.Replicates];
        var source = ReplicateSource.Of(fitter, fit.Model, settings);
        Parallel.For(
            0,
            drawn.Length,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Threads > 0 ? settings.Threads : -1 },
            Chooser,
            (replicate, _, chooser) =>
            {
                drawn[replicate] = chooser.Best(source.Draw(replicate));
                return chooser;
            },
            _ => { }
        );
        ImmutableArray<double> totals = [.. drawn.Select(d => d?.Total ?? double.PositiveInfinity)];
        var quantiles = new BootstrapQuantiles(totals, settings.Level);
        return new SelectionBootstrap(
            fit,
            totals,
            quantiles.Percentile(),
            Acceleration(fitter.Fits.Counts(), Chooser()) is { } acceleration
                ? quantiles.Accelerated(fit.Total, acceleration)
                : null,
            [
                .. drawn
                    .OfType<LogLinearFit>()
                    .CountBy(d => d.Model)
                    .Select(c => new ChosenModel(c.Key, c.Value))
                    .OrderByDescending(c => c.Replicates)
                    .ThenBy(c => c.Model.Notation(), StringComparer.Ordinal),
            ]
        );
    }

    // The models from the best to the worst on the table itself: whichever wins on a replicate, the first of equals is the same on all threads.
    private static (HierarchicalModel Model, FittedState? State)[] Starts(
        LogLinearFitter fitter,
        IEnumerable<HierarchicalModel> candidates,
        Func<LogLinearFit, double> criterion
    ) =>
        [
            .. candidates
                .Select(model => (Fit: fitter.Fit(model, out var state), State: state))
                .OrderBy(m => m.Fit.HasEstimate ? criterion(m.Fit) : double.PositiveInfinity)
                .ThenBy(m => m.Fit.Model.Parameters)
                .Select(m => (m.Fit.Model, m.State)),
        ];

    // Efron 1987, with every person left out once: people of one pattern give the same.
    private static double? Acceleration(double[] counts, Reselection chooser)
    {
        var without = new List<(double People, double Total)>();
        for (var pattern = 1; pattern < counts.Length; pattern++)
        {
            if (counts[pattern] > 0)
            {
                double[] fewer = [.. counts];
                fewer[pattern]--;
                if (chooser.Best(fewer) is not { } fit)
                {
                    return null;
                }

                without.Add((counts[pattern], fit.Total));
            }
        }

        var mean = without.Sum(w => w.People * w.Total) / without.Sum(w => w.People);
        var squares = without.Sum(w => w.People * Math.Pow(mean - w.Total, 2));
        var cubes = without.Sum(w => w.People * Math.Pow(mean - w.Total, 3));
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }
}
