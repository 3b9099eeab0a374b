using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Proofs;
using Xunit;

namespace Sijil.Ledger.Tests.Proofs;

public sealed class ProofFileTests
{
    private static readonly SignerKey Key = new("example.org/register", SHA256.HashData("log"u8));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(256)]
    [InlineData(300)]
    public void Every_entry_has_a_proof_that_holds_for_it_and_for_no_other(int size)
    {
        var (tree, note) = Log(size);
        for (var index = 0; index < size; index++)
        {
            var proof = ProofFile.Parse(Of(tree, note, index).ToBytes());
            proof.FaultFor(Entry(index), Key.Verifier).ShouldBeNull();
            proof.FaultFor(Entry(index + 1), Key.Verifier).ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_form_is_that_of_the_specification()
    {
        var (tree, note) = Log(3);
        var lines = Encoding.UTF8.GetString(Of(tree, note, 1).ToBytes()).Split('\n');
        lines[0].ShouldBe("c2sp.org/tlog-proof@v1");
        lines[1].ShouldBe("index 1");
        lines[2].ShouldBe(TreeHash.OfLeaf(Entry(0)).ToString());
        lines[3].ShouldBe(TreeHash.OfLeaf(Entry(2)).ToString());
        lines[4].ShouldBeEmpty();
        lines[5].ShouldBe("example.org/register");
    }

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        var (tree, note) = Log(5);
        var bytes = Of(tree, note, 3).ToBytes();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Holds(bytes, 3).ShouldBeFalse(bit.ToString(CultureInfo.InvariantCulture));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Holds(bytes, 3).ShouldBeTrue();
    }

    // I-06: wrong places, lengths, orders and hashes.
    [Fact]
    public void Proofs_that_were_tampered_with_are_refused()
    {
        var refused = 0;
        foreach (var size in (int[])[2, 3, 8, 9, 31, 100])
        {
            var (tree, note) = Log(size);
            for (var index = 0; index < size; index++)
            {
                var proof = Of(tree, note, index);
                for (var at = 0; at < proof.Path.Length; at++)
                {
                    Refused(proof with { Path = proof.Path.RemoveAt(at) }, index);
                    Refused(proof with { Path = proof.Path.Insert(at, TreeHash.Empty) }, index);
                    Refused(
                        proof with
                        {
                            Path = proof.Path.SetItem(at, TreeHash.OfNode(proof.Path[at], TreeHash.Empty)),
                        },
                        index
                    );
                    refused += 3;
                }

                Refused(proof with { Index = (index + 1) % size }, index);
                Refused(proof with { Index = index + size }, index);
                refused += 2;
            }
        }

        refused.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("index 3", "index 03")]
    [InlineData("index 3", "index +3")]
    [InlineData("index 3", "index  3")]
    [InlineData("index 3", "Index 3")]
    [InlineData("index 3\n", "extra AAAA\nindex 3\n")]
    [InlineData("@v1", "@v2")]
    [InlineData("\n", "\r\n")]
    [InlineData("=\n", "= \n")]
    public void Another_spelling_is_refused(string part, string instead)
    {
        var (tree, note) = Log(5);
        var text = Encoding.UTF8.GetString(Of(tree, note, 3).ToBytes());
        Holds(Encoding.UTF8.GetBytes(text.Replace(part, instead, StringComparison.Ordinal)), 3).ShouldBeFalse();
    }

    [Fact]
    public void Another_logs_key_is_refused()
    {
        var (tree, note) = Log(5);
        Of(tree, note, 3)
            .FaultFor(Entry(3), new SignerKey("example.org/register", SHA256.HashData("other"u8)).Verifier)
            .ShouldBe("its checkpoint is not signed by the log's key");
        Of(tree, note, 3).FaultFor(Entry(3), Key.Verifier.Named("example.org/other")).ShouldNotBeNull();
    }

    private static void Refused(ProofFile proof, int index) => Holds(proof.ToBytes(), index).ShouldBeFalse();

    private static bool Holds(byte[] bytes, int index)
    {
        try
        {
            var proof = ProofFile.Parse(bytes);
            return proof.Index == index && proof.FaultFor(Entry(index), Key.Verifier) is null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static ProofFile Of(MerkleTree tree, byte[] note, int index) =>
        new(index, InclusionProof.Of(tree, index, tree.Size).Path, [.. note]);

    private static (MerkleTree Tree, byte[] Note) Log(int size)
    {
        var tree = new MerkleTree();
        for (var index = 0; index < size; index++)
        {
            tree.Append(TreeHash.OfLeaf(Entry(index)));
        }

        var checkpoint = new Checkpoint(Key.Verifier.Name, tree.Size, tree.Root);
        return (tree, SignedNote.Sign(checkpoint.ToString(), Key).ToBytes());
    }

    private static byte[] Entry(int index) =>
        Encoding.UTF8.GetBytes("entry " + index.ToString(CultureInfo.InvariantCulture));
}
