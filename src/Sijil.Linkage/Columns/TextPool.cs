namespace Sijil.Linkage.Columns;

/// <summary>Distinct texts, numbered from 0 in the order in which they came: one table of characters in pages and one open hash table, no object per text.</summary>
internal sealed class TextPool
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;

    private readonly List<char[]> pages = [];
    private (int Page, int Start, int Length)[] places = new (int, int, int)[256];

    // Hash above, number plus one below; 0: free. One look at the table tells nearly every other text apart.
    private ulong[] slots = new ulong[512];
    private int used = PageSize;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number]
    {
        get
        {
            var (page, start, length) = places[number];
            return pages[page].AsSpan(start, length);
        }
    }

    /// <summary>The number of a text; a new one if it is new.</summary>
    public int Intern(ReadOnlySpan<char> text) => Intern(text, Hash(text));

    /// <summary>The same with the text's hash.</summary>
    public int Intern(ReadOnlySpan<char> text, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = unchecked((int)hash) & mask;
        while (slots[slot] is var entry and not 0)
        {
            var candidate = unchecked((int)(uint)entry) - 1;
            if (entry >> 32 == hash && this[candidate].SequenceEqual(text))
            {
                return candidate;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = ((ulong)hash << 32) | (uint)(Count + 1);
        return Append(text);
    }

    /// <summary>Looks at the table's places for several hashes at once, so that memory answers them side by side and not one after the other.</summary>
    /// <returns>Nothing of use; it keeps the reads from being left out.</returns>
    public ulong Touch(ReadOnlySpan<uint> hashes)
    {
        var (mask, seen) = (slots.Length - 1, 0UL);
        foreach (var hash in hashes)
        {
            seen |= slots[unchecked((int)hash) & mask];
        }

        return seen;
    }

    private int Append(ReadOnlySpan<char> text)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
        }

        if (text.Length > PageSize)
        {
            pages.Add(text.ToArray());
            places[Count] = (pages.Count - 1, 0, text.Length);
            used = PageSize;
        }
        else
        {
            if (used + text.Length > PageSize)
            {
                pages.Add(GC.AllocateUninitializedArray<char>(PageSize));
                used = 0;
            }

            text.CopyTo(pages[^1].AsSpan(used));
            places[Count] = (pages.Count - 1, used, text.Length);
            used += text.Length;
        }

        Count++;
        if (Count * 2 > slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        var former = slots;
        slots = new ulong[former.Length * 2];
        var mask = slots.Length - 1;
        foreach (var entry in former)
        {
            if (entry != 0)
            {
                var slot = unchecked((int)(entry >> 32)) & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = entry;
            }
        }
    }

    // Our own hash: string.GetHashCode changes with every process, and a run must not depend on it, not even in its speed.
    public static uint Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL + (ulong)text.Length;
            var quads = System.Runtime.InteropServices.MemoryMarshal.Cast<char, ulong>(text);
            foreach (var quad in quads)
            {
                hash = (hash ^ quad) * 0xBF58476D1CE4E5B9UL;
                hash ^= hash >> 29;
            }

            foreach (var unit in text[(quads.Length * 4)..])
            {
                hash = (hash ^ unit) * 0x94D049BB133111EBUL;
                hash ^= hash >> 31;
            }

            return (uint)SplitMix64.Mix(hash);
        }
    }
}
