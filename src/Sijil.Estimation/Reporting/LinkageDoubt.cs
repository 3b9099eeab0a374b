using MathNet.Numerics.Distributions;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;
using Sijil.Estimation.LinkageUncertainty;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>
/// The range over log-linear models when the links between records are not taken as certain: the same is estimated on many drawn linkages, each as
/// likely as the evidence makes it, and all is put together. What no draw holds, such as a pair that was never compared, is not in it.
/// </summary>
public sealed record LinkageDoubt
{
    // With fewer draws that carry an estimate the others would be a choice.
    private const double LeastShareWithEstimate = 0.95;

    /// <summary>Linkages that were drawn.</summary>
    public required int Draws { get; init; }

    /// <summary>Those of them on which nothing can be estimated.</summary>
    public required int RefusedDraws { get; init; }

    /// <summary>Fewest people counted on one of the drawn linkages.</summary>
    public required long FewestObserved { get; init; }

    /// <summary>Most people counted on one of them.</summary>
    public required long MostObserved { get; init; }

    /// <summary>Level of the intervals, 0 to 1.</summary>
    public required double Level { get; init; }

    /// <summary>The mixture over linkages and models; null when refused.</summary>
    public UnseenMixture? Mixture { get; init; }

    /// <summary>What missed links could explain away, by the model that the data speak for most; null when refused.</summary>
    public TippingPoint? Tipping { get; init; }

    /// <summary>Why there is no mixture; null when there is one.</summary>
    public Notice? Refusal { get; init; }

    /// <summary>Whether it is the latent classes that are looked at, and not the log-linear models.</summary>
    public bool IsOfLatentClasses { get; init; }

    /// <summary>Estimates on every drawn linkage.</summary>
    /// <param name="found">The table of the linkage that the register is made of.</param>
    /// <param name="drawn">A table for each drawn linkage, with the same lists.</param>
    /// <param name="settings">As for <see cref="SideBySide.Of"/>.</param>
    public static LinkageDoubt Of(
        CaptureTable found,
        IReadOnlyList<CaptureTable> drawn,
        EstimateSettings? settings = null
    )
    {
        settings ??= new EstimateSettings();
        return Of(found, drawn, settings, draw => OnOne(drawn[draw], draw, settings), () => TippingOf(found, settings));
    }

    /// <summary>
    /// The same for the interval of the latent classes. Running chains on every linkage would take long: the unseen are taken to change from linkage to
    /// linkage in the proportion in which the average over decomposable graphs changes.
    /// </summary>
    /// <param name="found">The table of the linkage that the register is made of.</param>
    /// <param name="drawn">A table for each drawn linkage, with the same lists.</param>
    /// <param name="classes">The line of the latent classes on that table, with an interval.</param>
    /// <param name="settings">As for <see cref="SideBySide.Of"/>.</param>
    public static LinkageDoubt OfLatentClasses(
        CaptureTable found,
        IReadOnlyList<CaptureTable> drawn,
        EstimateLine classes,
        EstimateSettings settings
    )
    {
        var unseen = UnseenByGraphs(found, settings);
        var (low, middle, high) = (
            Math.Log(Math.Max(classes.Lower!.Value - classes.Observed, 0.5)),
            Math.Log(Math.Max(classes.Estimate!.Value - classes.Observed, 0.5)),
            Math.Log(Math.Max(classes.Upper!.Value - classes.Observed, 0.5))
        );
        var deviation = (high - low) / (2 * Normal.InvCDF(0, 1, (1 + classes.Level) / 2));
        double? Change(CaptureTable table) => UnseenByGraphs(table, settings) / unseen;
        return Of(
            found,
            drawn,
            settings,
            draw =>
                Change(drawn[draw]) is { } change
                    ? [new(draw, 1, drawn[draw].Observed, middle + Math.Log(change), deviation * deviation)]
                    : [],
            () =>
                unseen is null
                    ? null
                    : TippingPoint.Of(
                        found,
                        table => Change(table) is { } change ? table.Observed + (change * Math.Exp(middle)) : null
                    )
        ) with
        {
            IsOfLatentClasses = true,
        };
    }

    private static double? UnseenByGraphs(CaptureTable table, EstimateSettings settings)
    {
        var screened = ScreenedTable.Of(table, settings);
        return screened.Refusal is not null || screened.Table.Lists.Length is < 3 or > ListGraph.MaximumLists
            ? null
            : Math.Max(
                GraphAveraging.Of(screened.Table, new GraphAverageSettings(), threads: 1).WithoutSaturated.Median
                    - screened.Table.Observed,
                0.5
            );
    }

    private static LinkageDoubt Of(
        CaptureTable found,
        IReadOnlyList<CaptureTable> drawn,
        EstimateSettings settings,
        Func<int, List<UnseenEstimate>> onOne,
        Func<TippingPoint?> tipping
    )
    {
        var estimates = new List<UnseenEstimate>[drawn.Count];
        Parallel.For(
            0,
            drawn.Count,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Threads == 0 ? -1 : settings.Threads },
            draw => estimates[draw] = onOne(draw)
        );
        var refused = estimates.Count(each => each.Count == 0);
        var doubt = new LinkageDoubt
        {
            Draws = drawn.Count,
            RefusedDraws = refused,
            FewestObserved = drawn.Select(table => table.Observed).DefaultIfEmpty(found.Observed).Min(),
            MostObserved = drawn.Select(table => table.Observed).DefaultIfEmpty(found.Observed).Max(),
            Level = settings.Level,
        };
        return drawn.Count == 0 || drawn.Count - refused < drawn.Count * LeastShareWithEstimate
            ? doubt with
            {
                Refusal = new(
                    RefusalCode.LinkageDrawsRefused,
                    $"On {ScreenedTable.Number(refused)} of {ScreenedTable.Number(drawn.Count)} drawn linkages nothing can be estimated, or no model reproduces the overlaps."
                ),
            }
            : doubt with
            {
                Mixture = new UnseenMixture([.. estimates.SelectMany(each => each)]),
                Tipping = tipping(),
            };
    }

    private string MixtureMethod => IsOfLatentClasses ? Method.LatentClassesMixture : Method.LinkageMixture;

    /// <summary>The mixture as a line beside those of the methods.</summary>
    /// <param name="observed">People counted on the linkage that the register is made of.</param>
    /// <param name="seed">Seed of the draws.</param>
    public EstimateLine Line(long observed, ulong seed)
    {
        if (Mixture is null)
        {
            return EstimateLine.Refused(MixtureMethod, observed, Level, Refusal!) with { Seed = seed };
        }

        var (lower, upper) = Mixture.Interval(Level);
        var (shares, rubin) = (Mixture.Shares, Mixture.Rubin(Level));
        return new()
        {
            Method = MixtureMethod,
            Observed = observed,
            Level = Level,
            Estimate = Mixture.Quantile(0.5),
            Lower = lower,
            Upper = upper,
            Assumption = Method.AssumptionOf(MixtureMethod),
            Seed = seed,
            Diagnostics =
            [
                new("draws", Draws),
                new("refused_draws", RefusedDraws),
                new("fewest_observed", FewestObserved),
                new("most_observed", MostObserved),
                new("share_sampling", shares.Sampling),
                new("share_model", shares.Model),
                new("share_linkage", shares.Linkage),
                new("rubin_lower", rubin.Lower),
                new("rubin_upper", rubin.Upper),
                new("tipping_missed", Tipping?.Missed),
            ],
        };
    }

    /// <summary>The range that holds both that of the models on the register's own linkage and that of the drawn ones.</summary>
    /// <param name="range">The range over the models that fit, or the line of the latent classes.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>Null when there is no mixture.</returns>
    public EstimateLine? Widened(EstimateLine range, ulong seed)
    {
        if (Mixture is null)
        {
            return null;
        }

        var method = IsOfLatentClasses ? Method.LatentClassesWithLinks : Method.RangeWithLinks;
        var (lower, upper) = Mixture.Interval(Level);
        return range with
        {
            Method = method,
            Estimate = Mixture.Quantile(0.5),
            Lower = Math.Min(lower, range.Lower!.Value),
            Upper = Math.Max(upper, range.Upper!.Value),
            Assumption = Method.AssumptionOf(method),
            Seed = seed,
        };
    }

    private static List<UnseenEstimate> OnOne(CaptureTable table, int draw, EstimateSettings settings)
    {
        var screened = ScreenedTable.Of(table, settings);
        if (screened.Refusal is not null || screened.Table.Lists.Length is < 3 or > ModelSearch.MaximumLists)
        {
            return [];
        }

        var ranked = RankedModels.Of(new LogLinearFitter(screened.Table), settings, withIntervals: false);
        return
        [
            .. ranked
                .InRange.Where(model => model.Fit.Total > screened.Table.Observed)
                .Select(model =>
                    UnseenEstimate.Of(
                        draw,
                        model.Weight!.Value,
                        screened.Table.Observed,
                        model.Fit.Total,
                        model.Fit.StandardError
                    )
                ),
        ];
    }

    // The same model throughout: only the links are changed.
    private static TippingPoint? TippingOf(CaptureTable found, EstimateSettings settings)
    {
        var screened = ScreenedTable.Of(found, settings);
        if (screened.Refusal is not null || screened.Table.Lists.Length is < 3 or > ModelSearch.MaximumLists)
        {
            return null;
        }

        var ranked = RankedModels.Of(new LogLinearFitter(screened.Table), settings, withIntervals: false);
        if (ranked.InRange.MaxBy(model => model.Weight) is not { } best)
        {
            return null;
        }

        return TippingPoint.Of(
            screened.Table,
            table => new LogLinearFitter(table).Fit(best.Fit.Model) is { HasEstimate: true } fit ? fit.Total : null
        );
    }
}
