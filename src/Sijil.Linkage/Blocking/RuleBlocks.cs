namespace Sijil.Linkage.Blocking;

/// <summary>The blocks of one rule: records grouped by key, ascending in each block, and for each record where it stands in its blocks.</summary>
internal sealed class RuleBlocks
{
    private readonly int[] members;
    private readonly int[] endOf;
    private readonly int[]? onlyPlace;
    private readonly int[] firstPlace = [];
    private readonly int[] places = [];

    private RuleBlocks(int records, int[] members, int[] endOf, bool oneKey, RuleReport report)
    {
        this.members = members;
        this.endOf = endOf;
        Report = report;
        if (oneKey)
        {
            onlyPlace = OnlyPlaces(records);
        }
        else
        {
            (firstPlace, places) = PlacesByRecord(records);
        }
    }

    public RuleReport Report { get; }

    /// <summary>The places of a record in this rule's blocks.</summary>
    public ReadOnlySpan<int> Places(int record) =>
        onlyPlace is not null
            ? onlyPlace.AsSpan(record, onlyPlace[record] < 0 ? 0 : 1)
            : places.AsSpan(firstPlace[record], firstPlace[record + 1] - firstPlace[record]);

    /// <summary>The records after a place with which its record is compared.</summary>
    public ReadOnlySpan<int> Following(int place) => members.AsSpan(place + 1, endOf[place] - place - 1);

    public static RuleBlocks Build(int records, BlockingRule rule, LinkageOptions options)
    {
        var entries = RuleEntries.Of(records, rule);
        var groups = KeyGroups.Of(entries.Keys);
        var largest = rule.LargestBlock ?? options.LargestBlock;
        var layout = new BlockLayout(entries, groups, largest);
        foreach (var (group, block) in layout.Oversized)
        {
            foreach (var (part, isWindow) in BlockSplit.Parts(block, rule, largest))
            {
                layout.Append(group, part, isWindow ? options.Window : int.MaxValue);
            }
        }

        return new RuleBlocks(records, layout.Members, layout.EndOf, rule.KeyOf is not null, layout.Report(rule.Name));
    }

    private int[] OnlyPlaces(int records)
    {
        var result = new int[records];
        Array.Fill(result, -1);
        for (var place = 0; place < members.Length; place++)
        {
            result[members[place]] = place;
        }

        return result;
    }

    private (int[] FirstPlace, int[] Places) PlacesByRecord(int records)
    {
        var starts = new int[records + 1];
        foreach (var record in members)
        {
            starts[record + 1]++;
        }

        for (var record = 0; record < records; record++)
        {
            starts[record + 1] += starts[record];
        }

        var next = starts[..records];
        var placesOf = new int[members.Length];
        for (var place = 0; place < members.Length; place++)
        {
            placesOf[next[members[place]]++] = place;
        }

        return (starts, placesOf);
    }
}
