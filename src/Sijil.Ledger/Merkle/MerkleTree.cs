namespace Sijil.Ledger.Merkle;

/// <summary>
/// A Merkle tree that leaves are appended to (RFC 6962, RFC 9162). It keeps the hashes of all whole subtrees, about 64 bytes for each leaf, and so gives the root and proofs of
/// every size that it has had.
/// </summary>
public sealed class MerkleTree : INodes
{
    private readonly List<List<TreeHash>> _levels =
    [
        [],
    ];

    /// <summary>How many leaves there are.</summary>
    public long Size => _levels[0].Count;

    /// <summary>The root over all leaves.</summary>
    public TreeHash Root => RootAt(Size);

    /// <summary>Appends a leaf.</summary>
    /// <param name="leaf">Its hash, <see cref="TreeHash.OfLeaf"/>.</param>
    /// <returns>Its index, from 0.</returns>
    public long Append(TreeHash leaf)
    {
        var index = Size;
        _levels[0].Add(leaf);
        var hash = leaf;
        for (var level = 0; (index >> level & 1) == 1; level++)
        {
            hash = TreeHash.OfNode(_levels[level][^2], hash);
            if (_levels.Count == level + 1)
            {
                _levels.Add([]);
            }

            _levels[level + 1].Add(hash);
        }

        return index;
    }

    /// <summary>The root when there were so many leaves.</summary>
    /// <param name="size">0 to <see cref="Size"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There have not been so many.</exception>
    public TreeHash RootAt(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return RootOf(this, size);
    }

    /// <summary>The root of a tree whose subtrees' hashes come from elsewhere.</summary>
    /// <param name="nodes">The hashes.</param>
    /// <param name="size">Leaves, 0 or more.</param>
    public static TreeHash RootOf(INodes nodes, long size) =>
        size == 0 ? TreeHash.Empty : TreeRanges.Hash(nodes, 0, size);

    /// <inheritdoc/>
    public TreeHash Node(int level, long index) => _levels[level][(int)index];
}
