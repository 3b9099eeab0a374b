using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>A fitted model with its interval and what it counts for.</summary>
/// <param name="Fit">The fit.</param>
/// <param name="Refusal">Why it has no number.</param>
/// <param name="Fits">Whether it reproduces the overlaps.</param>
/// <param name="Weight">Its weight among the models in the range; null outside.</param>
/// <param name="AkaikeWeight">Its weight by AIC among all models that have a number.</param>
/// <param name="Interval">Its interval, when it is in the range.</param>
internal sealed record RankedModel(
    LogLinearFit Fit,
    Notice? Refusal,
    bool Fits,
    double? Weight,
    double? AkaikeWeight,
    ProfileInterval? Interval
);

/// <summary>The fitted models in the order of a report: in the range by weight, numbered, refused.</summary>
internal sealed record RankedModels(ImmutableArray<RankedModel> All, bool SearchIsComplete)
{
    /// <summary>Whether two latent classes explain the overlaps better by BIC than the best model: then no model is to be believed, whether its deviance passes or not.</summary>
    internal bool PrefersTwoClasses { get; private init; }

    // Criteria closer than this are the same but for rounding.
    private const double Tie = 1e-7;

    internal IEnumerable<RankedModel> Numbered => All.Where(m => m.Refusal is null);

    /// <summary>
    /// The numbered model with the lowest criterion; of models that tie (small tables have them) the one with the fewest parameters, then the
    /// lowest total, so that the order of the lists does not decide.
    /// </summary>
    internal RankedModel? Best(Func<LogLinearFit, double> criterion)
    {
        var least = Numbered.Select(m => criterion(m.Fit)).DefaultIfEmpty(double.NaN).Min();
        return Numbered
            .Where(m => criterion(m.Fit) <= least + Tie)
            .OrderBy(m => m.Fit.Model.Parameters)
            .ThenBy(m => m.Fit.Total)
            .FirstOrDefault();
    }

    internal IEnumerable<RankedModel> InRange => All.Where(m => m.Weight is not null);

    internal static RankedModels Of(LogLinearFitter fitter, EstimateSettings settings, bool withIntervals)
    {
        var search = ModelSearch.Of(fitter);
        var judged = search
            .Fits.Select(f => (Fit: f, Refusal: RefusalOf(f, fitter.Table.Observed, settings)))
            .OrderBy(m => m.Refusal is null ? 0 : 1)
            .ThenBy(m => m.Refusal is null ? Criterion(m.Fit, settings) : 0)
            .ThenBy(m => m.Fit.Model.Parameters)
            .ThenBy(m => m.Fit.Model.Notation(), StringComparer.Ordinal)
            .ToArray();
        var fitting = judged.Where(m => m.Refusal is null && Fits(m.Fit, settings)).Select(m => m.Fit).ToArray();
        var best = fitting.Length == 0 ? double.NaN : fitting.Min(f => Criterion(f, settings));
        double Likelihood(LogLinearFit fit) => Math.Exp((best - Criterion(fit, settings)) / 2);
        bool InWindow(LogLinearFit fit) => Criterion(fit, settings) <= best + settings.Window + Tie;
        var numbered = judged.Where(m => m.Refusal is null).Select(m => m.Fit).ToArray();
        var leastAic = numbered.Length == 0 ? double.NaN : numbered.Min(f => f.Aic);
        double Akaike(LogLinearFit fit) => Math.Exp((leastAic - fit.Aic) / 2);
        var akaikeSum = numbered.Sum(Akaike);
        var sum = fitting.Where(InWindow).Sum(Likelihood);
        var models = judged.Select(m =>
        {
            var fits = m.Refusal is null && Fits(m.Fit, settings);
            var inside = fits && InWindow(m.Fit);
            return new RankedModel(
                m.Fit,
                m.Refusal,
                fits,
                inside ? Likelihood(m.Fit) / sum : null,
                m.Refusal is null ? Akaike(m.Fit) / akaikeSum : null,
                inside && withIntervals ? Interval(fitter, m.Fit, settings) : null
            );
        });
        return new RankedModels([.. models.OrderBy(m => m.Weight is null ? 1 : 0)], search.IsComplete)
        {
            PrefersTwoClasses = LackOfFit.Of(fitter.Table, numbered).BicForClasses > 0,
        };
    }

    internal static ProfileInterval? Interval(LogLinearFitter fitter, LogLinearFit fit, EstimateSettings settings) =>
        ProfileInterval.Of(fitter, fit.Model, settings.Level, settings.MostUnseenPerObserved);

    internal static double Criterion(LogLinearFit fit, EstimateSettings settings) =>
        settings.Criterion == ModelCriterion.Aic ? fit.Aic : fit.Bic;

    internal static bool Fits(LogLinearFit fit, EstimateSettings settings) =>
        fit.FitProbability is not { } p || p >= settings.FitLevel;

    private static Notice? RefusalOf(LogLinearFit fit, long observed, EstimateSettings settings) =>
        fit.Existence switch
        {
            Existence.None => new(
                RefusalCode.ModelHasNoMaximum,
                "The overlaps that this model needs are empty: its likelihood has no maximum, the number of unlisted people runs to zero or without end."
            ),
            Existence.NotIdentified => new(
                RefusalCode.ModelNotIdentified,
                "The overlaps that this model needs are empty: different numbers of unlisted people fit equally well."
            ),
            Existence.NotSettled => new(RefusalCode.ModelNotSettled, "The figures of this model did not settle."),
            Existence.OnBoundary when !settings.AllowBoundaryModels => new(
                RefusalCode.ModelOnBoundary,
                "The model has an interaction of lists that share nobody; its estimate lies on the boundary."
            ),
            _ when fit.Total - observed > settings.MostUnseenPerObserved * observed => new(
                RefusalCode.EstimateRunsAway,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The estimate of this model runs away from the data: more than {settings.MostUnseenPerObserved} unlisted people for each listed one."
                )
            ),
            _ => null,
        };
}
