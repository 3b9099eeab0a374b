namespace Sijil.Linkage.Blocking;

/// <summary>Finds the partners of one record after the other; one thread's own.</summary>
internal sealed class PartnerSearch
{
    // Rules beyond share the last bit.
    private const int MaskBits = 32;

    private readonly RuleBlocks[] rules;
    private readonly RecordTable table;

    // Per record: the last record that found it (plus one) above, the rules by which below.
    private readonly ulong[] marks;
    private int[] partners = new int[256];
    private uint[] masks = new uint[256];
    private int count;

    public PartnerSearch(RecordTable table, BlockIndex blocks)
    {
        rules = blocks.Rules;
        this.table = table;
        marks = new ulong[table.Count];
        NewPairs = new long[rules.Length];
    }

    /// <summary>Pairs that each rule was the first to make.</summary>
    public long[] NewPairs { get; }

    /// <summary>The partners that follow the record, each once.</summary>
    public ReadOnlySpan<int> Partners => partners.AsSpan(0, count);

    /// <summary>For each partner the rules that make the pair, as bits.</summary>
    public ReadOnlySpan<uint> Masks => masks.AsSpan(0, count);

    public void Find(int record)
    {
        count = 0;
        var tag = (ulong)(record + 1) << MaskBits;
        for (var index = 0; index < rules.Length; index++)
        {
            var rule = rules[index];
            var bit = 1UL << Math.Min(index, MaskBits - 1);
            var before = count;
            foreach (var place in rule.Places(record))
            {
                Mark(rule.Following(place), tag, bit, record);
            }

            NewPairs[index] += count - before;
        }

        for (var index = 0; index < count; index++)
        {
            masks[index] = unchecked((uint)marks[partners[index]]);
        }
    }

    private void Mark(ReadOnlySpan<int> following, ulong tag, ulong bit, int record)
    {
        if (count + following.Length > partners.Length)
        {
            var size = Math.Max(partners.Length * 2, count + following.Length);
            Array.Resize(ref partners, size);
            masks = new uint[size];
        }

        foreach (var partner in following)
        {
            ref var mark = ref marks[partner];
            if ((mark ^ tag) >> MaskBits == 0)
            {
                mark |= bit;
            }
            else if (table.Counts(table.ListOf[record], table.ListOf[partner]))
            {
                mark = tag | bit;
                partners[count++] = partner;
            }
        }
    }
}
