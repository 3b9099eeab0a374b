using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Ledger.Merkle;

/// <summary>That a larger tree begins with all the leaves of a smaller one: nothing was taken out or changed (RFC 9162, section 2.1.4).</summary>
/// <param name="OldSize">Leaves of the smaller tree.</param>
/// <param name="NewSize">Leaves of the larger tree.</param>
/// <param name="Path">Hashes from which both roots can be made.</param>
public sealed record ConsistencyProof(long OldSize, long NewSize, ImmutableArray<TreeHash> Path)
{
    /// <summary>Makes the proof.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="oldSize">Leaves of the smaller tree, 0 or more.</param>
    /// <param name="newSize">Leaves of the larger tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The smaller tree is the larger one.</exception>
    public static ConsistencyProof Of(INodes nodes, long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var path = ImmutableArray.CreateBuilder<TreeHash>();
        if (oldSize == 0 || oldSize == newSize)
        {
            return new ConsistencyProof(oldSize, newSize, []);
        }

        // Down to the subtree in which the smaller tree ends; what lies beside the way is in the proof.
        var (first, last) = (0L, newSize);
        while (oldSize < last)
        {
            var middle = first + TreeRanges.Split(last - first);
            if (oldSize <= middle)
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

        // The verifier has the hash of a smaller tree that is a whole subtree from the left.
        if (first > 0)
        {
            path.Add(TreeRanges.Hash(nodes, first, last));
        }

        path.Reverse();
        return new ConsistencyProof(oldSize, newSize, path.ToImmutable());
    }

    /// <summary>Whether the tree with the new root begins with the one with the old root.</summary>
    public bool Holds(TreeHash oldRoot, TreeHash newRoot)
    {
        if (OldSize < 0 || OldSize > NewSize)
        {
            return false;
        }

        if (OldSize == 0)
        {
            return Path.IsEmpty && oldRoot == TreeHash.Empty;
        }

        if (OldSize == NewSize)
        {
            return Path.IsEmpty && oldRoot == newRoot;
        }

        var steps = BitOperations.IsPow2(OldSize) ? [oldRoot, .. Path] : Path.AsSpan().ToArray();
        if (steps.Length == 0)
        {
            return false;
        }

        var (node, last) = (OldSize - 1, NewSize - 1);
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        var (older, newer) = (steps[0], steps[0]);
        foreach (var step in steps.AsSpan(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                older = TreeHash.OfNode(step, older);
                newer = TreeHash.OfNode(step, newer);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                newer = TreeHash.OfNode(newer, step);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && older == oldRoot && newer == newRoot;
    }
}
