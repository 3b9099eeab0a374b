namespace Sijil.Linkage.Blocking;

/// <summary>Makes 64-bit keys. A clash of two keys costs some comparisons and loses nothing.</summary>
public static class BlockingKey
{
    /// <summary>Hash of a text (FNV-1a over UTF-16 units, then mixed); never 0.</summary>
    /// <param name="text">The text.</param>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * 0x100000001B3UL;
            }

            return NotZero(SplitMix64.Mix(hash));
        }
    }

    /// <summary>Key of two parts in this order; never 0.</summary>
    /// <param name="first">First part.</param>
    /// <param name="second">Second part.</param>
    public static ulong Join(ulong first, ulong second) =>
        unchecked(NotZero(SplitMix64.Mix((first * 0x9E3779B97F4A7C15UL) + second)));

    private static ulong NotZero(ulong key) => key == 0 ? 1 : key;
}
