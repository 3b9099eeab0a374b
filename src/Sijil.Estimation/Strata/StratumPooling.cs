using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Strata;

/// <summary>
/// Refused strata are put together with the next of their neighbours, in rounds, until an estimate can be made or the neighbours or the places in
/// a pool are used up. A pool that is still refused is dissolved: its members stand as they did alone.
/// </summary>
internal static class StratumPooling
{
    /// <summary>The units of the total: every stratum is in exactly one.</summary>
    /// <param name="alone">Every stratum as a unit of its own, by index.</param>
    /// <param name="neighbours">For each stratum its neighbours in order.</param>
    /// <param name="mostPooled">Most strata in one unit.</param>
    /// <param name="fillings">Tables of all strata, for each filling.</param>
    /// <param name="store">Estimates the tables.</param>
    /// <param name="failed">Pools that were tried and dissolved.</param>
    internal static ImmutableArray<StratumUnit> Of(
        ImmutableArray<StratumUnit> alone,
        ImmutableArray<ImmutableArray<int>> neighbours,
        int mostPooled,
        ImmutableArray<ImmutableArray<CaptureTable>> fillings,
        EstimateStore store,
        out ImmutableArray<StratumUnit> failed
    )
    {
        // The unit of each stratum; members of one unit share the object.
        var unitOf = alone.ToArray();
        while (true)
        {
            var pools = Proposed(unitOf, neighbours, mostPooled);
            if (pools.Count == 0)
            {
                break;
            }

            foreach (var pool in StratumUnit.Of(pools, fillings, store))
            {
                foreach (var stratum in pool.Members)
                {
                    unitOf[stratum] = pool;
                }
            }
        }

        var units = unitOf.Distinct().ToArray();
        failed = [.. units.Where(unit => unit.IsRefused && unit.Members.Length > 1)];
        return
        [
            .. units
                .SelectMany(unit => unit.IsRefused ? unit.Members.Select(stratum => alone[stratum]) : [unit])
                .OrderBy(unit => unit.Members[0]),
        ];
    }

    private static List<ImmutableArray<int>> Proposed(
        StratumUnit[] unitOf,
        ImmutableArray<ImmutableArray<int>> neighbours,
        int mostPooled
    )
    {
        var pools = new List<ImmutableArray<int>>();
        var taken = new HashSet<StratumUnit>();
        foreach (var unit in unitOf.Distinct().Where(unit => unit.IsRefused))
        {
            // A unit that was joined by another in this round waits: it may not be refused any longer.
            if (taken.Contains(unit))
            {
                continue;
            }

            var next = unit
                .Members.SelectMany(stratum => neighbours[stratum])
                .Select(stratum => unitOf[stratum])
                .FirstOrDefault(other => other != unit && other.Members.Length + unit.Members.Length <= mostPooled);
            if (next is not null && !taken.Contains(next))
            {
                taken.Add(unit);
                taken.Add(next);
                pools.Add([.. unit.Members.Concat(next.Members).Order()]);
            }
        }

        return pools;
    }
}
