using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>One stratum, or strata pooled, with a table and an estimate for each filling of the missing values.</summary>
/// <param name="Members">Indexes of the strata, ascending.</param>
/// <param name="Tables">A table for each filling.</param>
/// <param name="Estimates">An estimate for each filling.</param>
internal sealed record StratumUnit(
    ImmutableArray<int> Members,
    ImmutableArray<CaptureTable> Tables,
    ImmutableArray<StratumEstimate> Estimates
)
{
    internal double Observed => Tables.Average(table => (double)table.Observed);

    internal bool IsRefused => Estimates.Any(estimate => estimate.Refusal is not null);

    /// <summary>A number that exists only for some of the ways in which missing values may be filled in is none: refused once, refused.</summary>
    internal Notice? Refusal
    {
        get
        {
            var refused = Estimates.Where(estimate => estimate.Refusal is not null).ToArray();
            return refused.Length == 0 ? null
                : Estimates.Length == 1 ? refused[0].Refusal
                : new Notice(
                    refused[0].Refusal!.Code,
                    $"In {ScreenedTable.Number(refused.Length)} of {ScreenedTable.Number(Estimates.Length)} fillings of the missing values: {refused[0].Refusal!.Text}"
                );
        }
    }

    internal CombinedFigure Figure(PlacedPeople placed, StrataSettings settings) =>
        CombinedFigure.Of(
            [.. Tables.Zip(Estimates, (table, estimate) => ((double)table.Observed, estimate.Totals))],
            placed.CertainIn(Members),
            settings.Level,
            settings.Freedom
        );

    /// <summary>Makes units of sets of strata: their tables are added up and estimated.</summary>
    /// <param name="sets">Which strata are put together.</param>
    /// <param name="fillings">Tables of all strata, for each filling.</param>
    /// <param name="store">Estimates the tables.</param>
    internal static ImmutableArray<StratumUnit> Of(
        IReadOnlyList<ImmutableArray<int>> sets,
        ImmutableArray<ImmutableArray<CaptureTable>> fillings,
        EstimateStore store
    )
    {
        var tables = sets.Select(set => fillings.Select(filling => Sum(set, filling)).ToImmutableArray()).ToArray();
        var estimates = store.Of([.. tables.SelectMany(each => each)]).Chunk(fillings.Length).ToArray();
        return [.. sets.Select((set, at) => new StratumUnit(set, tables[at], [.. estimates[at]]))];
    }

    private static CaptureTable Sum(ImmutableArray<int> set, ImmutableArray<CaptureTable> filling) =>
        set.Length == 1
            ? filling[set[0]]
            : CaptureTable.Create(filling[set[0]].Lists, set.SelectMany(stratum => filling[stratum].Cells));
}
