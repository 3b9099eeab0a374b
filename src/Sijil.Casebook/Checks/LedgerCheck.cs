using System.Globalization;
using System.Text;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook.Checks;

/// <summary>Whether every leaf is the one that was written, every opening opens its commitment, and every checkpoint was signed over just these leaves.</summary>
internal static class LedgerCheck
{
    /// <returns>The acts, without the decisions, of which there may be very many; none when something is wrong.</returns>
    public static IReadOnlyList<Act> Run(CasebookDatabase database, Findings findings)
    {
        var before = findings.Count;
        IReadOnlyList<Act> few = [];
        var (tree, acts) = Leaves(database, findings);
        Nodes(database, tree, findings);
        if (acts.Count == tree.Size)
        {
            few = Openings(database, acts, findings);
            Checkpoints(database, tree, acts, findings);
        }

        if (findings.Count == before)
        {
            findings.Looked($"{tree.Size} acts are as they were written, under the root {tree.Root}");
        }

        return few;
    }

    // Read row by row, without the log's own help: what it takes for granted is checked here.
    private static (MerkleTree Tree, List<Leaf> Acts) Leaves(CasebookDatabase database, Findings findings)
    {
        var (tree, acts) = (new MerkleTree(), new List<Leaf>());
        using var command = database.Command("SELECT idx, bytes, hash FROM leaf ORDER BY idx");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var index = reader.GetInt64(0);
            if (index != tree.Size)
            {
                findings.Fault($"act {tree.Size}: it is missing");
                return (tree, acts);
            }

            var bytes = (byte[])reader[1];
            var hash = TreeHash.OfLeaf(bytes);
            if (!hash.ToArray().AsSpan().SequenceEqual((byte[])reader[2]))
            {
                findings.Fault($"act {index}: its bytes were altered, or its hash");
            }

            tree.Append(hash);
            try
            {
                acts.Add(Leaf.Parse(bytes));
            }
            catch (FormatException e)
            {
                findings.Fault($"act {index}: {e.Message}");
            }
        }

        return (tree, acts);
    }

    private static void Nodes(CasebookDatabase database, MerkleTree tree, Findings findings)
    {
        using var command = database.Command("SELECT level, idx, hash FROM leaf_node ORDER BY level, idx");
        using var reader = command.ExecuteReader();
        var rows = 0L;
        while (reader.Read())
        {
            var (level, index) = (reader.GetInt32(0), reader.GetInt64(1));
            rows++;
            if (
                level <= 0
                || level % StoredNodes.Step != 0
                || level > 62
                || index < 0
                || index >= tree.Size >> level
                || !tree.Node(level, index).ToArray().AsSpan().SequenceEqual((byte[])reader[2])
            )
            {
                findings.Fault($"tree hash {level}/{index}: it is not that of the acts below it");
            }
        }

        var expected = 0L;
        for (var level = StoredNodes.Step; level < 63 && tree.Size >> level > 0; level += StoredNodes.Step)
        {
            expected += tree.Size >> level;
        }

        if (rows != expected)
        {
            findings.Fault($"tree hashes: {expected} were expected, {rows} are there");
        }
    }

    private static List<Act> Openings(CasebookDatabase database, List<Leaf> acts, Findings findings)
    {
        var few = new List<Act>();
        var erased = acts.Where(a => a.Kind == ActKind.Erased.Name)
            .SelectMany(a =>
                a.Said.GetValueOrDefault("fields", "").Split(' ').Select(f => a.Said.GetValueOrDefault("act") + " " + f)
            )
            .ToHashSet(StringComparer.Ordinal);
        var log = new ActLog(database);
        try
        {
            foreach (var act in log.All())
            {
                if (act.Kind != ActKind.Decided && act.Kind != ActKind.DecisionWithdrawn)
                {
                    few.Add(act);
                }

                foreach (var (field, value) in act.Opened)
                {
                    if (
                        value is null
                        && !erased.Contains(act.Index.ToString(CultureInfo.InvariantCulture) + " " + field)
                    )
                    {
                        findings.Fault($"act {act.Index}: {field} is gone, and no act says that it was erased");
                    }
                }
            }
        }
        catch (FormatException e)
        {
            findings.Fault($"{e.Message}");
        }

        using var stray = database.Command("SELECT count(*) FROM opening WHERE idx NOT IN (SELECT idx FROM leaf)");
        if (Convert.ToInt64(stray.ExecuteScalar(), CultureInfo.InvariantCulture) is > 0 and var count)
        {
            findings.Fault($"openings: {count} belong to no act");
        }

        return few;
    }

    private static void Checkpoints(CasebookDatabase database, MerkleTree tree, List<Leaf> acts, Findings findings)
    {
        if (acts.Count == 0 || acts[0].Kind != ActKind.Started.Name)
        {
            findings.Fault($"act 0: it does not start the log");
            return;
        }

        if (Keys(tree, acts, findings) is not { } keys)
        {
            return;
        }

        var last = 0L;
        var notes = LogSeal.All(database);
        foreach (var (size, bytes) in notes)
        {
            if (Wrong(bytes, size, [keys.InForceAt(size)], tree) is { } fault)
            {
                findings.Fault($"checkpoint {size}: {fault}");
            }

            last = size;
        }

        if (last < tree.Size)
        {
            findings.Fault($"acts from {last} on: no checkpoint was signed over them");
        }
        else
        {
            findings.Looked($"{notes.Count} checkpoints are signed by {keys.Last}");
        }
    }

    private static KeyHistory? Keys(MerkleTree tree, List<Leaf> acts, Findings findings)
    {
        var at = 0;
        try
        {
            var first = VerifierKey.Parse(acts[0].Said.GetValueOrDefault("key", ""));
            var notes = new List<SignedNote>();
            for (at = 1; at < acts.Count; at++)
            {
                if (acts[at].Kind == ActKind.KeyChanged.Name)
                {
                    notes.Add(SignedNote.Parse(Encoding.UTF8.GetBytes(acts[at].Said.GetValueOrDefault("note", ""))));
                    var step = KeyHistory.Of(first, notes).Steps[^1];
                    if (
                        step.Change.At.Size != at
                        || step.Change.At.Root != tree.RootAt(at)
                        || step.Change.After.ToString() != acts[at].Said.GetValueOrDefault("key", "")
                    )
                    {
                        throw new FormatException("it changes the key of another log");
                    }

                    if (step.IsVouched)
                    {
                        findings.Looked($"act {at}: the key was changed, signed by the former one");
                    }
                    else
                    {
                        findings.Looked(
                            $"act {at}: the key was lost and another took its place; nobody vouched for it"
                        );
                    }
                }
            }

            return KeyHistory.Of(first, notes);
        }
        catch (FormatException e)
        {
            findings.Fault($"act {at}: {e.Message}");
            return null;
        }
    }

    /// <summary>What is wrong with a checkpoint of this log; null: nothing.</summary>
    /// <param name="bytes">The note.</param>
    /// <param name="size">Of how many acts it must speak; null: any.</param>
    /// <param name="keys">The key, or keys, by any of which it may be signed.</param>
    /// <param name="tree">The acts.</param>
    public static string? Wrong(byte[] bytes, long? size, IReadOnlyList<VerifierKey> keys, MerkleTree tree)
    {
        try
        {
            var note = SignedNote.Parse(bytes);
            var checkpoint = Checkpoint.Parse(note.Text);
            return note.SignedBy(keys).IsEmpty ? "it is not signed by the log's key"
                : checkpoint.Origin != keys[0].Name ? "it is of another log"
                : size is { } expected && checkpoint.Size != expected ? "it speaks of another number of acts"
                : checkpoint.Size > tree.Size
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"it speaks of {checkpoint.Size} acts and there are {tree.Size}: some were removed"
                    )
                : checkpoint.Root != tree.RootAt(checkpoint.Size) ? "the acts are not those that were signed"
                : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
