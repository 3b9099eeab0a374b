using System.Buffers.Binary;
using System.Security.Cryptography;
using Shouldly;
using Sijil.Ledger.Merkle;
using Xunit;

namespace Sijil.Ledger.Tests.Merkle;

/// <summary>
/// I-06: trees of 1 to 2,000 leaves and of powers of two with one more or less: every proof that is right is accepted, and 100,000 that were altered are refused. Sizes are not
/// altered: they come from a signed checkpoint, and one list of hashes proves a leaf for trees of several sizes.
/// </summary>
public sealed class ProofMutationTests
{
    private const int Mutations = 100_000;
    private static readonly int[] Edges = [1, 2, 3, 255, 256, 257, 1_023, 1_024, 1_025, 4_095, 4_096, 4_097];
    private static readonly MerkleTree Tree = TreeOf(4_100);

    [Fact]
    public void Right_proofs_are_accepted_for_every_size()
    {
        var draw = new Draw(1);
        foreach (var size in Enumerable.Range(1, 2_000).Concat(Edges))
        {
            var root = Tree.RootAt(size);
            foreach (var index in (long[])[0, size - 1, draw.Next(size), draw.Next(size)])
            {
                InclusionProof.Of(Tree, index, size).Holds(Tree.Node(0, index), root).ShouldBeTrue();
            }

            foreach (var old in (long[])[0, 1, size, draw.Next(size), draw.Next(size)])
            {
                ConsistencyProof.Of(Tree, old, size).Holds(Tree.RootAt(old), root).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Altered_proofs_are_refused()
    {
        var draw = new Draw(2);
        var accepted = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var size = draw.Next(3) == 0 ? Edges[2 + draw.Next(Edges.Length - 2)] : 2 + draw.Next(1_999);
            accepted += draw.Next(2) == 0 ? Inclusion(draw, size) : Consistency(draw, size);
        }

        accepted.ShouldBe(0);
    }

    private static int Inclusion(Draw draw, int size)
    {
        var index = draw.Next(size);
        var proof = InclusionProof.Of(Tree, index, size);
        var (leaf, root) = (Tree.Node(0, index), Tree.RootAt(size));
        var other = (index + 1 + draw.Next(size - 1)) % size;
        return draw.Next(4) switch
        {
            0 => (proof with { Index = other }).Holds(leaf, root),
            1 => proof.Holds(draw.Next(2) == 0 ? Flipped(draw, leaf) : Tree.Node(0, other), root),
            2 => proof.Holds(leaf, Flipped(draw, root)),
            _ => (proof with { Path = [.. Altered(draw, [.. proof.Path])] }).Holds(leaf, root),
        }
            ? 1
            : 0;
    }

    private static int Consistency(Draw draw, int size)
    {
        var old = 1 + draw.Next(size - 1);
        var proof = ConsistencyProof.Of(Tree, old, size);
        var (oldRoot, newRoot) = (Tree.RootAt(old), Tree.RootAt(size));
        return draw.Next(4) switch
        {
            0 => proof.Holds(Flipped(draw, oldRoot), newRoot),
            1 => proof.Holds(oldRoot, Flipped(draw, newRoot)),
            2 => proof.Holds(newRoot, oldRoot),
            _ => (proof with { Path = [.. Altered(draw, [.. proof.Path])] }).Holds(oldRoot, newRoot),
        }
            ? 1
            : 0;
    }

    // A bit flipped, a hash dropped, put in, doubled, or two changed about.
    private static List<TreeHash> Altered(Draw draw, List<TreeHash> path)
    {
        var at = draw.Next(path.Count);
        switch (draw.Next(5))
        {
            case 0:
                path.RemoveAt(at);
                break;
            case 1:
                path.Insert(draw.Next(path.Count + 1), Tree.Node(0, draw.Next(2_000)));
                break;
            case 2:
                path.Insert(at, path[at]);
                break;
            case 3 when path.Count > 1:
                var second = (at + 1) % path.Count;
                (path[at], path[second]) = (path[second], path[at]);
                break;
            default:
                path[at] = Flipped(draw, path[at]);
                break;
        }

        return path;
    }

    private static TreeHash Flipped(Draw draw, TreeHash hash)
    {
        var bytes = hash.ToArray();
        var bit = draw.Next(256);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new TreeHash(bytes);
    }

    private static MerkleTree TreeOf(int size)
    {
        var tree = new MerkleTree();
        for (var i = 0; i < size; i++)
        {
            tree.Append(TreeHash.OfLeaf(BitConverter.GetBytes(i)));
        }

        return tree;
    }

    private sealed class Draw(int seed)
    {
        private readonly byte[] input = new byte[8];
        private int count;

        public int Next(int below)
        {
            BinaryPrimitives.WriteInt32LittleEndian(input, seed);
            BinaryPrimitives.WriteInt32LittleEndian(input.AsSpan(4), count++);
            return (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(input)) % (uint)below);
        }
    }
}
