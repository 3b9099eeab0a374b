namespace Sijil.Linkage.Blocking;

/// <summary>Lays the blocks of one rule out one after the other; a record without company in its block is left out.</summary>
internal sealed class BlockLayout
{
    private const int WorstShown = 5;

    private readonly RuleEntries entries;
    private readonly KeyGroups groups;
    private readonly int largestAllowed;
    private readonly List<(int Records, int Group)> worst = [];
    private int filled;
    private int blocks;
    private int largest;
    private int oversized;
    private int windowed;
    private long pairs;
    private long givenUp;

    public BlockLayout(RuleEntries entries, KeyGroups groups, int largestAllowed)
    {
        this.entries = entries;
        this.groups = groups;
        this.largestAllowed = largestAllowed;
        var total = 0;
        foreach (var size in groups.Sizes)
        {
            total += size > 1 ? size : 0;
        }

        Members = new int[total];
        EndOf = new int[total];
        Oversized = Fill();
    }

    public int[] Members { get; private set; }

    public int[] EndOf { get; private set; }

    /// <summary>The blocks that are too large, still to be split and appended.</summary>
    public List<(int Group, int[] Records)> Oversized { get; }

    public void Append(int group, int[] part, int window)
    {
        if (part.Length > 1)
        {
            blocks++;
            windowed += window < int.MaxValue ? 1 : 0;
            largest = Math.Max(largest, part.Length);
        }

        for (var index = 0; index < part.Length; index++)
        {
            Members[filled + index] = part[index];
            var stop = (int)Math.Min(part.Length, index + 1L + window);
            EndOf[filled + index] = filled + stop;
            pairs += stop - index - 1;
            givenUp -= stop - index - 1;
        }

        Note(part.Length, group);
        filled += part.Length;
    }

    public RuleReport Report(string name) =>
        new(name, blocks, largest, oversized, windowed, pairs, givenUp)
        {
            Worst =
            [
                .. worst
                    .OrderByDescending(block => block.Records)
                    .ThenBy(block => block.Group)
                    .Select(block => new BlockSize(block.Records, FirstRecord(block.Group))),
            ],
        };

    private List<(int Group, int[] Records)> Fill()
    {
        var next = new int[groups.Sizes.Length];
        var tooLarge = new Dictionary<int, (int[] Records, int Filled)>();
        for (var group = 0; group < next.Length; group++)
        {
            var size = groups.Sizes[group];
            if (size > largestAllowed)
            {
                tooLarge.Add(group, (new int[size], 0));
                next[group] = -2;
                oversized++;
                givenUp += PairsOf(size);
            }
            else if (size > 1)
            {
                next[group] = filled;
                EndOf.AsSpan(filled, size).Fill(filled + size);
                filled += size;
                blocks++;
                largest = Math.Max(largest, size);
                pairs += PairsOf(size);
                Note(size, group);
            }
            else
            {
                next[group] = -1;
            }
        }

        for (var entry = 0; entry < groups.GroupOf.Length; entry++)
        {
            var group = groups.GroupOf[entry];
            if (group < 0 || next[group] == -1)
            {
                continue;
            }

            if (next[group] >= 0)
            {
                Members[next[group]++] = entries.Owner(entry);
            }
            else
            {
                ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(
                    tooLarge,
                    group
                );
                place.Records[place.Filled++] = entries.Owner(entry);
            }
        }

        return [.. tooLarge.OrderBy(block => block.Key).Select(block => (block.Key, block.Value.Records))];
    }

    private void Note(int size, int group)
    {
        if (worst.Count == WorstShown)
        {
            var least = worst.MinBy(block => block.Records);
            if (size <= least.Records)
            {
                return;
            }

            worst.Remove(least);
        }

        worst.Add((size, group));
    }

    private int FirstRecord(int group) => entries.Owner(Array.IndexOf(groups.GroupOf, group));

    private static long PairsOf(long size) => size * (size - 1) / 2;
}
