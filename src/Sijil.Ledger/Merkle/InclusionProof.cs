using System.Collections.Immutable;

namespace Sijil.Ledger.Merkle;

/// <summary>That a leaf is in a tree (RFC 9162, section 2.1.3).</summary>
/// <param name="Index">The leaf, from 0.</param>
/// <param name="Size">Leaves of the tree.</param>
/// <param name="Path">Hashes of the neighbours from the leaf to the root.</param>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<TreeHash> Path)
{
    /// <summary>Makes the proof.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">Leaves of the tree that it is to be in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static InclusionProof Of(INodes nodes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = ImmutableArray.CreateBuilder<TreeHash>();
        var (first, last) = (0L, size);
        while (last - first > 1)
        {
            var middle = first + TreeRanges.Split(last - first);
            if (index < middle)
            {
                path.Add(TreeRanges.Hash(nodes, middle, last));
                last = middle;
            }
            else
            {
                path.Add(TreeRanges.Hash(nodes, first, middle));
                first = middle;
            }
        }

        path.Reverse();
        return new InclusionProof(index, size, path.ToImmutable());
    }

    /// <summary>Whether the leaf with this hash is at the index of the tree with this root.</summary>
    public bool Holds(TreeHash leaf, TreeHash root)
    {
        if (Index < 0 || Index >= Size)
        {
            return false;
        }

        var (node, last) = (Index, Size - 1);
        var hash = leaf;
        foreach (var neighbour in Path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.OfNode(neighbour, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = TreeHash.OfNode(hash, neighbour);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }
}
