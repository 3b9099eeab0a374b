using System.Numerics;

namespace Sijil.Ledger.Merkle;

/// <summary>Where a tree of a given size is split, and which whole subtrees cover a range of leaves (RFC 9162, section 2.1).</summary>
internal static class TreeRanges
{
    /// <summary>The largest power of two below the size.</summary>
    /// <param name="size">2 or more.</param>
    internal static long Split(long size) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(size - 1)));

    /// <summary>The hash over the leaves from the first up to before the last, which must be a range that occurs in a tree.</summary>
    internal static TreeHash Hash(INodes nodes, long first, long last)
    {
        var leaves = last - first;
        if (BitOperations.IsPow2(leaves))
        {
            var level = BitOperations.TrailingZeroCount(leaves);
            return nodes.Node(level, first >> level);
        }

        var middle = first + Split(leaves);
        return TreeHash.OfNode(Hash(nodes, first, middle), Hash(nodes, middle, last));
    }
}
