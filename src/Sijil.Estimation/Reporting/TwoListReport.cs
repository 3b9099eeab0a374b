using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Reporting;

/// <summary>The report for two lists: figures under the assumption of independence, and no headline.</summary>
internal static class TwoListReport
{
    internal static EstimateReport Of(EstimateReport empty, CaptureTable table)
    {
        var left = empty.ListsLeftOut.IsEmpty ? "" : " after others were left out";
        var refusal = new Notice(
            RefusalCode.TwoLists,
            $"There are only two lists{left}: whether they depend on each other cannot be tested, and a dependence would move the figure by any amount. The figures below assume independence."
        );
        var settings = empty.Settings;
        var chapman = BoundLines.Line(Method.Chapman, table, TwoLists.Chapman(table, settings.Level), settings);
        return empty with
        {
            Refusal = refusal,
            Lines =
            [
                EstimateLine.Refused(Method.Range, table.Observed, settings.Level, refusal),
                chapman,
                chapman with
                {
                    Method = Method.LincolnPetersen,
                    Estimate = TwoLists.LincolnPetersen(table),
                    Lower = null,
                    Upper = null,
                    StandardError = null,
                    Notices = [],
                },
                BoundLines.Line(Method.Chao, table, ChaoBound.Of(table, settings.Level), settings),
            ],
        };
    }
}
