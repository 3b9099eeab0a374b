namespace Sijil.Ledger.Checkpoints;

/// <summary>
/// That a log's key gave way to another: a checkpoint of the log with the new key as its one extension line (C2SP's tlog-checkpoint), signed by the new key, and by the
/// former one unless that was lost.
/// </summary>
/// <param name="At">The log when its key was changed.</param>
/// <param name="After">The new key, of the log's own name.</param>
public sealed record KeyChange(Checkpoint At, VerifierKey After)
{
    private const string Word = "key ";

    /// <summary>Signs a change.</summary>
    /// <param name="at">The log as it stands.</param>
    /// <param name="after">The new key.</param>
    /// <param name="before">The former one; null: it was lost, and nobody can vouch for the new one.</param>
    public static SignedNote Sign(Checkpoint at, SignerKey after, SignerKey? before) =>
        SignedNote.Sign(new KeyChange(at, after.Verifier).ToString(), before is null ? [after] : [before, after]);

    /// <summary>Reads the text of a note, strictly.</summary>
    /// <exception cref="FormatException">It is no change of a key; the message says what was found.</exception>
    public static KeyChange Parse(string text)
    {
        var end = text.Length > 1 ? text.LastIndexOf('\n', text.Length - 2) + 1 : 0;
        var line = text[end..];
        if (!line.StartsWith(Word, StringComparison.Ordinal) || !line.EndsWith('\n'))
        {
            throw new FormatException("a change of a key is a checkpoint with a last line of the new key");
        }

        var change = new KeyChange(Checkpoint.Parse(text[..end]), VerifierKey.Parse(line[Word.Length..^1]));
        return change.After.Name == change.At.Origin
            ? change
            : throw new FormatException("the new key is of another name than the log");
    }

    /// <summary>What is wrong with a signed change; null: nothing.</summary>
    /// <param name="note">The note.</param>
    /// <param name="before">The key that was in force.</param>
    /// <param name="change">The change; null when there is none to be read.</param>
    /// <param name="isVouched">True when the former key signed it too.</param>
    public static string? FaultOf(SignedNote note, VerifierKey before, out KeyChange? change, out bool isVouched)
    {
        (change, isVouched) = (null, false);
        KeyChange read;
        try
        {
            read = Parse(note.Text);
        }
        catch (FormatException e)
        {
            return e.Message;
        }

        var signed = note.SignedBy(before, read.After);
        if (!signed.Contains(read.After) || read.After == before)
        {
            return "it is not signed by the new key";
        }

        (change, isVouched) = (read, signed.Contains(before));
        return null;
    }

    /// <summary>The four lines, as they are signed.</summary>
    public override string ToString() => $"{At}{Word}{After}\n";
}
