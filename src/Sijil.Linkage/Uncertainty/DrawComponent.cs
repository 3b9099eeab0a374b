using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Uncertainty;

/// <summary>Records that may come together, in rising order, and the kept pairs among them.</summary>
internal sealed record DrawComponent(int[] Records, ScoredPair[] Pairs)
{
    public int Place(int record) => Array.BinarySearch(Records, record);

    /// <summary>The components of all records; records that stand alone are left out.</summary>
    public static List<DrawComponent> Of(
        int records,
        IReadOnlyList<ScoredPair> pairs,
        DrawConstraints rules,
        MatchWeight from
    )
    {
        var sets = new UnionFind(records);
        for (var record = 0; record < records; record++)
        {
            sets.Join(record, rules.UnitOf(record));
        }

        for (var index = 0; index < pairs.Count; index++)
        {
            var pair = pairs[index];
            if (pair.Weight >= from && !rules.Forbid(pair.Left, pair.Right))
            {
                sets.Join(pair.Left, pair.Right);
            }
        }

        return Sorted([.. Enumerable.Range(0, records)], pairs, sets, record => record);
    }

    /// <summary>The parts that remain when only pairs at or above a weight connect; records that then stand alone are left out.</summary>
    public List<DrawComponent> CutAt(double bits, DrawConstraints rules)
    {
        var sets = new UnionFind(Records.Length);
        for (var place = 0; place < Records.Length; place++)
        {
            sets.Join(place, Place(rules.UnitOf(Records[place])));
        }

        foreach (var pair in Pairs)
        {
            if (pair.Weight.Bits >= bits && !rules.Forbid(pair.Left, pair.Right))
            {
                sets.Join(Place(pair.Left), Place(pair.Right));
            }
        }

        return Sorted(Records, Pairs, sets, Place);
    }

    private static List<DrawComponent> Sorted(
        int[] records,
        IReadOnlyList<ScoredPair> pairs,
        UnionFind sets,
        Func<int, int> placeOf
    )
    {
        var (members, inside) = (new int[records.Length], new int[records.Length]);
        for (var place = 0; place < records.Length; place++)
        {
            members[sets.Find(place)]++;
        }

        for (var index = 0; index < pairs.Count; index++)
        {
            var set = sets.Find(placeOf(pairs[index].Left));
            inside[set] += set == sets.Find(placeOf(pairs[index].Right)) ? 1 : 0;
        }

        var made = new DrawComponent?[records.Length];
        var result = new List<DrawComponent>();
        for (var place = 0; place < records.Length; place++)
        {
            var set = sets.Find(place);
            if (members[set] > 1 || made[set] is not null)
            {
                made[set] ??= Added(result, members[set], inside[set]);
                made[set]!.Records[^members[set]--] = records[place];
            }
        }

        for (var index = 0; index < pairs.Count; index++)
        {
            var set = sets.Find(placeOf(pairs[index].Left));
            if (set == sets.Find(placeOf(pairs[index].Right)))
            {
                made[set]!.Pairs[^inside[set]--] = pairs[index];
            }
        }

        return result;
    }

    private static DrawComponent Added(List<DrawComponent> result, int records, int pairs)
    {
        var component = new DrawComponent(new int[records], new ScoredPair[pairs]);
        result.Add(component);
        return component;
    }
}
