using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Reporting;

/// <summary>The families beside the log-linear models, in the order in which they are shown.</summary>
internal static class OtherFamilies
{
    private static readonly ImmutableArray<Family> All =
    [
        new(MethodFamilies.LatentClasses, [Method.LatentClasses], LatentClassLines.Of),
        new(MethodFamilies.Decomposable, [Method.Decomposable, Method.DecomposableSaturated], GraphLines.Of),
        new(
            MethodFamilies.Coverage,
            [Method.CoverageIndependent, Method.CoverageHigh, Method.CoverageLow],
            CoverageLines.Of
        ),
        new(MethodFamilies.HighestOrder, [Method.HighestOrder], HighestOrderLines.Of),
        new(MethodFamilies.Chao, [Method.ChaoLists, Method.Chao], BoundLines.Of),
    ];

    internal static IEnumerable<string> Methods(MethodFamilies asked) =>
        All.Where(family => asked.HasFlag(family.Kind)).SelectMany(family => family.Methods);

    /// <summary>The lines of the families that are asked for.</summary>
    /// <param name="table">Three lists or more.</param>
    /// <param name="refusal">Why no family may give a number, bounds apart; null when they may.</param>
    /// <param name="settings">Which families, and their settings.</param>
    internal static IEnumerable<EstimateLine> Of(CaptureTable table, Notice? refusal, EstimateSettings settings) =>
        All.Where(family => settings.Families.HasFlag(family.Kind))
            .SelectMany(family =>
                refusal is null || family.Kind == MethodFamilies.Chao
                    ? family.Lines(table, settings)
                    : family.Methods.Select(m => EstimateLine.Refused(m, table.Observed, settings.Level, refusal))
            );

    private sealed record Family(
        MethodFamilies Kind,
        ImmutableArray<string> Methods,
        Func<CaptureTable, EstimateSettings, IEnumerable<EstimateLine>> Lines
    );
}
