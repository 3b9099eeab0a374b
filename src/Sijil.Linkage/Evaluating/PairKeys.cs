namespace Sijil.Linkage.Evaluating;

/// <summary>A set of pairs of records in one array of numbers: filled, sorted once, then asked.</summary>
public sealed class PairKeys
{
    private ulong[] keys = new ulong[1024];
    private int count;
    private bool isSorted = true;

    /// <summary>Number of pairs, repeated ones counted each time.</summary>
    public int Count => count;

    /// <summary>Adds a pair; which of the two comes first does not matter.</summary>
    /// <param name="left">A record, from 0.</param>
    /// <param name="right">Another one.</param>
    public void Add(int left, int right)
    {
        if (count == keys.Length)
        {
            Array.Resize(ref keys, (int)Math.Min(Array.MaxLength, keys.Length * 2L));
        }

        var key = Key(left, right);
        isSorted &= count == 0 || keys[count - 1] <= key;
        keys[count++] = key;
    }

    /// <summary>Whether the pair was added.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public bool Contains(int left, int right)
    {
        Sort();
        return Array.BinarySearch(keys, 0, count, Key(left, right)) >= 0;
    }

    /// <summary>The lowest pair that was added more than once; null when there is none.</summary>
    public (int Left, int Right)? FirstRepeated()
    {
        Sort();
        for (var index = 1; index < count; index++)
        {
            if (keys[index] == keys[index - 1])
            {
                return ((int)(keys[index] >> 32), (int)(keys[index] & uint.MaxValue));
            }
        }

        return null;
    }

    internal static ulong Key(int left, int right) =>
        ((ulong)Math.Min(left, right) << 32) | (uint)Math.Max(left, right);

    private void Sort()
    {
        if (!isSorted)
        {
            Array.Sort(keys, 0, count);
            isSorted = true;
        }
    }
}
