using System.Collections.Immutable;
using System.Text;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Custody;

/// <summary>
/// A receipt for a file that changed hands: a signed note (C2SP) whose text a person can read, a word and a value on each line. Whoever holds it can show later that this casebook
/// recorded the hand-over, even if the casebook is altered or lost.
/// </summary>
/// <param name="Lines">Words and values in their order.</param>
public sealed record Receipt(ImmutableArray<(string Word, string Value)> Lines)
{
    private const string Heading = "sijil receipt v1";

    private static readonly string[] Words =
    [
        "casebook",
        "key",
        "act",
        "leaf",
        "what",
        "sha256",
        "bytes",
        "file",
        "by",
        "party",
        "reason",
        "time",
    ];

    /// <summary>The value of a word.</summary>
    public string Value(string word) => Lines.First(l => string.Equals(l.Word, word, StringComparison.Ordinal)).Value;

    /// <summary>Reads the text of a note, strictly.</summary>
    /// <exception cref="FormatException">It is no receipt; the message says what was found.</exception>
    public static Receipt Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != Words.Length + 2 || lines[0] != Heading || lines[^1].Length != 0)
        {
            throw new FormatException("a receipt begins with " + Heading + " and has a line for each of its words");
        }

        return new Receipt([.. Words.Select((word, i) => (word, Rest(lines[i + 1], word)))]);
    }

    /// <summary>A receipt of these values, in the order of the words. Line breaks and control characters in them become spaces.</summary>
    /// <exception cref="ArgumentException">Not as many as there are words.</exception>
    public static Receipt Of(params IReadOnlyList<string> values) =>
        values.Count == Words.Length
            ? new Receipt([.. Words.Select((word, i) => (word, Plain(values[i])))])
            : throw new ArgumentException($"found {values.Count} values; expected {Words.Length}", nameof(values));

    /// <summary>What is wrong with a receipt's file; null: it holds.</summary>
    /// <param name="note">The bytes of the file.</param>
    /// <param name="key">The casebook's public key as it was handed out, or null: the receipt's own is taken.</param>
    /// <param name="receipt">The receipt, when it can be read.</param>
    public static string? FaultOf(ReadOnlySpan<byte> note, string? key, out Receipt? receipt)
    {
        receipt = null;
        try
        {
            var signed = SignedNote.Parse(note);
            receipt = Parse(signed.Text);
            var signer = VerifierKey.Parse(receipt.Value("key"));
            return signer.Name != receipt.Value("casebook") || signed.SignedBy(signer).IsEmpty
                    ? "it is not signed by the key that it names"
                : key is not null && VerifierKey.Parse(key).Named(signer.Name) != signer
                    ? "it is signed, but not by the key that was expected"
                : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>The lines, as they are signed.</summary>
    public override string ToString() =>
        Lines
            .Aggregate(
                new StringBuilder(Heading).Append('\n'),
                (text, line) => text.Append(line.Word).Append(' ').Append(line.Value).Append('\n')
            )
            .ToString();

    private static string Rest(string line, string word) =>
        line.StartsWith(word + " ", StringComparison.Ordinal)
            ? line[(word.Length + 1)..]
            : throw new FormatException("a line of the receipt that begins with " + word + " was expected");

    private static string Plain(string value) =>
        string.Concat(value.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
