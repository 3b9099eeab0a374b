using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Sijil.Ledger.Checkpoints;

/// <summary>A signature line of a note.</summary>
/// <param name="Name">Who signed, by the line's own word.</param>
/// <param name="KeyId">The key's four bytes.</param>
/// <param name="Signature">What follows them.</param>
public sealed record NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Signature);

/// <summary>
/// A text and its signatures as C2SP's signed-note v1 writes them: the text, an empty line, and a line "— name base64" for each. Reading is strict: one note has one spelling.
/// </summary>
/// <param name="Text">The text that is signed; it ends with a line feed.</param>
/// <param name="Signatures">Its signatures, one or more.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>Notes with more signatures are refused.</summary>
    public const int MostSignatures = 100;

    /// <summary>Longer notes, in bytes, are refused.</summary>
    public const int MostBytes = 1_000_000;

    private const string Dash = "\u2014 ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Signs a text.</summary>
    /// <param name="text">Ends with a line feed and has no control characters but those.</param>
    /// <param name="keys">One or more.</param>
    /// <exception cref="FormatException">The text cannot be signed.</exception>
    public static SignedNote Sign(string text, params IReadOnlyList<SignerKey> keys)
    {
        CheckText(text);
        var bytes = Utf8.GetBytes(text);
        return new SignedNote(
            text,
            [.. keys.Select(key => new NoteSignature(key.Verifier.Name, key.Verifier.Id, [.. key.Sign(bytes)]))]
        );
    }

    /// <summary>Reads a note without checking its signatures.</summary>
    /// <exception cref="FormatException">It is not written as notes are; the message says where.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            throw new FormatException($"found {bytes.Length} bytes; expected a note of at most {MostBytes}");
        }

        string all;
        try
        {
            all = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("a note is UTF-8", e);
        }

        var split = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
        {
            throw new FormatException("no empty line stands between the text and the signatures");
        }

        var text = all[..(split + 1)];
        CheckText(text);
        var rest = all[(split + 2)..];
        if (rest.Length == 0 || rest[^1] != '\n')
        {
            throw new FormatException("the signatures do not end with a line feed");
        }

        var lines = rest[..^1].Split('\n');
        if (lines.Length > MostSignatures)
        {
            throw new FormatException($"found {lines.Length} signatures; expected at most {MostSignatures}");
        }

        return new SignedNote(text, [.. lines.Select((line, at) => Signature(line, at + 1))]);
    }

    /// <summary>Checks the signatures of keys that are known. Others are passed over; a wrong one of a known key spoils the note.</summary>
    /// <param name="known">The keys.</param>
    /// <returns>The known keys whose signatures are on the note and right; none if any of them is wrong.</returns>
    public ImmutableArray<VerifierKey> SignedBy(params IReadOnlyList<VerifierKey> known)
    {
        var bytes = Utf8.GetBytes(Text);
        var right = ImmutableArray.CreateBuilder<VerifierKey>();
        foreach (var signature in Signatures)
        {
            var key = known.FirstOrDefault(k => k.Name == signature.Name && k.Id == signature.KeyId);
            if (key is null || right.Contains(key))
            {
                continue;
            }

            if (!key.Verify(bytes, signature.Signature.AsSpan()))
            {
                return [];
            }

            right.Add(key);
        }

        return right.ToImmutable();
    }

    /// <summary>The bytes of the note.</summary>
    public byte[] ToBytes()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var (name, id, signature) in Signatures)
        {
            var bytes = new byte[4 + signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
            signature.CopyTo(bytes.AsSpan(4));
            note.Append(Dash).Append(name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return Utf8.GetBytes(note.ToString());
    }

    private static NoteSignature Signature(string line, int number)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        if (parts.Length != 2 || StrictBase64.Read(parts[1]) is not { Length: > 4 } bytes)
        {
            throw new FormatException($"signature {number} is not a dash, a name and canonical base 64");
        }

        VerifierKey.CheckName(parts[0]);
        return new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), [.. bytes.AsSpan(4)]);
    }

    private static void CheckText(string text)
    {
        if (text.Length == 0 || text[^1] != '\n')
        {
            throw new FormatException("the text of a note ends with a line feed");
        }

        if (text.Any(c => (c < ' ' && c != '\n') || c == '\u007f'))
        {
            throw new FormatException("the text of a note has no control characters but line feeds");
        }

        if (
            !System.Text.Unicode.Utf8.IsValid(Encoding.UTF8.GetBytes(text))
            || text.Contains('\uFFFD', StringComparison.Ordinal)
        )
        {
            throw new FormatException("the text of a note is whole characters");
        }
    }
}
