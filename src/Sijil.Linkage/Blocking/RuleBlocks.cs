namespace Sijil.Linkage.Blocking;

/// <summary>The blocks of one rule: records sorted by key, and for each record where it stands in its blocks.</summary>
internal sealed class RuleBlocks
{
    private readonly int[] members;
    private readonly int[] endOf;
    private readonly int[] firstPlace;
    private readonly int[] places;

    private RuleBlocks(int[] members, int[] endOf, int[] firstPlace, int[] places, RuleReport report)
    {
        this.members = members;
        this.endOf = endOf;
        this.firstPlace = firstPlace;
        this.places = places;
        Report = report;
    }

    public RuleReport Report { get; }

    /// <summary>The places of a record in this rule's blocks.</summary>
    public ReadOnlySpan<int> Places(int record) =>
        places.AsSpan(firstPlace[record], firstPlace[record + 1] - firstPlace[record]);

    /// <summary>The records after a place with which its record is compared.</summary>
    public ReadOnlySpan<int> Following(int place) => members.AsSpan(place + 1, endOf[place] - place - 1);

    public static RuleBlocks Build(int records, BlockingRule rule, LinkageOptions options)
    {
        var (keys, owners) = SortedEntries(records, rule);
        var sorted = new List<int>(owners.Length);
        var ends = new List<int>(owners.Length);
        var (blocks, largest, oversized, windowed, pairs, givenUp) = (0, 0, 0, 0, 0L, 0L);
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > options.LargestBlock)
            {
                oversized++;
                givenUp += PairsOf(end - start);
            }

            foreach (var (part, isWindow) in BlockSplit.Parts(owners[start..end], rule, options.LargestBlock))
            {
                var first = sorted.Count;
                sorted.AddRange(part);
                for (var index = 0; index < part.Length; index++)
                {
                    var stop = isWindow ? Math.Min(part.Length, index + 1 + options.Window) : part.Length;
                    ends.Add(first + stop);
                    pairs += stop - index - 1;
                    givenUp -= end - start > options.LargestBlock ? stop - index - 1 : 0;
                }

                windowed += isWindow ? 1 : 0;
                blocks += part.Length > 1 ? 1 : 0;
                largest = Math.Max(largest, part.Length);
            }

            start = end;
        }

        var (starts, placesOf) = PlacesByRecord(records, sorted);
        return new RuleBlocks(
            [.. sorted],
            [.. ends],
            starts,
            placesOf,
            new RuleReport(rule.Name, blocks, largest, oversized, windowed, pairs, givenUp)
        );
    }

    private static long PairsOf(long size) => size * (size - 1) / 2;

    private static (ulong[] Keys, int[] Owners) SortedEntries(int records, BlockingRule rule)
    {
        var keys = new List<ulong>(records);
        var owners = new List<int>(records);
        var own = new List<ulong>();
        for (var record = 0; record < records; record++)
        {
            own.Clear();
            rule.Keys(record, own);
            for (var index = 0; index < own.Count; index++)
            {
                if (own.IndexOf(own[index]) == index)
                {
                    keys.Add(own[index]);
                    owners.Add(record);
                }
            }
        }

        ulong[] keyArray = [.. keys];
        int[] ownerArray = [.. owners];
        Array.Sort(keyArray, ownerArray);
        SortOwnersWithinKeys(keyArray, ownerArray);
        return (keyArray, ownerArray);
    }

    // Array.Sort is not stable; ascending records inside a block make the order of everything later certain.
    private static void SortOwnersWithinKeys(ulong[] keys, int[] owners)
    {
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(owners, start, end - start);
            start = end;
        }
    }

    private static (int[] FirstPlace, int[] Places) PlacesByRecord(int records, List<int> sorted)
    {
        var starts = new int[records + 1];
        foreach (var record in sorted)
        {
            starts[record + 1]++;
        }

        for (var record = 0; record < records; record++)
        {
            starts[record + 1] += starts[record];
        }

        var next = starts[..records];
        var placesOf = new int[sorted.Count];
        for (var place = 0; place < sorted.Count; place++)
        {
            placesOf[next[sorted[place]]++] = place;
        }

        return (starts, placesOf);
    }
}
