using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Bags;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Proofs;
using Xunit;

namespace Sijil.Ledger.Tests.Checkpoints;

/// <summary>
/// I-09: everything that is signed, hashed or listed has one spelling. From one right text of each format other spellings are made systematically: at every place where the format
/// has a digit, a line, a name or base 64. All of them are refused, and every right text is read.
/// </summary>
public sealed class StrictReadingTests
{
    private static readonly SignerKey Key = new("example.org/log", SHA256.HashData("key"u8));

    private static readonly Dictionary<string, (byte[] Right, Action<byte[]> Read)> Formats = Make();

    [Fact]
    public void Right_texts_are_read()
    {
        foreach (var (_, (right, read)) in Formats)
        {
            read(right);
        }
    }

    [Fact]
    public void Every_other_spelling_is_refused()
    {
        var cases = 0;
        var accepted = new List<string>();
        foreach (var (name, (right, read)) in Formats)
        {
            foreach (var (what, bytes) in Others(right).DistinctBy(o => Convert.ToHexString(o.Bytes)))
            {
                cases++;
                try
                {
                    read(bytes);
                    accepted.Add(name + ": " + what);
                }
                catch (FormatException e)
                {
                    e.Message.ShouldNotBeEmpty();
                }
            }
        }

        accepted.ShouldBeEmpty();
        cases.ShouldBeGreaterThan(500);
    }

    // What all of these formats forbid. A right text may not hold the letters that are put in.
    private static IEnumerable<(string What, byte[] Bytes)> Others(byte[] right)
    {
        var text = Encoding.UTF8.GetString(right);
        yield return ("nothing", []);
        yield return ("a byte order mark", [0xEF, 0xBB, 0xBF, .. right]);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(text));
        yield return ("half a character", [.. right[..^2], 0xC3, .. right[^2..]]);
        yield return ("a surrogate as bytes", [.. right[..^2], 0xED, 0xA0, 0x80, .. right[^2..]]);
        yield return ("CRLF", Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n"));
        yield return ("a zero byte at the end", [.. right, 0]);
        yield return ("a space at the end", [.. right, (byte)' ']);
        yield return ("a space at the beginning", [(byte)' ', .. right]);
        yield return ("a line at the beginning", [(byte)'\n', .. right]);
        yield return ("twice", [.. right, .. right]);
        for (var cut = 1; cut < right.Length; cut += Math.Max(1, right.Length / 40))
        {
            // Fewer whole lines of a manifest are a manifest.
            if (right[cut - 1] != '\n')
            {
                yield return ($"cut off at {cut}", right[..cut]);
            }
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                yield return ($"a space before the line's end at {at}", Put(text, at, " "));
                yield return ($"a tab before the line's end at {at}", Put(text, at, "\t"));
            }

            if (text[at] == '=' && (at + 1 == text.Length || text[at + 1] != '='))
            {
                yield return ($"no padding at {at}", Instead(text, at, ""));
                yield return ($"more padding at {at}", Put(text, at, "="));
                yield return (
                    $"bits left over at {at}",
                    Instead(text, at - (text[at - 1] == '=' ? 2 : 1), Next(text[at - (text[at - 1] == '=' ? 2 : 1)]))
                );
                yield return ($"a space in base 64 at {at}", Put(text, at - 4, " "));
                yield return ($"base 64 for addresses at {at}", Instead(text, at - 5, "-"));
            }
        }
    }

    private static byte[] Put(string text, int at, string what) => Encoding.UTF8.GetBytes(text.Insert(at, what));

    private static byte[] Instead(string text, int at, string what) =>
        Encoding.UTF8.GetBytes(text[..at] + what + text[(at + 1)..]);

    // The letter whose last bit differs: it decodes to the same bytes, with a bit left over.
    private static string Next(char letter)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return Letters[Letters.IndexOf(letter, StringComparison.Ordinal) ^ 1].ToString();
    }

    private static Dictionary<string, (byte[] Right, Action<byte[]> Read)> Make()
    {
        var checkpoint = new Checkpoint("example.org/log", 10, new TreeHash(SHA256.HashData("root"u8)));
        var note = SignedNote.Sign(
            checkpoint.ToString(),
            Key,
            new SignerKey("example.org/other", SHA256.HashData("2"u8))
        );
        var change = KeyChange.Sign(checkpoint, new SignerKey("example.org/log", SHA256.HashData("3"u8)), Key);
        var salt = SHA256.HashData("salt"u8);
        var leaf = new Leaf
        {
            Kind = "decided",
            Id = new string('a', 32),
            Claimed = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero),
            Said = ImmutableSortedDictionary<string, string>.Empty.Add("verdict", "same").Add("weight", "10"),
            Committed = ImmutableSortedDictionary<string, Commitment>
                .Empty.Add("reason", Commitment.To(salt, "reason", "x"))
                .Add("who", Commitment.To(salt, "who", "y")),
        }.ToBytes();
        var proof = new ProofFile(
            3,
            [new TreeHash(SHA256.HashData("1"u8)), new TreeHash(SHA256.HashData("2"u8))],
            [.. note.ToBytes()]
        ).ToBytes();
        var manifest = Encoding.ASCII.GetBytes($"{new string('0', 64)}  data/a\n{new string('1', 64)}  data/b\n");
        return new Dictionary<string, (byte[], Action<byte[]>)>(StringComparer.Ordinal)
        {
            ["checkpoint"] = (Encoding.UTF8.GetBytes(checkpoint.ToString()), b => Checkpoint.Parse(Strict(b))),
            ["key"] = (Encoding.UTF8.GetBytes(Key.Verifier.ToString()), b => VerifierKey.Parse(Strict(b))),
            ["note"] = (note.ToBytes(), b => Checkpoint.Parse(SignedNote.Parse(b).Text)),
            ["key change"] = (change.ToBytes(), b => KeyChange.Parse(SignedNote.Parse(b).Text)),
            ["leaf"] = (leaf, b => Leaf.Parse(b)),
            ["proof"] = (proof, b => Checkpoint.Parse(SignedNote.Parse(ProofFile.Parse(b).Checkpoint.AsSpan()).Text)),
            ["manifest"] = (manifest, b => BagManifest.Parse(b)),
        };
    }

    // A text comes from bytes that are read strictly; these formats are read out of notes and files.
    private static string Strict(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("not UTF-8", e);
        }
    }
}
