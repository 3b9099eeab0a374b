using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>What a reader must know about the models of a report.</summary>
internal static class ModelWarnings
{
    internal static IEnumerable<Notice> Of(
        RankedModels ranked,
        EstimateLine range,
        EstimateLine bound,
        CaptureTable table,
        EstimateSettings settings
    )
    {
        var shared = table.Observed - table.CaptureFrequencies()[0];
        if (shared < 0.1 * table.Observed)
        {
            yield return new(
                WarningCode.LittleOverlap,
                $"Only {ScreenedTable.Number(shared)} of {ScreenedTable.Number(table.Observed)} people are on two lists or more; the estimate rests on few of them."
            );
        }

        if (ranked.PrefersTwoClasses)
        {
            yield return new(
                WarningCode.LackOfFit,
                "Two kinds of people explain the overlaps better than the best model: people differ in how likely they are to be listed."
            );
        }
        else if (ranked.Best(f => RankedModels.Criterion(f, settings)) is { Fits: false })
        {
            yield return new(
                WarningCode.LackOfFit,
                "The best model does not reproduce the overlaps (deviance test): people may differ in how likely they are to be listed."
            );
        }

        if (ranked.InRange.MaxBy(m => m.Weight) is { Fit.DegreesOfFreedom: 0 })
        {
            yield return new(
                WarningCode.FitCannotBeTested,
                "The model with the most weight uses every overlap, so that nothing is left to test it with."
            );
        }

        if (range.Upper > 3 * range.Lower)
        {
            yield return new(
                WarningCode.ModelsDisagree,
                "The models that fit give very different totals; quote the range, not one figure of it."
            );
        }

        if (range.Upper < bound.Estimate)
        {
            yield return new(
                WarningCode.BelowLowerBound,
                "The whole range lies below Chao's lower bound: people probably differ in how likely they are to be listed, and the range is too low."
            );
        }

        if (ranked.InRange.Any(m => m.Fit.Existence == Existence.OnBoundary))
        {
            yield return new(
                WarningCode.BoundaryModels,
                "Some models in the range have an interaction of lists that share nobody; it is taken as minus infinity."
            );
        }

        foreach (
            var refused in ranked
                .All.Where(m => m.Refusal is not null)
                .GroupBy(m => m.Refusal!)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
        )
        {
            yield return new(
                WarningCode.ModelsRefused,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{refused.Count()} of {ranked.All.Length} models were refused ({refused.Key.Code}): {refused.Key.Text}"
                )
            );
        }

        if (!ranked.SearchIsComplete)
        {
            yield return new(
                WarningCode.SearchNotComplete,
                "With more than five lists not every model is looked at: the search goes forward, so that the range may miss models that fit."
            );
        }
    }
}
