namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>A number for each gram of a text, such that equal grams, and only they, have equal numbers.</summary>
internal static class GramKeys
{
    /// <summary>The most units that are simply written side by side into a number.</summary>
    private const int Packed = 4;

    /// <summary>Numbers the grams of a text.</summary>
    /// <param name="text">The text, at least <paramref name="q"/> units.</param>
    /// <param name="earlier">A text whose grams were numbered before, by the same numbers; may be empty.</param>
    /// <param name="q">Units in a gram, at least 1.</param>
    /// <param name="keys">Receives the numbers in order, one for each gram.</param>
    public static void Fill(ReadOnlySpan<char> text, ReadOnlySpan<char> earlier, int q, Span<ulong> keys)
    {
        for (var start = 0; start < keys.Length; start++)
        {
            var gram = text.Slice(start, q);
            keys[start] = q > Packed ? FirstPlace(gram, earlier, text) : Pack(gram);
        }
    }

    private static ulong Pack(ReadOnlySpan<char> gram)
    {
        var key = 0UL;
        foreach (var unit in gram)
        {
            key = (key << 16) | unit;
        }

        return key;
    }

    // Longer grams do not fit: their number is where the same gram first stands. Quadratic at worst, for grams that nobody takes for names.
    private static ulong FirstPlace(ReadOnlySpan<char> gram, ReadOnlySpan<char> earlier, ReadOnlySpan<char> text)
    {
        var place = earlier.IndexOf(gram);
        return (ulong)(place >= 0 ? place : earlier.Length + text.IndexOf(gram));
    }
}
