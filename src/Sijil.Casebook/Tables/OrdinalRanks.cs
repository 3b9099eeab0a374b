using System.Collections.Immutable;

namespace Sijil.Casebook.Tables;

/// <summary>The ordinal order of many texts: sorted by their first four characters as one number, and only among equals by the rest.</summary>
internal static class OrdinalRanks
{
    /// <summary>The places of the texts from the ordinally first to the last.</summary>
    public static int[] Order(ImmutableArray<string> texts)
    {
        var keys = new ulong[texts.Length];
        var order = new int[texts.Length];
        for (var place = 0; place < order.Length; place++)
        {
            (order[place], keys[place]) = (place, Key(texts[place], 0));
        }

        Sort(texts, keys, order, 0);
        return order;
    }

    /// <summary>For each text how many come before it.</summary>
    public static int[] Of(int[] order)
    {
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    private static void Sort(ImmutableArray<string> texts, Span<ulong> keys, Span<int> order, int from)
    {
        keys.Sort(order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }

            var same = order[start..end];
            if (same.Length > 32 && from < 256)
            {
                for (var index = 0; index < same.Length; index++)
                {
                    keys[start + index] = Key(texts[same[index]], from + 4);
                }

                Sort(texts, keys[start..end], same, from + 4);
            }
            else if (same.Length > 1)
            {
                same.Sort((left, right) => string.CompareOrdinal(texts[left], texts[right]));
            }
        }
    }

    // Four UTF-16 units, the first one highest; 0 where the text has ended.
    private static ulong Key(string text, int from)
    {
        var key = 0UL;
        for (var unit = from; unit < from + 4; unit++)
        {
            key = (key << 16) | (unit < text.Length ? text[unit] : 0u);
        }

        return key;
    }
}
