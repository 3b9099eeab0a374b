using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Xunit;

namespace Sijil.Ledger.Tests.Checkpoints;

public sealed class SignedNoteTests
{
    private static readonly SignerKey Log = new("example.org/register", SHA256.HashData("log"u8));
    private static readonly SignerKey Witness = new("witness.example", SHA256.HashData("witness"u8));

    // The example of Go's sumdb/note package: a key, and a note that it signed.
    private const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoNote =
        "If you think cryptography is the answer to your problem,\n"
        + "then you don't know what your problem is.\n\n"
        + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void Reads_and_verifies_a_note_that_another_program_signed()
    {
        var key = VerifierKey.Parse(GoKey);
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(GoNote));
        note.SignedBy(key).ShouldBe([key]);
        Encoding.UTF8.GetString(note.ToBytes()).ShouldBe(GoNote);
        key.ToString().ShouldBe(GoKey);
        var altered = SignedNote.Parse(
            Encoding.UTF8.GetBytes(GoNote.Replace("answer", "Answer", StringComparison.Ordinal))
        );
        altered.SignedBy(key).ShouldBeEmpty();
    }

    [Fact]
    public void A_checkpoint_is_signed_read_and_verified_by_both_keys()
    {
        var checkpoint = new Checkpoint("example.org/register", 7, TreeHash.OfLeaf("leaf"u8));
        var bytes = SignedNote.Sign(checkpoint.ToString(), Log, Witness).ToBytes();
        var note = SignedNote.Parse(bytes);
        Checkpoint.Parse(note.Text).ShouldBe(checkpoint);
        note.SignedBy(Log.Verifier, Witness.Verifier).Length.ShouldBe(2);
        note.SignedBy(Witness.Verifier).ShouldBe([Witness.Verifier]);
        note.SignedBy(new SignerKey("other", SHA256.HashData("x"u8)).Verifier).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_signature_of_a_known_key_spoils_the_note_and_one_of_an_unknown_key_does_not()
    {
        var note = SignedNote.Sign("text\n", Log, Witness);
        var wrong = note.Signatures[1] with { Signature = note.Signatures[1].Signature.SetItem(5, 0) };
        if (wrong.Signature.SequenceEqual(note.Signatures[1].Signature))
        {
            wrong = wrong with { Signature = wrong.Signature.SetItem(5, 1) };
        }

        var spoiled = note with { Signatures = note.Signatures.SetItem(1, wrong) };
        spoiled.SignedBy(Log.Verifier, Witness.Verifier).ShouldBeEmpty();
        spoiled.SignedBy(Log.Verifier).ShouldBe([Log.Verifier]);
    }

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        var text = new Checkpoint("example.org/register", 7, TreeHash.OfLeaf("leaf"u8)).ToString();
        var bytes = SignedNote.Sign(text, Log).ToBytes();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Accepted(bytes).ShouldBeFalse($"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Accepted(bytes).ShouldBeTrue();
    }

    [Theory]
    [InlineData("no empty line\n\u2014 a AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 a\n")]
    [InlineData("text\n\n\u2014 a b AAAAAAA=\n")]
    [InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 a AAAAAAA\n")]
    [InlineData("text\n\n\u2014 a AAAAAB==\n")]
    [InlineData("text\n\n\u2014 a+b AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 a AAAAAAA=")]
    [InlineData("te\rxt\n\n\u2014 a AAAAAAA=\n")]
    [InlineData("te\u0001xt\n\n\u2014 a AAAAAAA=\n")]
    [InlineData("\ufefftext\n\n\u2014 a AAAA AAA=\n")]
    public void A_note_that_is_written_in_another_way_is_refused(string note) =>
        Should.Throw<FormatException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note)));

    [Theory]
    [InlineData("a\n1\nAAAA\n")]
    [InlineData("a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("a\n+1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("a\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("a\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void A_checkpoint_that_is_written_in_another_way_is_refused(string text) =>
        Should.Throw<FormatException>(() => Checkpoint.Parse(text));

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3")]
    public void A_key_that_is_written_in_another_way_is_refused(string key) =>
        Should.Throw<FormatException>(() => VerifierKey.Parse(key));

    private static bool Accepted(byte[] bytes)
    {
        try
        {
            var note = SignedNote.Parse(bytes);
            Checkpoint.Parse(note.Text);
            return note.SignedBy(Log.Verifier).Length == 1;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
