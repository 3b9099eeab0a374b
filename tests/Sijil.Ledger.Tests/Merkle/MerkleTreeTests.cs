using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Merkle;
using Xunit;

namespace Sijil.Ledger.Tests.Merkle;

public sealed class MerkleTreeTests
{
    // The reference implementation of RFC 6962 (Certificate Transparency) tests with these leaves and roots.
    private static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_the_published_ones()
    {
        var tree = new MerkleTree();
        tree.Root.ShouldBe(TreeHash.Empty);
        Convert
            .ToHexStringLower(TreeHash.Empty.ToArray())
            .ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var i = 0; i < Leaves.Length; i++)
        {
            tree.Append(TreeHash.OfLeaf(Convert.FromHexString(Leaves[i]))).ShouldBe(i);
            Convert.ToHexStringLower(tree.Root.ToArray()).ShouldBe(Roots[i]);
        }
    }

    [Fact]
    public void Every_root_and_proof_of_a_small_tree_is_that_of_the_definition()
    {
        const int most = 70;
        var leaves = Enumerable.Range(0, most).Select(LeafOf).ToArray();
        var tree = TreeOf(most);
        for (var size = 1; size <= most; size++)
        {
            var root = Defined(leaves.AsSpan(0, size));
            tree.RootAt(size).ShouldBe(root);
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Of(tree, index, size);
                proof.Path.Length.ShouldBeLessThanOrEqualTo(7);
                proof.Holds(leaves[index], root).ShouldBeTrue();
                proof.Holds(leaves[(index + 1) % most], root).ShouldBeFalse();
                (proof with { Index = index + 1 }).Holds(leaves[index], root).ShouldBeFalse();
            }

            for (var old = 0; old <= size; old++)
            {
                var proof = ConsistencyProof.Of(tree, old, size);
                proof.Holds(tree.RootAt(old), root).ShouldBeTrue($"{old} {size}");
                if (old > 0)
                {
                    proof.Holds(tree.RootAt(old - 1), root).ShouldBeFalse($"{old} {size}");
                    proof.Holds(tree.RootAt(old), tree.RootAt(size - 1)).ShouldBeFalse();
                }
            }
        }
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2000)]
    public void A_changed_proof_is_refused(int size)
    {
        var tree = TreeOf(size);
        for (var round = 0; round < 300; round++)
        {
            var random = SHA256.HashData(Encoding.ASCII.GetBytes($"{size} {round}"));
            var index = BitConverter.ToUInt16(random) % size;
            var proof = InclusionProof.Of(tree, index, size);
            Changed(proof.Path, random)
                .Any(path => (proof with { Path = path }).Holds(LeafOf(index), tree.Root))
                .ShouldBeFalse();

            var old = 1 + (BitConverter.ToUInt16(random, 2) % (size - 1));
            var growth = ConsistencyProof.Of(tree, old, size);
            Changed(growth.Path, random)
                .Any(path => (growth with { Path = path }).Holds(tree.RootAt(old), tree.Root))
                .ShouldBeFalse();
        }
    }

    [Fact]
    public void A_tree_that_is_not_there_is_named()
    {
        var tree = TreeOf(5);
        Should.Throw<ArgumentOutOfRangeException>(() => tree.RootAt(6));
        Should.Throw<ArgumentOutOfRangeException>(() => InclusionProof.Of(tree, 5, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ConsistencyProof.Of(tree, 6, 5));
        Should.Throw<ArgumentException>(() => new TreeHash(new byte[31]));
        new InclusionProof(0, 0, []).Holds(LeafOf(0), TreeHash.Empty).ShouldBeFalse();
        new ConsistencyProof(3, 5, []).Holds(tree.RootAt(3), tree.Root).ShouldBeFalse();
    }

    // One bit of one hash, one hash less, one twice, two swapped.
    private static IEnumerable<ImmutableArray<TreeHash>> Changed(ImmutableArray<TreeHash> path, byte[] random)
    {
        var at = random[4] % path.Length;
        var bytes = path[at].ToArray();
        bytes[random[5] % TreeHash.Size] ^= (byte)(1 << (random[6] & 7));
        yield return path.SetItem(at, new TreeHash(bytes));
        yield return path.RemoveAt(at);
        yield return path.Insert(at, path[at]);
        if (path.Length > 1 && path[0] != path[^1])
        {
            yield return path.SetItem(0, path[^1]).SetItem(path.Length - 1, path[0]);
        }
    }

    // Section 2.1 of RFC 6962 word for word.
    private static TreeHash Defined(ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return TreeHash.OfNode(Defined(leaves[..split]), Defined(leaves[split..]));
    }

    private static TreeHash LeafOf(int index) =>
        TreeHash.OfLeaf(Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    private static MerkleTree TreeOf(int size)
    {
        var tree = new MerkleTree();
        for (var index = 0; index < size; index++)
        {
            tree.Append(LeafOf(index));
        }

        return tree;
    }
}
