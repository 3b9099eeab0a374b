using System.Collections.Immutable;

namespace Sijil.Linkage.Comparing;

/// <summary>Compares two records by one interned value each; every pair of distinct values is compared once as long as the cache holds it.</summary>
/// <typeparam name="T">Kind of value.</typeparam>
public sealed class ValueComparer<T> : Comparer
    where T : notnull
{
    private readonly int[] valueOf;
    private readonly T[] values;
    private readonly Func<T, T, byte> compare;
    private readonly ValuePairCache? cache;

    private ValueComparer(
        Comparison comparison,
        int[] valueOf,
        T[] values,
        Func<T, T, byte> compare,
        TermColumn? terms,
        bool useCache
    )
        : base([comparison], [terms])
    {
        this.valueOf = valueOf;
        this.values = values;
        this.compare = compare;
        cache = useCache ? new ValuePairCache(1 << 18) : null;
    }

    /// <summary>Interns a column.</summary>
    /// <param name="comparison">The comparison and its levels.</param>
    /// <param name="column">For each record its value, or null when it states none.</param>
    /// <param name="compare">The level (1 or above) of two values; symmetric, pure, safe on several threads.</param>
    /// <param name="terms">Terms for the term-frequency correction, or null.</param>
    /// <param name="useCache">Keep results for pairs of values: worth it where comparing costs more than some hundred nanoseconds.</param>
    public static ValueComparer<T> Of(
        Comparison comparison,
        IReadOnlyList<T?> column,
        Func<T, T, byte> compare,
        TermColumn? terms = null,
        bool useCache = true
    )
    {
        var ids = new Dictionary<T, int>();
        var distinct = new List<T>();
        var idOf = new int[column.Count];
        for (var record = 0; record < idOf.Length; record++)
        {
            if (column[record] is not { } value)
            {
                idOf[record] = -1;
            }
            else if (!ids.TryGetValue(value, out idOf[record]))
            {
                idOf[record] = distinct.Count;
                ids.Add(value, distinct.Count);
                distinct.Add(value);
            }
        }

        return new ValueComparer<T>(comparison, idOf, [.. distinct], compare, terms, useCache);
    }

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (low, high) = (valueOf[left], valueOf[right]);
        if (low < 0 || high < 0)
        {
            levels[0] = 0;
            return;
        }

        if (low > high)
        {
            (low, high) = (high, low);
        }

        if (cache is null)
        {
            levels[0] = compare(values[low], values[high]);
        }
        else if (!cache.TryGet(low, high, out levels[0]))
        {
            levels[0] = compare(values[low], values[high]);
            cache.Keep(low, high, levels[0]);
        }
    }
}

/// <summary>A direct-mapped cache of levels by two value ids. Lost entries cost time, never correctness, so threads need no lock: a slot is one 64-bit word.</summary>
internal sealed class ValuePairCache(int slots)
{
    private readonly ulong[] words = new ulong[slots];

    public bool TryGet(int low, int high, out byte level)
    {
        var key = Key(low, high);
        var word = Volatile.Read(ref words[Slot(key)]);
        level = unchecked((byte)(word - 1));
        return (word & 0xFF) != 0 && word >> 8 == key;
    }

    public void Keep(int low, int high, byte level)
    {
        var key = Key(low, high);
        Volatile.Write(ref words[Slot(key)], (key << 8) | (level + 1u));
    }

    private static ulong Key(int low, int high) => ((ulong)low << 28) | (uint)high;

    private int Slot(ulong key) => (int)(SplitMix64.Mix(key) & (ulong)(words.Length - 1));
}
