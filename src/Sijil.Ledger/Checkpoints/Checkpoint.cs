using System.Globalization;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Checkpoints;

/// <summary>What a log says of itself at a time (C2SP's tlog-checkpoint v1): its origin, how many leaves it has and their root. No extension lines.</summary>
/// <param name="Origin">The log's name, the same for ever.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">Root over them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Reads the text of a note, strictly.</summary>
    /// <exception cref="FormatException">It is no checkpoint; the message says what was found.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != 4 || lines[3].Length != 0)
        {
            throw new FormatException("a checkpoint is three lines: origin, size, root");
        }

        VerifierKey.CheckName(lines[0]);

        if (
            !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != lines[1]
        )
        {
            throw new FormatException("the size of a checkpoint is a number without sign and leading zeros");
        }

        var root = StrictBase64.Read(lines[2]);
        if (root is not { Length: TreeHash.Size })
        {
            throw new FormatException("the root of a checkpoint is 32 bytes in canonical base 64");
        }

        var checkpoint = new Checkpoint(lines[0], size, new TreeHash(root));
        return size == 0 && checkpoint.Root != TreeHash.Empty
            ? throw new FormatException("a log without leaves has the root of nothing")
            : checkpoint;
    }

    /// <summary>The three lines, as they are signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
