using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook.Checks;

/// <summary>Whether every leaf is the one that was written, every opening opens its commitment, and every checkpoint was signed over just these leaves.</summary>
internal static class LedgerCheck
{
    private const int ConstraintCode = 19;

    /// <param name="database">The casebook's.</param>
    /// <param name="findings">Told what is wrong.</param>
    /// <param name="threads">Threads to use, at least 1.</param>
    /// <param name="enter">Given each act in its order, as long as nothing is wrong.</param>
    /// <returns>The tree, and the acts without the decisions, of which there may be very many.</returns>
    public static (MerkleTree Tree, IReadOnlyList<Act> Few) Run(
        CasebookDatabase database,
        Findings findings,
        int threads,
        Action<Act> enter
    )
    {
        var before = findings.Count;
        var (tree, few, isWhole) = Acts(database, findings, threads, enter);
        Nodes(database, tree, findings);
        Strays(database, findings);
        if (isWhole)
        {
            Checkpoints(database, tree, few, findings);
        }

        if (findings.Count == before)
        {
            findings.Looked($"{tree.Size} acts are as they were written, under the root {tree.Root}");
        }

        return (tree, few);
    }

    private static (MerkleTree Tree, List<Act> Few, bool IsWhole) Acts(
        CasebookDatabase database,
        Findings findings,
        int threads,
        Action<Act> enter
    )
    {
        var (tree, few) = (new MerkleTree(), new List<Act>());
        var before = findings.Count;
        var isWhole = true;
        var clock = new ClaimedTimes();
        var gone = new List<(long Act, string Field)>();
        foreach (var row in StoredActs.Read(database, 0, long.MaxValue, threads))
        {
            if (row.Index != tree.Size)
            {
                findings.Fault($"act {tree.Size}: it is missing");
                isWhole = false;
                break;
            }

            if (!row.IsHashFitting)
            {
                findings.Fault($"act {row.Index}: its bytes were altered, or its hash");
            }

            tree.Append(row.Hash);
            if (row.Act is not { } act)
            {
                findings.Fault($"act {row.Index}: {row.Fault}");
                isWhole = false;
                continue;
            }

            clock.Add(act);
            gone.AddRange(act.Opened.Where(o => o.Value is null).Select(o => (act.Index, o.Key)));
            if (act.Kind != ActKind.Decided && act.Kind != ActKind.DecisionWithdrawn)
            {
                few.Add(act);
            }

            if (findings.Count == before)
            {
                Enter(act, enter, findings);
            }
        }

        Erased(gone, few, findings);
        clock.Tell(findings);
        return (tree, few, isWhole);
    }

    private static void Enter(Act act, Action<Act> enter, Findings findings)
    {
        try
        {
            enter(act);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == ConstraintCode)
        {
            findings.Fault($"act {act.Index}: it cannot follow the acts before it");
        }
    }

    // What is gone was erased by an act that says so.
    private static void Erased(List<(long Act, string Field)> gone, List<Act> few, Findings findings)
    {
        var erased = few.Where(a => a.Kind == ActKind.Erased)
            .SelectMany(a => a.Said("fields").Split(' ').Select(f => a.Said("act") + " " + f))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (act, field) in gone)
        {
            if (!erased.Contains(act.ToString(CultureInfo.InvariantCulture) + " " + field))
            {
                findings.Fault($"act {act}: {field} is gone, and no act says that it was erased");
            }
        }
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

    private static void Strays(CasebookDatabase database, Findings findings)
    {
        using var stray = database.Command("SELECT count(*) FROM opening WHERE idx NOT IN (SELECT idx FROM leaf)");
        if (Convert.ToInt64(stray.ExecuteScalar(), CultureInfo.InvariantCulture) is > 0 and var count)
        {
            findings.Fault($"openings: {count} belong to no act");
        }
    }

    private static void Checkpoints(CasebookDatabase database, MerkleTree tree, List<Act> few, Findings findings)
    {
        if (few.Count == 0 || few[0].Index != 0 || few[0].Kind != ActKind.Started)
        {
            findings.Fault($"act 0: it does not start the log");
            return;
        }

        if (Keys(tree, few, findings) is not { } keys)
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

    private static KeyHistory? Keys(MerkleTree tree, List<Act> few, Findings findings)
    {
        var at = 0L;
        try
        {
            var first = VerifierKey.Parse(few[0].Said("key"));
            var notes = new List<SignedNote>();
            foreach (var act in few.Where(a => a.Kind == ActKind.KeyChanged))
            {
                at = act.Index;
                notes.Add(SignedNote.Parse(Encoding.UTF8.GetBytes(act.Said("note"))));
                var step = KeyHistory.Of(first, notes).Steps[^1];
                if (
                    step.Change.At.Size != at
                    || step.Change.At.Root != tree.RootAt(at)
                    || step.Change.After.ToString() != act.Said("key")
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
                    findings.Looked($"act {at}: the key was lost and another took its place; nobody vouched for it");
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
