using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.HighestOrder;

namespace Sijil.Estimation.Reporting;

/// <summary>The line of the estimate that assumes only that all lists together do not interact, with what another multiplier would say.</summary>
internal static class HighestOrderLines
{
    internal static IEnumerable<EstimateLine> Of(CaptureTable table, EstimateSettings settings)
    {
        var empty = NoHighestOrder.EmptyPatternsOf(table);
        if (!empty.IsEmpty)
        {
            yield return EstimateLine.Refused(
                Method.HighestOrder,
                table.Observed,
                settings.Level,
                new(
                    RefusalCode.PatternEmpty,
                    $"{ScreenedTable.Number(empty.Length)} of the patterns of lists have nobody; this formula needs somebody in each."
                )
            );
            yield break;
        }

        var line = BoundLines.Line(
            Method.HighestOrder,
            table,
            NoHighestOrder.Of(table, level: settings.Level)!,
            settings
        );
        yield return line.Refusal is null
            ? line with
            {
                Diagnostics =
                [
                    .. NoHighestOrder
                        .Sensitivity(table, level: settings.Level)
                        .Select(m => new Diagnostic(
                            string.Create(CultureInfo.InvariantCulture, $"estimate_at_xi_{m.Multiplier}"),
                            m.Estimate.Total
                        )),
                ],
            }
            : line;
    }
}
