using System.Collections.Immutable;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>A model with its weight in an average.</summary>
/// <param name="Fit">The fit.</param>
/// <param name="Weight">exp(−½ (criterion − lowest)), scaled to a sum of 1.</param>
public readonly record struct WeightedFit(LogLinearFit Fit, double Weight);

/// <summary>
/// The average of log-linear models by AIC or BIC weights (Buckland, Burnham and Augustin 1997) with the interval of the mixture of their
/// profile likelihoods (Fletcher and Turek 2012): its ends are where the weighted confidence beyond is what the level leaves, so that a model
/// far off moves an end by what it weighs and not by where it lies. With one model it is that model's profile interval.
/// </summary>
/// <param name="Mean">Weighted mean of the totals, in people.</param>
/// <param name="StandardError">Of the mixture: what the models' own errors and the distances between them make together, in people.</param>
/// <param name="Median">Where half of the confidence lies below; null when that is beyond the bound.</param>
/// <param name="Lower">Lower end, at least the number observed.</param>
/// <param name="Upper">Upper end; null when more confidence than the level leaves lies beyond the bound that was set.</param>
/// <param name="Models">The models that are in it, by weight, the largest first.</param>
public sealed record ModelAverage(
    double Mean,
    double StandardError,
    double? Median,
    double Lower,
    double? Upper,
    ImmutableArray<WeightedFit> Models
)
{
    // The models of least weight that together weigh less than this are left out: they can move no tail by more, and there may be thousands.
    private const double LeftOut = 1e-4;

    /// <summary>Averages models of one table.</summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="fits">Fits on it, such as those of <see cref="ModelSearch"/>; those without an estimate or with more unseen people than the bound are passed over.</param>
    /// <param name="criterion">What weighs, such as the BIC of a fit.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="mostUnseen">The most unseen people for each observed one.</param>
    /// <returns>The average, or null when no model has an estimate, or even the lower end is beyond the bound.</returns>
    public static ModelAverage? Of(
        LogLinearFitter fitter,
        IEnumerable<LogLinearFit> fits,
        Func<LogLinearFit, double> criterion,
        double level = 0.95,
        double mostUnseen = 1000
    )
    {
        var observed = (double)fitter.Table.Observed;
        var logEnd = Math.Log(observed * mostUnseen);
        var models = Weighted(fits.Where(f => f.HasEstimate && f.Total - observed <= mostUnseen * observed), criterion);
        if (models.IsEmpty)
        {
            return null;
        }

        (double Weight, ProfileCurve? Curve)[] curves =
        [
            .. models.Select(m => (m.Weight, ProfileCurve.Of(fitter, m.Fit.Model, logEnd))),
        ];
        // A model whose likelihood has no top below the bound puts its confidence beyond it.
        double Below(double logUnseen) => curves.Sum(c => c.Weight * (c.Curve?.Below(logUnseen) ?? 0));
        var start = models.Sum(m => m.Weight * Math.Log(Math.Max(m.Fit.Total - observed, 1e-3)));
        double? Quantile(double share) =>
            RootFinding.RisingFrom(start, x => Below(x) - share, Math.Log(1e-6), logEnd) is var root
            && double.IsPositiveInfinity(root)
                ? null
                : observed + Math.Exp(root);
        if (Quantile((1 - level) / 2) is not { } lower)
        {
            return null;
        }

        var mean = models.Sum(m => m.Weight * m.Fit.Total);
        var variance = models.Sum(m =>
            m.Weight * ((m.Fit.StandardError * m.Fit.StandardError) + ((m.Fit.Total - mean) * (m.Fit.Total - mean)))
        );
        return new ModelAverage(mean, Math.Sqrt(variance), Quantile(0.5), lower, Quantile((1 + level) / 2), models);
    }

    /// <summary>Models with their weights, the largest first; those of hardly any are left out.</summary>
    internal static ImmutableArray<WeightedFit> Weighted(
        IEnumerable<LogLinearFit> fits,
        Func<LogLinearFit, double> criterion
    )
    {
        LogLinearFit[] all = [.. fits];
        if (all.Length == 0)
        {
            return [];
        }

        var least = all.Min(criterion);
        double Likelihood(LogLinearFit fit) => Math.Exp((least - criterion(fit)) / 2);
        var allowed = LeftOut * all.Sum(Likelihood);
        LogLinearFit[] kept = [.. all.OrderBy(Likelihood).SkipWhile(f => (allowed -= Likelihood(f)) > 0)];
        var rest = kept.Sum(Likelihood);
        return
        [
            .. kept.Select(f => new WeightedFit(f, Likelihood(f) / rest))
                .OrderByDescending(m => m.Weight)
                .ThenBy(m => m.Fit.Model.Notation(), StringComparer.Ordinal),
        ];
    }
}
