using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>
/// Estimates by strata: each is estimated, pooled with named neighbours, or refused with the reason; totals come from draws; missing stratum values
/// are filled in many times.
/// </summary>
public static class StratifiedEstimate
{
    /// <summary>Estimates all strata. Never throws for what the data are: what cannot be estimated is refused in the report.</summary>
    /// <param name="strata">As read by <see cref="CaptureStratum.Parse"/>; an empty value is a missing one.</param>
    /// <param name="estimator">The method. What it throws is passed on.</param>
    /// <param name="settings">What to do otherwise; null for the defaults.</param>
    /// <exception cref="ArgumentException">No strata, strata with different lists or columns, a stratum twice, or nobody with all values when some are missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static StrataReport Of(
        IReadOnlyList<CaptureStratum> strata,
        StratumEstimator estimator,
        StrataSettings? settings = null
    )
    {
        settings ??= new StrataSettings();
        settings.Check();
        var input = StrataInput.Of(strata);
        var placed = PlacedPeople.Of(input, settings);
        var names = placed.Strata;
        var store = new EstimateStore(estimator, settings.Screening, settings.ThreadsUsed);
        var alone = StratumUnit.Of([.. names.Select((_, at) => ImmutableArray.Create(at))], placed.Fillings, store);
        var refused = Enumerable.Range(0, names.Length).Where(at => alone[at].IsRefused).ToHashSet();
        var units = StratumPooling.Of(
            alone,
            settings.Neighbours.Of(input.Columns, names, refused),
            settings.MostPooled,
            placed.Fillings,
            store,
            out var failed
        );
        var sums = new StrataSums(placed, alone, units, settings);
        var report = new StrataReport(sums)
        {
            Columns = input.Columns,
            Strata = Reports(placed, alone, units, failed, settings),
            Total = sums.Of([.. Enumerable.Range(0, names.Length)]),
            Observed = input.People,
            WithMissingValues = input.PeopleWithGaps,
            Fillings = placed.Fillings.Length,
            IsCompleteCasesOnly = LeavesOut(input, settings),
            TablesEstimated = store.Computed,
            InputSha256 = input.Sha256,
            Settings = settings,
        };
        return report with { Notices = [.. StrataNotices.Of(report)] };
    }

    private static bool LeavesOut(StrataInput input, StrataSettings settings) =>
        settings.Missing == MissingStrata.LeaveOut && input.PeopleWithGaps > 0;

    private static ImmutableArray<StratumReport> Reports(
        PlacedPeople placed,
        ImmutableArray<StratumUnit> alone,
        ImmutableArray<StratumUnit> units,
        ImmutableArray<StratumUnit> failed,
        StrataSettings settings
    )
    {
        var unitOf = units.SelectMany(unit => unit.Members.Select(s => (s, unit))).ToDictionary(p => p.s, p => p.unit);
        var triedOf = failed
            .SelectMany(unit => unit.Members.Select(s => (s, unit)))
            .ToDictionary(p => p.s, p => p.unit);
        var figures = units
            .Where(unit => !unit.IsRefused)
            .AsParallel()
            .WithDegreeOfParallelism(settings.ThreadsUsed)
            .Select(unit => (unit, Figure: unit.Figure(placed, settings)))
            .ToDictionary(u => u.unit, u => u.Figure);
        return
        [
            .. placed.Strata.Select(
                (name, at) =>
                {
                    var unit = unitOf[at];
                    var standing =
                        unit.IsRefused ? StratumStanding.Refused
                        : unit.Members.Length > 1 ? StratumStanding.Pooled
                        : StratumStanding.Estimated;
                    return new StratumReport(name, alone[at].Observed, standing)
                    {
                        Figure = figures.GetValueOrDefault(unit),
                        PooledWith = Others(unit, at),
                        Refusal = alone[at].Refusal,
                        FailedPool =
                            unit.IsRefused && triedOf.TryGetValue(at, out var tried)
                                ? new FailedPool(Others(tried, at), tried.Refusal!)
                                : null,
                        ListsLeftOut =
                        [
                            .. alone[at]
                                .Tables.SelectMany(table => ScreenedTable.Of(table, settings.Screening).LeftOut)
                                .Distinct(StringComparer.Ordinal)
                                .Order(StringComparer.Ordinal),
                        ],
                        TableSha256 = alone[at].Tables is [var only] ? only.Sha256 : null,
                    };
                }
            ),
        ];

        ImmutableArray<StratumName> Others(StratumUnit unit, int stratum) =>
            [.. unit.Members.Where(member => member != stratum).Select(member => placed.Strata[member])];
    }
}
