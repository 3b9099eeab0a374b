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

    internal static EstimateLine Line(string method, CaptureTable table, BoundEstimate bound, EstimateSettings settings)
    {
        bool Bounded(double total) => total - table.Observed <= settings.MostUnseenPerObserved * table.Observed;
        return Bounded(bound.Total)
            ? new()
            {
                Method = method,
                Observed = table.Observed,
                Level = settings.Level,
                Estimate = bound.Total,
                StandardError = bound.StandardError,
                Lower = bound.Lower,
                Upper = Bounded(bound.Upper) ? bound.Upper : null,
                Assumption = Method.AssumptionOf(method),
                Notices = Bounded(bound.Upper) ? [] : [ModelReport.Unbounded()],
            }
            : EstimateLine.Refused(
                method,
                table.Observed,
                settings.Level,
                new(RefusalCode.EstimateRunsAway, "The overlap is so small that this figure runs away from the data.")
            );
    }
}
