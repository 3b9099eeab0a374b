using System.Collections.Immutable;

namespace Sijil.Estimation.Strata;

/// <summary>Totals over any strata of a run.</summary>
/// <param name="Placed">Who is in which stratum.</param>
/// <param name="Alone">Every stratum as a unit of its own, by index.</param>
/// <param name="Units">The units of the total.</param>
/// <param name="Settings">What was asked for.</param>
internal sealed record StrataSums(
    PlacedPeople Placed,
    ImmutableArray<StratumUnit> Alone,
    ImmutableArray<StratumUnit> Units,
    StrataSettings Settings
)
{
    /// <summary>The total over some strata.</summary>
    /// <param name="wanted">Their indexes.</param>
    internal StrataTotal Of(ImmutableHashSet<int> wanted)
    {
        StratumUnit[] estimated = [.. Units.Where(unit => !unit.IsRefused && unit.Members.All(wanted.Contains))];
        var counted = estimated.SelectMany(unit => unit.Members).ToHashSet();
        int[] refused = [.. wanted.Where(stratum => !counted.Contains(stratum)).Order()];
        var total = new StrataTotal(counted.Count, refused.Length, refused.Sum(stratum => Alone[stratum].Observed));
        return estimated.Length == 0
            ? total
            : total with
            {
                Independent = Figure(estimated, Independent),
                Comonotone = Figure(estimated, Comonotone),
            };
    }

    private int DrawsOnEach => Settings.DrawsOnEach(Placed.Fillings.Length);

    private CombinedFigure Figure(StratumUnit[] units, Func<StratumUnit[], int, ImmutableArray<double>> sum) =>
        CombinedFigure.Of(
            [
                .. Enumerable
                    .Range(0, units[0].Tables.Length)
                    .AsParallel()
                    .AsOrdered()
                    .WithDegreeOfParallelism(Settings.ThreadsUsed)
                    .Select(filling => (units.Sum(unit => (double)unit.Tables[filling].Observed), sum(units, filling))),
            ],
            Placed.CertainIn([.. units.SelectMany(unit => unit.Members)]),
            Settings.Level,
            Settings.Freedom
        );

    private ImmutableArray<double> Independent(StratumUnit[] units, int filling) =>
        DrawSums.Independent(
            units.Select(unit =>
                (string.Join('\n', unit.Members.Select(s => Placed.Strata[s].Key)), unit.Estimates[filling].Totals)
            ),
            DrawsOnEach,
            Settings.Seed,
            (ulong)filling
        );

    private ImmutableArray<double> Comonotone(StratumUnit[] units, int filling) =>
        DrawSums.Comonotone(units.Select(unit => unit.Estimates[filling].Totals), DrawsOnEach);
}
