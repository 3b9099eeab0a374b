using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>The lines of Chao's lower bounds.</summary>
internal static class BoundLines
{
    internal static IEnumerable<EstimateLine> Of(CaptureTable table, EstimateSettings settings)
    {
        if (table.Lists.Length is >= 3 and <= LogLinearFitter.MaximumLists)
        {
            yield return ChaoListBound.Of(table, settings.Level) is { } bound
                ? Line(Method.ChaoLists, table, bound, settings)
                : EstimateLine.Refused(
                    Method.ChaoLists,
                    table.Observed,
                    settings.Level,
                    new(RefusalCode.ModelHasNoMaximum, "The overlaps that this bound needs are empty.")
                );
        }
        else
        {
            yield return EstimateLine.Refused(
                Method.ChaoLists,
                table.Observed,
                settings.Level,
                new(
                    RefusalCode.NotForTheseLists,
                    $"This bound is computed for 3 to {ScreenedTable.Number(LogLinearFitter.MaximumLists)} lists."
                )
            );
        }

        yield return Line(Method.Chao, table, ChaoBound.Of(table, settings.Level), settings);
    }

    internal static EstimateLine Line(string method, CaptureTable table, BoundEstimate bound, EstimateSettings settings) =>
        bound.Total - table.Observed > settings.MostUnseenPerObserved * table.Observed
            ? EstimateLine.Refused(
                method,
                table.Observed,
                settings.Level,
                new(RefusalCode.EstimateRunsAway, "The overlap is so small that this figure runs away from the data.")
            )
            : new()
            {
                Method = method,
                Observed = table.Observed,
                Level = settings.Level,
                Estimate = bound.Total,
                StandardError = bound.StandardError,
                Lower = bound.Lower,
                Upper = bound.Upper,
                Assumption = Method.AssumptionOf(method),
            };
}
