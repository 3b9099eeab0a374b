using Sijil.Casebook.Checks;
using Sijil.Ledger.Bags;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Tiles;
using static Sijil.Casebook.Publishing.Release.ReleasePart;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>Whether a release comes from whom it should and has grown from an earlier one: its keys, and its log.</summary>
internal static class ReleaseLineage
{
    public static void CheckKeyChanges(MerkleTree tree, KeyHistory keys)
    {
        foreach (var (at, _) in keys.Steps.Select(s => s.Change))
        {
            if (at.Size > tree.Size || tree.RootAt(at.Size) != at.Root)
            {
                throw new ReleaseFault($"{FormerKeys.Folder}: a change of the key is of another log");
            }
        }
    }

    // A former key is as good as the last where each change was signed by the key before it.
    public static void CheckExpectedKey(string? expected, KeyHistory keys, Findings findings)
    {
        var known = expected is null ? keys.Last : keys.Keys.FirstOrDefault(k => k.ToString() == expected.Trim());
        if (known is null)
        {
            throw new ReleaseFault($"{ReleaseFolder.Key}: it is not the key that was expected");
        }

        if (!keys.LeadsFrom(known))
        {
            throw new ReleaseFault(
                $"{FormerKeys.Folder}: the expected key was lost and did not sign the one that took its place; ask the publisher for the new key by another way"
            );
        }

        if (known != keys.Last)
        {
            findings.Looked($"the expected key was changed; each change is signed by the key before it");
        }
        else if (!keys.Steps.IsEmpty)
        {
            findings.Looked(
                $"the key was changed {keys.Steps.Length} times, {keys.Steps.Count(s => !s.IsVouched)} of them without the former key, which was lost"
            );
        }
    }

    public static void CheckGrowth(ReleaseCheckRequest request, MerkleTree tree, KeyHistory keys, Findings findings)
    {
        if (request.Since is not { } since)
        {
            return;
        }

        var path = Directory.Exists(since)
            ? Path.Combine(since, Bag.Payload, ReleaseFolder.Log, LogFolder.CheckpointFile)
            : since;
        if (!File.Exists(path) || new FileInfo(path).Length > MostNoteBytes)
        {
            throw new InputFaultException("an earlier release or its checkpoint was expected", since);
        }

        var earlier = In(
            "the earlier checkpoint",
            () =>
            {
                var note = SignedNote.Parse(File.ReadAllBytes(path));
                var signer =
                    note.SignedBy(keys.Keys).FirstOrDefault()
                    ?? throw new FormatException("it is not signed by this log's key, nor by a former one");

                // Whoever names the key trusts it, and so its word on the keys before it.
                return request.Key is null && !keys.LeadsFrom(signer)
                    ? throw new FormatException(
                        "its key was lost and did not sign the one that took its place; ask the publisher for the new key by another way and give it with --key"
                    )
                    : Checkpoint.Parse(note.Text);
            }
        );
        if (earlier.Size > tree.Size || tree.RootAt(earlier.Size) != earlier.Root)
        {
            throw new ReleaseFault(
                $"log: it has not grown from the earlier one: then {PublicStore.Text(earlier.Size)} entries under {earlier.Root}, now {PublicStore.Text(tree.Size)} under {tree.Root}; both are signed by the publisher"
            );
        }

        findings.Looked($"the log has grown from the earlier one of {earlier.Size} entries");
    }
}
