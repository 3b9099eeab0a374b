namespace Sijil.Linkage.Columns;

/// <summary>Distinct texts, numbered from 0 in the order in which they came: one table of characters in pages and one open hash table, no object per text.</summary>
internal sealed class TextPool
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;

    private readonly List<char[]> pages = [];
    private (int Page, int Start, int Length)[] places = new (int, int, int)[256];
    private uint[] hashes = new uint[256];
    private int[] slots = new int[512];
    private int used = PageSize;

    public TextPool() => Array.Fill(slots, -1);

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
    public int Intern(ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        var mask = slots.Length - 1;
        var slot = unchecked((int)hash) & mask;
        while (slots[slot] >= 0)
        {
            var candidate = slots[slot];
            if (hashes[candidate] == hash && this[candidate].SequenceEqual(text))
            {
                return candidate;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = Count;
        return Append(text, hash);
    }

    private int Append(ReadOnlySpan<char> text, uint hash)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
            Array.Resize(ref hashes, Count * 2);
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
                pages.Add(new char[PageSize]);
                used = 0;
            }

            text.CopyTo(pages[^1].AsSpan(used));
            places[Count] = (pages.Count - 1, used, text.Length);
            used += text.Length;
        }

        hashes[Count] = hash;
        Count++;
        if (Count * 2 > slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        Array.Fill(slots, -1);
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = unchecked((int)hashes[number]) & mask;
            while (slots[slot] >= 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number;
        }
    }

    // Our own hash: string.GetHashCode changes with every process, and a run must not depend on it, not even in its speed.
    private static uint Hash(ReadOnlySpan<char> text)
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
