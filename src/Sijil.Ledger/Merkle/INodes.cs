namespace Sijil.Ledger.Merkle;

/// <summary>Where the hashes of whole subtrees come from: a tree in memory, or the tiles of a published log.</summary>
public interface INodes
{
    /// <summary>The hash over the 2^level leaves from index × 2^level on, all of which are there.</summary>
    /// <param name="level">0 for leaves.</param>
    /// <param name="index">From 0.</param>
    TreeHash Node(int level, long index);
}
