namespace Sijil.Linkage.Identities;

/// <summary>Sorts numbers by the names behind them. Eight characters are compared at once as a number; names are only looked at where that leaves a tie.</summary>
internal static class OrdinalOrder
{
    private const int KeyCharacters = 8;

    /// <summary>The items by name, ordinally; the array itself is sorted and returned. Names must differ.</summary>
    public static int[] Of(int[] items, Func<int, string> name)
    {
        if (items.Length < 2)
        {
            return items;
        }

        var common = CommonStart(items, name);
        var keys = new ulong[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            keys[index] = Key(name(items[index]).AsSpan(common));
        }

        Array.Sort(keys, items);
        for (var start = 0; start < items.Length; )
        {
            var end = start + 1;
            while (end < items.Length && keys[end] == keys[start])
            {
                end++;
            }

            items.AsSpan(start, end - start).Sort((left, right) => string.CompareOrdinal(name(left), name(right)));
            start = end;
        }

        return items;
    }

    private static int CommonStart(int[] items, Func<int, string> name)
    {
        var first = name(items[0]);
        var common = first.Length;
        foreach (var item in items)
        {
            common = first.AsSpan(0, common).CommonPrefixLength(name(item));
        }

        return common;
    }

    // A character above 126 counts as 127 and ends the key, which keeps the order and leaves a tie.
    private static ulong Key(ReadOnlySpan<char> text)
    {
        var key = 0UL;
        for (var place = 0; place < KeyCharacters && place < text.Length; place++)
        {
            var unit = Math.Min(text[place], (char)127);
            key |= (ulong)(byte)unit << (56 - (8 * place));
            if (unit == 127)
            {
                break;
            }
        }

        return key;
    }
}
