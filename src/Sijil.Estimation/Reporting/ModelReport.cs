using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Reporting;

/// <summary>The report for three lists or more: models side by side, their range, their average, and Chao's bounds.</summary>
internal static class ModelReport
{
    /// <param name="empty">The report so far.</param>
    /// <param name="table">The lists that are used.</param>
    /// <param name="noHeadline">Why no headline may be given whatever the models say; null when it may.</param>
    internal static EstimateReport Of(EstimateReport empty, CaptureTable table, Notice? noHeadline)
    {
        var settings = empty.Settings;
        var fitter = new LogLinearFitter(table);
        var ranked = RankedModels.Of(fitter, settings, noHeadline is null);
        var bound = BoundLines.Of(table, settings).First();
        var range = noHeadline is null
            ? RangeLine(ranked, table, settings)
            : EstimateLine.Refused(Method.Range, table.Observed, settings.Level, noHeadline);
        var average = range.Refusal is not null and not { Code: RefusalCode.RangeTooWide }
            ? EstimateLine.Refused(Method.Average, table.Observed, settings.Level, range.Refusal)
            : AverageLine(ranked, table, settings);
        return empty with
        {
            Headline = range.Refusal is null ? range : null,
            PeopleDiffer = ranked.PrefersTwoClasses,
            Refusal = range.Refusal,
            Lines =
            [
                range,
                average,
                Best(Method.BestAic, ranked, f => f.Aic),
                Best(Method.BestBic, ranked, f => f.Bic),
                OneModel(Method.Independence, ranked.All.First(m => m.Fit.Model.Interactions.IsEmpty)),
            ],
            Models = [.. ranked.All.Select(m => ModelLine(Method.LogLinear, m, m.Interval, table, settings))],
            Warnings = [.. empty.Warnings, .. ModelWarnings.Of(ranked, range, bound, table, settings)],
        };

        EstimateLine Best(string method, RankedModels models, Func<LogLinearFit, double> criterion) =>
            models.Best(criterion) is { } best
                ? OneModel(method, best)
                : EstimateLine.Refused(method, table.Observed, settings.Level, NoFiniteEstimate());

        EstimateLine OneModel(string method, RankedModel model)
        {
            var interval = model.Refusal is null
                ? model.Interval ?? RankedModels.Interval(fitter, model.Fit, settings)
                : null;
            return ModelLine(method, model, interval, table, settings);
        }
    }

    private static EstimateLine RangeLine(RankedModels ranked, CaptureTable table, EstimateSettings settings)
    {
        EstimateLine Refused(Notice refusal) =>
            EstimateLine.Refused(Method.Range, table.Observed, settings.Level, refusal);
        if (!ranked.Numbered.Any())
        {
            return Refused(NoFiniteEstimate());
        }

        if (!ranked.InRange.Any())
        {
            return Refused(
                new(
                    RefusalCode.NoModelFits,
                    $"None of the {ScreenedTable.Number(ranked.Numbered.Count())} models reproduces the overlaps of the lists: people differ in ways that these models do not hold."
                )
            );
        }

        var lower = ranked.InRange.Min(m => m.Interval!.Lower);
        var unbounded = ranked.InRange.Any(m => m.Interval!.Upper is null);
        var upper = ranked.InRange.Max(m => m.Interval!.Upper ?? double.PositiveInfinity);
        if (unbounded || upper > lower * settings.WidestRange)
        {
            var text = unbounded
                ? "A model that fits sets no upper end to the number of people."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The models that fit disagree too much: the upper end of their range is more than {settings.WidestRange} times the lower."
                );
            return Refused(new(RefusalCode.RangeTooWide, text));
        }

        return new()
        {
            Method = Method.Range,
            Observed = table.Observed,
            Level = settings.Level,
            Estimate = ranked.InRange.Sum(m => m.Weight!.Value * m.Fit.Total),
            Lower = lower,
            Upper = upper,
            Weight = 1,
            Assumption = Method.AssumptionOf(Method.Range),
        };
    }

    // Burnham and Anderson 2002, section 4.3: the variance holds how far the models lie apart.
    private static EstimateLine AverageLine(RankedModels ranked, CaptureTable table, EstimateSettings settings)
    {
        var total = ranked.InRange.Sum(m => m.Weight!.Value * m.Fit.Total);
        var error = ranked.InRange.Sum(m =>
            m.Weight!.Value
            * Math.Sqrt((m.Fit.StandardError * m.Fit.StandardError) + ((m.Fit.Total - total) * (m.Fit.Total - total)))
        );
        var (lower, upper) = LogNormalInterval.Of(
            table.Observed,
            total - table.Observed,
            error * error,
            settings.Level
        );
        var bounded = upper - table.Observed <= settings.MostUnseenPerObserved * table.Observed;
        return new()
        {
            Method = Method.Average,
            Observed = table.Observed,
            Level = settings.Level,
            Estimate = total,
            StandardError = error,
            Lower = lower,
            Upper = bounded ? upper : null,
            Weight = 1,
            Assumption = Method.AssumptionOf(Method.Average),
            Notices = bounded ? [] : [Unbounded()],
        };
    }

    private static EstimateLine ModelLine(
        string method,
        RankedModel model,
        ProfileInterval? interval,
        CaptureTable table,
        EstimateSettings settings
    )
    {
        var fit = model.Fit;
        if (model.Refusal is { } refusal)
        {
            return EstimateLine.Refused(method, table.Observed, settings.Level, refusal, fit.Model.Notation());
        }

        var notices = ImmutableArray.CreateBuilder<Notice>();
        if (interval is { Upper: null })
        {
            notices.Add(Unbounded());
        }

        if (!model.Fits)
        {
            notices.Add(new(WarningCode.LackOfFit, "This model does not reproduce the overlaps."));
        }

        if (fit.DegreesOfFreedom == 0)
        {
            notices.Add(
                new(WarningCode.FitCannotBeTested, "This model has no degree of freedom left to test its fit with.")
            );
        }

        if (fit.Existence == Existence.OnBoundary)
        {
            notices.Add(
                new(WarningCode.BoundaryModels, "An interaction of lists that share nobody is at minus infinity.")
            );
        }

        return new()
        {
            Method = method,
            Model = fit.Model.Notation(),
            Observed = table.Observed,
            Level = settings.Level,
            Estimate = fit.Total,
            StandardError = fit.StandardError,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            Aic = fit.Aic,
            Bic = fit.Bic,
            Weight = model.Weight,
            AkaikeWeight = model.AkaikeWeight,
            Deviance = fit.Deviance,
            DegreesOfFreedom = fit.DegreesOfFreedom,
            FitProbability = fit.FitProbability,
            Assumption = Method.AssumptionOf(method),
            Notices = notices.ToImmutable(),
        };
    }

    internal static Notice Unbounded() => new(WarningCode.UpperUnbounded, "The data set no upper end.");

    private static Notice NoFiniteEstimate() =>
        new(RefusalCode.NoFiniteEstimate, "None of the models has a finite, unique estimate on these overlaps.");
}
