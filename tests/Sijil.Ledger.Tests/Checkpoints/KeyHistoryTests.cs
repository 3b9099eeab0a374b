using System.Collections.Immutable;
using System.Text;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Tests.Checkpoints;

// I-07: which keys lead where, and which notes say nothing.
public sealed class KeyHistoryTests
{
    private const string Name = "example.org/log";
    private static readonly SignerKey First = Key(1);
    private static readonly SignerKey Second = Key(2);
    private static readonly SignerKey Third = Key(3);

    [Fact]
    public void Each_key_is_in_force_from_its_change_on()
    {
        var history = History((First, Second, 10), (Second, Third, 20));
        history.Keys.ShouldBe([First.Verifier, Second.Verifier, Third.Verifier]);
        history.InForceAt(1).ShouldBe(First.Verifier);
        history.InForceAt(10).ShouldBe(First.Verifier);
        history.InForceAt(11).ShouldBe(Second.Verifier);
        history.InForceAt(21).ShouldBe(Third.Verifier);
        history.LeadsFrom(First.Verifier).ShouldBeTrue();
        history.LeadsFrom(Key(9).Verifier).ShouldBeFalse();
    }

    [Fact]
    public void A_lost_key_breaks_the_chain_before_it_and_not_after()
    {
        var history = History((null, Second, 10), (Second, Third, 20));
        history.LeadsFrom(First.Verifier).ShouldBeFalse();
        history.LeadsFrom(Second.Verifier).ShouldBeTrue();
        history.LeadsFrom(Third.Verifier).ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_change_of_this_logs_key_is_refused()
    {
        var at = new Checkpoint(Name, 10, Root(1));
        Refused(SignedNote.Sign(at.ToString(), First), "last line");
        Refused(SignedNote.Sign(new KeyChange(at, Second.Verifier).ToString(), First), "not signed by the new key");
        Refused(KeyChange.Sign(at, First, First), "not signed by the new key");
        Refused(KeyChange.Sign(at with { Origin = "another.org/log" }, Second, First), "another name");
        Refused(Altered(KeyChange.Sign(at, Second, First)), "not signed by the new key");
        var later = KeyChange.Sign(at, Second, First);
        var earlier = KeyChange.Sign(at with { Size = 9 }, Third, Second);
        Should
            .Throw<FormatException>(() => KeyHistory.Of(First.Verifier, [later, earlier]))
            .Message.ShouldContain("earlier log");
    }

    // Sixteen signatures, of which fourteen are of keys that nobody knows, two of them of unknown kinds.
    [Fact]
    public void Signatures_of_unknown_keys_are_passed_over_and_a_wrong_one_of_a_known_key_spoils_the_note()
    {
        var note = SignedNote.Sign("text\n", [First, .. Enumerable.Range(10, 12).Select(i => Key((byte)i)), Second]);
        var more = note with
        {
            Signatures =
            [
                .. note.Signatures,
                new NoteSignature("witness.org", 0xABCD, [6, 1, 2, 3]),
                new NoteSignature("witness.org", 0xABCE, [.. new byte[2_000]]),
            ],
        };
        var read = SignedNote.Parse(more.ToBytes());
        read.Signatures.Length.ShouldBe(16);
        read.SignedBy(First.Verifier, Second.Verifier).ShouldBe([First.Verifier, Second.Verifier]);
        read.SignedBy(Third.Verifier).ShouldBeEmpty();

        var wrong = read with
        {
            Signatures = read.Signatures.SetItem(
                0,
                read.Signatures[0] with
                {
                    Signature = read.Signatures[0].Signature.SetItem(5, (byte)(read.Signatures[0].Signature[5] ^ 1)),
                }
            ),
        };
        wrong.SignedBy(First.Verifier, Second.Verifier).ShouldBeEmpty();
        wrong.SignedBy(Second.Verifier).ShouldBe([Second.Verifier]);
    }

    private static void Refused(SignedNote note, string why) =>
        Should.Throw<FormatException>(() => KeyHistory.Of(First.Verifier, [note])).Message.ShouldContain(why);

    private static SignedNote Altered(SignedNote note) =>
        SignedNote.Parse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(note.ToBytes()).Replace("\n10\n", "\n11\n")));

    private static KeyHistory History(params (SignerKey? Before, SignerKey After, long Size)[] changes) =>
        KeyHistory.Of(
            First.Verifier,
            changes.Select(c => KeyChange.Sign(new Checkpoint(Name, c.Size, Root(1)), c.After, c.Before))
        );

    private static SignerKey Key(byte seed) => new(Name, Enumerable.Repeat(seed, 32).ToArray());

    private static TreeHash Root(byte value) => new(Enumerable.Repeat(value, TreeHash.Size).ToArray());
}
