using Sijil.Casebook.Acts;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

/// <summary>A key of the casebook's log.</summary>
/// <param name="Key">As it is handed out for the published register: name+id+key.</param>
/// <param name="Since">From which act on it signs.</param>
/// <param name="IsVouched">False: the key before it was lost and did not sign the change.</param>
public sealed record KeyInForce(string Key, long Since, bool IsVouched);

public sealed partial class Casebook
{
    /// <summary>The keys by which the published register is checked, the first first; the last is in force.</summary>
    public IReadOnlyList<KeyInForce> Keys
    {
        get
        {
            lock (gate)
            {
                var history = LogKeys.History(database);
                return
                [
                    new KeyInForce(Public(history.First), 0, true),
                    .. history.Steps.Select(s => new KeyInForce(Public(s.Change.After), s.Change.At.Size, s.IsVouched)),
                ];
            }
        }
    }

    /// <summary>True when the secret key is there.</summary>
    public bool HasKey => signer is not null;

    /// <summary>
    /// Lets a new key take the place of the one that signs this casebook's log and its published register. The former key signs the change, so that whoever holds it can
    /// follow; a lost one cannot, and that is said wherever the change is shown.
    /// </summary>
    /// <param name="reason">Why, for the casebook alone; may be empty.</param>
    /// <param name="isLost">True: the former key's file is gone for good.</param>
    /// <returns>The new key, as it is handed out.</returns>
    /// <exception cref="InputFaultException">The former key is missing and not said to be lost, or said to be lost and there.</exception>
    public string RenewKey(string reason, bool isLost = false)
    {
        if (isLost != (signer is null))
        {
            throw new InputFaultException(
                isLost
                    ? "the key is there, and can vouch for the new one; renew it without saying that it was lost"
                    : "the key was expected; put it back from a copy, or say that it was lost for good: --lost",
                file: folder.Key
            );
        }

        var former = signer;
        File.Delete(folder.NextKey);
        var next = LogKey.Make(folder.NextKey, log.At(0).Said("origin"), session.Randomness);
        try
        {
            Recorded(() =>
            {
                log.Append(ActKind.KeyChanged, session, ChangeOf(next, former), Fields(("reason", reason)));
                signer = next;
                return true;
            });
        }
        catch
        {
            signer = former;
            throw;
        }

        DurableFile.Replace(folder.NextKey, folder.Key);
        return Public(next.Verifier);
    }

    /// <summary>Writes a copy of the secret key, for a safe place: without any key a published register can only be continued under a key that nobody vouches for.</summary>
    /// <param name="to">A file that is not there yet.</param>
    /// <exception cref="InputFaultException">There is no key, or the file is there, or it cannot be written.</exception>
    public void CopyKey(string to)
    {
        if (signer is null)
        {
            throw new InputFaultException("the key was expected; put it back from a copy", file: folder.Key);
        }

        if (File.Exists(to) || Directory.Exists(to))
        {
            throw new InputFaultException("a file that is not there yet was expected", file: to);
        }

        try
        {
            DurableFile.WritePrivate(to, File.ReadAllBytes(folder.Key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException("the copy could not be written (" + e.Message + ")", file: to);
        }
    }

    private Dictionary<string, string> ChangeOf(SignerKey next, SignerKey? former)
    {
        var origin = PublicOrigin();
        var published = PublicStore.Last(database) is { } last
            ? Checkpoint.Parse(SignedNote.Parse(last.Note).Text)
            : new Checkpoint(origin, 0, TreeHash.Empty);
        var size = log.Size;
        var own = new Checkpoint(next.Verifier.Name, size, log.RootAt(size));
        return Fields(
            ("key", next.Verifier.ToString()),
            ("note", Text(KeyChange.Sign(own, next, former))),
            ("public_note", Text(KeyChange.Sign(published, next.Named(origin), former?.Named(origin))))
        );
    }

    private string Public(VerifierKey key) => key.Named(PublicOrigin()).ToString();

    // The keys of the public log, up to an act.
    private KeyHistory PublicKeys(long until) =>
        KeyHistory.Of(
            VerifierKey.Parse(log.At(0).Said("key")).Named(PublicOrigin()),
            log.All()
                .Where(a => a.Kind == ActKind.KeyChanged && a.Index < until)
                .Select(a => SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(a.Said("public_note"))))
        );

    private static string Text(SignedNote note) => System.Text.Encoding.UTF8.GetString(note.ToBytes());
}
