namespace Sijil.Linkage.Blocking;

/// <summary>Writes a record's keys under one rule: two records that share a key become a candidate pair.</summary>
/// <param name="record">The record.</param>
/// <param name="keys">Receives no key (the record does not take part), one, or several.</param>
public delegate void KeyWriter(int record, ICollection<ulong> keys);

/// <summary>A blocking rule: records that share a key are compared.</summary>
/// <param name="Name">Readable: "given + family".</param>
/// <param name="Keys">The keys of a record.</param>
public sealed record BlockingRule(string Name, KeyWriter Keys)
{
    /// <summary>Further keys by which a block that is too large is split, tried in order; 0 stands for "states none" and makes a part of its own.</summary>
    public IReadOnlyList<(string Name, Func<int, ulong> Key)> Splits { get; init; } = [];
}

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
