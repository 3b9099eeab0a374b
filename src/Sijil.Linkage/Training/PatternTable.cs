namespace Sijil.Linkage.Training;

/// <summary>Counts pairs by pattern and by the rules that make them; an open hash table of plain arrays.</summary>
internal sealed class PatternTable
{
    private ulong[] patterns = new ulong[1024];
    private uint[] rules = new uint[1024];
    private long[] counts = new long[1024];

    public int Entries { get; private set; }

    public void Add(ulong pattern, uint rulesOfPair, long count)
    {
        var slot = Slot(pattern, rulesOfPair);
        if (counts[slot] == 0)
        {
            patterns[slot] = pattern;
            rules[slot] = rulesOfPair;
            Entries++;
        }

        counts[slot] += count;
        if (Entries * 2 > counts.Length)
        {
            Grow();
        }
    }

    public void AddTo(PatternTable target)
    {
        foreach (var (pattern, rulesOfPair, count) in All())
        {
            target.Add(pattern, rulesOfPair, count);
        }
    }

    /// <summary>All entries, in no certain order.</summary>
    public IEnumerable<(ulong Pattern, uint Rules, long Count)> All()
    {
        for (var slot = 0; slot < counts.Length; slot++)
        {
            if (counts[slot] > 0)
            {
                yield return (patterns[slot], rules[slot], counts[slot]);
            }
        }
    }

    private int Slot(ulong pattern, uint rulesOfPair)
    {
        var mask = counts.Length - 1;
        var slot = unchecked((int)SplitMix64.Mix(pattern ^ ((ulong)rulesOfPair << 17))) & mask;
        while (counts[slot] > 0 && (patterns[slot] != pattern || rules[slot] != rulesOfPair))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldPatterns, oldRules, oldCounts) = (patterns, rules, counts);
        patterns = new ulong[oldCounts.Length * 2];
        rules = new uint[patterns.Length];
        counts = new long[patterns.Length];
        for (var old = 0; old < oldCounts.Length; old++)
        {
            if (oldCounts[old] > 0)
            {
                var slot = Slot(oldPatterns[old], oldRules[old]);
                (patterns[slot], rules[slot], counts[slot]) = (oldPatterns[old], oldRules[old], oldCounts[old]);
            }
        }
    }
}
