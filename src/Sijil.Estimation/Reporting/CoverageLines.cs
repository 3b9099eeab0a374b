using System.Collections.Immutable;
using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Coverage;

namespace Sijil.Estimation.Reporting;

/// <summary>The lines of the sample-coverage estimates, with intervals by the bootstrap.</summary>
internal static class CoverageLines
{
    private static readonly ImmutableArray<string> Methods =
    [
        Method.CoverageIndependent,
        Method.CoverageHigh,
        Method.CoverageLow,
    ];

    internal static IEnumerable<EstimateLine> Of(CaptureTable table, EstimateSettings settings)
    {
        if (table.Lists.Length < 3)
        {
            return Refused(new(RefusalCode.NotForTheseLists, "Sample coverage needs three lists or more."));
        }

        if (SampleCoverage.Of(table) is not { } coverage)
        {
            return Refused(new(RefusalCode.ListsNeverOverlap, "Nobody is on two lists: the coverage is nil."));
        }

        var intervals = SampleCoverageBootstrap.Of(table.InOrderOfNames(), settings.Seed, level: settings.Level);
        return
        [
            Line(Method.CoverageIndependent, coverage.Independent, intervals?.Independent, false),
            Line(Method.CoverageHigh, coverage.HighCoverage, intervals?.HighCoverage, coverage.IsCoverageLow),
            Line(Method.CoverageLow, coverage.LowCoverage, intervals?.LowCoverage, false),
        ];

        IEnumerable<EstimateLine> Refused(Notice refusal) =>
            Methods.Select(m => EstimateLine.Refused(m, table.Observed, settings.Level, refusal));

        bool RunsAway(double total) => total - table.Observed > settings.MostUnseenPerObserved * table.Observed;

        EstimateLine Line(string method, double? total, BoundEstimate? drawn, bool low)
        {
            ImmutableArray<Diagnostic> diagnostics = [new("coverage", coverage.Coverage)];
            if (total is not { } number || number < table.Observed)
            {
                return EstimateLine.Refused(
                    method,
                    table.Observed,
                    settings.Level,
                    new(RefusalCode.NoFiniteEstimate, "The dependence of the lists is too strong for this estimate.")
                ) with
                {
                    Diagnostics = diagnostics,
                };
            }

            // Near the pole of Nhat the figure itself may look harmless while draws of the same population pass over to the other side.
            if (RunsAway(number) || (drawn is { Upper: { } upper } && RunsAway(upper)))
            {
                return EstimateLine.Refused(
                    method,
                    table.Observed,
                    settings.Level,
                    new(
                        RefusalCode.EstimateRunsAway,
                        RunsAway(number)
                            ? "The overlap is so small that this figure runs away from the data."
                            : "Drawn again from the same population this figure runs away: the data do not carry it."
                    )
                ) with
                {
                    Diagnostics = diagnostics,
                };
            }

            return new()
            {
                Method = method,
                Observed = table.Observed,
                Level = settings.Level,
                Estimate = number,
                StandardError = drawn?.StandardError,
                Lower = drawn?.Lower,
                Upper = drawn?.Upper,
                Seed = settings.Seed,
                Assumption = Method.AssumptionOf(method),
                Notices = low
                    ? [new(WarningCode.LowCoverage, "The lists saw too little for this figure to be trusted.")]
                    : [],
                Diagnostics = diagnostics,
            };
        }
    }
}
