namespace Sijil.Linkage.Blocking;

/// <summary>Numbers equal keys alike, in the order in which they first appear: grouping in linear time, where sorting would order what needs no order.</summary>
internal sealed class KeyGroups
{
    private KeyGroups(int[] groupOf, int[] sizes)
    {
        GroupOf = groupOf;
        Sizes = sizes;
    }

    /// <summary>The group of each entry; −1 for the key 0.</summary>
    public int[] GroupOf { get; }

    /// <summary>Entries in each group.</summary>
    public int[] Sizes { get; }

    public static KeyGroups Of(ReadOnlySpan<ulong> keys)
    {
        var mask = (1 << (int)Math.Ceiling(Math.Log2(Math.Max(16, keys.Length * 1.6)))) - 1;
        var slotKey = new ulong[mask + 1];
        var slotGroup = new int[mask + 1];
        var groupOf = new int[keys.Length];
        var sizes = new int[Math.Max(16, keys.Length / 4)];
        var groups = 0;
        for (var entry = 0; entry < keys.Length; entry++)
        {
            var key = keys[entry];
            if (key == 0)
            {
                groupOf[entry] = -1;
                continue;
            }

            var slot = unchecked((int)(key >> 20)) & mask;
            while (slotKey[slot] != key && slotKey[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            if (slotKey[slot] == 0)
            {
                slotKey[slot] = key;
                slotGroup[slot] = groups++;
                if (groups > sizes.Length)
                {
                    Array.Resize(ref sizes, sizes.Length * 2);
                }
            }

            groupOf[entry] = slotGroup[slot];
            sizes[slotGroup[slot]]++;
        }

        return new KeyGroups(groupOf, sizes[..groups]);
    }
}
