using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Proofs;

/// <summary>
/// That an entry is in a log, in one file that needs nothing else but the log's key (C2SP's tlog-proof v1, without extra data): the entry's place, the hashes up to the root, and the
/// signed checkpoint.
/// </summary>
/// <param name="Index">The entry's place, from 0.</param>
/// <param name="Path">Hashes of the neighbours from the leaf to the root.</param>
/// <param name="Checkpoint">The signed note, as bytes.</param>
public sealed record ProofFile(long Index, ImmutableArray<TreeHash> Path, ImmutableArray<byte> Checkpoint)
{
    /// <summary>The customary ending of such files.</summary>
    public const string Extension = ".tlog-proof";

    private const string Heading = "c2sp.org/tlog-proof@v1";
    private const string IndexWord = "index ";
    private const int MostHashes = 63;

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(Heading).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{IndexWord}{Index}\n");
        foreach (var hash in Path)
        {
            text.Append(hash).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Checkpoint];
    }

    /// <summary>Reads a proof, strictly: one proof has one spelling.</summary>
    /// <exception cref="FormatException">It is written otherwise; the message says what.</exception>
    public static ProofFile Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\n\n"u8);
        if (end < 0 || bytes[..end].ContainsAnyExceptInRange((byte)'\n', (byte)'~'))
        {
            throw new FormatException("a proof is lines of plain letters, an empty line and a checkpoint");
        }

        var lines = Encoding.ASCII.GetString(bytes[..end]).Split('\n');
        if (lines.Length < 2 || lines[0] != Heading)
        {
            throw new FormatException("a proof begins with " + Heading);
        }

        if (
            !lines[1].StartsWith(IndexWord, StringComparison.Ordinal)
            || !long.TryParse(
                lines[1][IndexWord.Length..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
            || lines[1] != string.Create(CultureInfo.InvariantCulture, $"{IndexWord}{index}")
        )
        {
            throw new FormatException("the second line of a proof is the entry's index (extra data are not read)");
        }

        if (lines.Length - 2 > MostHashes)
        {
            throw new FormatException("a proof has at most 63 hashes");
        }

        return new ProofFile(index, [.. lines.Skip(2).Select(Hash)], [.. bytes[(end + 2)..]]);
    }

    /// <summary>What is wrong with the proof for this entry; null: it holds.</summary>
    /// <param name="entry">The entry's exact bytes.</param>
    /// <param name="key">The log's key.</param>
    public string? FaultFor(ReadOnlySpan<byte> entry, VerifierKey key)
    {
        try
        {
            var note = SignedNote.Parse(Checkpoint.AsSpan());
            var checkpoint = Checkpoints.Checkpoint.Parse(note.Text);
            return note.SignedBy(key).IsEmpty ? "its checkpoint is not signed by the log's key"
                : checkpoint.Origin != key.Name ? "its checkpoint is of another log"
                : new InclusionProof(Index, checkpoint.Size, Path).Holds(TreeHash.OfLeaf(entry), checkpoint.Root) ? null
                : "the entry is not in the log at that place";
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static TreeHash Hash(string line) =>
        StrictBase64.Read(line) is { Length: TreeHash.Size } bytes
            ? new TreeHash(bytes)
            : throw new FormatException("a hash of a proof is 32 bytes in canonical base 64");
}
