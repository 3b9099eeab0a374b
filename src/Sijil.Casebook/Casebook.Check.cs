using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Checks;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

/// <summary>How to check a casebook.</summary>
/// <param name="Threads">Threads to use, at least 1.</param>
/// <param name="IsQuick">True: the register is not made again.</param>
/// <param name="Repair">True: tables that follow from ledger and files are put right where they differ; ledger and files are never touched.</param>
public sealed record CheckRequest(int Threads, bool IsQuick = false, bool Repair = false)
{
    /// <summary>True: a register that was not made again to compare is a fault, whatever the reason.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A checkpoint that was handed out before; the log must have grown from it. Null: none.</summary>
    public byte[]? Checkpoint { get; init; }
}

public sealed partial class Casebook
{
    private static readonly (string Table, string Columns, string Order)[] ReadingTables =
    [
        (
            "reading",
            "release_id, input, format, encoding, sheet, header_row, columns, rows_in, accepted, duplicate, refused",
            "release_id"
        ),
        ("record", "release_id, row, record_id, cells, fingerprint, said", "release_id, row"),
        ("refused_row", "release_id, row, column_no, found, reason", "release_id, row, column_no, found, reason"),
        ("duplicate_row", "release_id, row, same_as", "release_id, row"),
    ];

    /// <summary>
    /// Checks the casebook inside and out: the database, the ledger with its openings and checkpoints, every kept file, the tables that follow from them (made again and
    /// compared), and the register (made again and compared byte by byte). Nothing is changed unless asked for.
    /// </summary>
    public CheckReport Check(
        CheckRequest request,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var findings = new Findings();
        try
        {
            IReadOnlyList<Act>? acts;
            lock (gate)
            {
                DatabaseCheck.Run(database, findings);
                acts = CheckLedger(request, findings, cancellation);
            }

            if (acts is null)
            {
                return findings.Report();
            }

            // A program that serves pages asks for a quick check while others decide.
            if (request.IsQuick)
            {
                lock (gate)
                {
                    CheckResults(acts, request, findings, progress, cancellation);
                }
            }
            else
            {
                CheckResults(acts, request, findings, progress, cancellation);
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 1 or 11 or 26)
        {
            findings.Fault($"casebook.db: {e.Message}");
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
        catch (InputFaultException e)
        {
            findings.Fault($"{e.Message}");
        }

        return findings.Report();
    }

    // The acts, without the decisions; null when what follows cannot be checked, or was just put right.
    private IReadOnlyList<Act>? CheckLedger(CheckRequest request, Findings findings, CancellationToken cancellation)
    {
        database.Execute("PRAGMA foreign_keys = OFF");
        try
        {
            // Taken away last: a transaction that is rolled back brings temporary tables back too.
            using var projections = new ProjectionCheck(database);
            using var transaction = database.Begin();

            // Entered while the ledger is read: a million acts are read once.
            var (tree, acts) = LedgerCheck.Run(database, findings, request.Threads, projections.Enter);
            CheckHandedOut(request.Checkpoint, tree, acts, findings);
            if (findings.Count > 0)
            {
                // What follows from a ledger that is not whole says nothing.
                return null;
            }

            projections.Compare(findings);
            var isRight = findings.Count == 0;
            if (request.Repair && !isRight)
            {
                projections.Repair();
            }

            // From here on the kept tables are seen again.
            projections.Dispose();
            var kept = CheckEvidence(acts, findings, cancellation);
            isRight &= CheckHistory(acts, request.Repair, findings);
            CheckStamps(acts, findings);
            var before = findings.Count;
            CheckReadings(kept, findings, cancellation);
            if (request.Repair && (!isRight || findings.Count > before))
            {
                // The next build makes the register anew.
                database.Execute("DELETE FROM stage");
                transaction.Commit();
                findings.Looked($"the tables were put right; build again");
                return null;
            }

            return acts;
        }
        finally
        {
            database.Execute("PRAGMA foreign_keys = ON");
        }
    }

    private static void CheckHandedOut(byte[]? note, MerkleTree tree, IReadOnlyList<Act> acts, Findings findings)
    {
        if (note is null || findings.Count > 0)
        {
            return;
        }

        var keys = acts.Where(a => a.Kind == ActKind.Started || a.Kind == ActKind.KeyChanged)
            .Select(a => VerifierKey.Parse(a.Said("key")))
            .ToList();
        if (LedgerCheck.Wrong(note, null, keys, tree) is { } fault)
        {
            findings.Fault($"the checkpoint that was handed out: {fault}");
        }
        else
        {
            findings.Looked($"the log has grown from the checkpoint that was handed out");
        }
    }

    private SortedDictionary<string, string> CheckEvidence(
        IReadOnlyList<Act> acts,
        Findings findings,
        CancellationToken cancellation
    )
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var keeping = acts.Where(a => a.Kind == ActKind.DocumentKept || a.Kind == ActKind.SettingsKept);
        foreach (var sha256 in keeping.Select(a => a.Said("sha256")).Distinct(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                kept[sha256] = evidence.VerifiedPath(EvidenceId.Parse(sha256));
            }
            catch (Exception e)
                when (e is EvidenceAlteredException or IOException or UnauthorizedAccessException or FormatException)
            {
                findings.Fault(
                    $"kept file {sha256}: {(e is EvidenceAlteredException ? "it was altered" : "it is missing or cannot be read")}"
                );
            }
        }

        findings.Looked($"{kept.Count} kept files have the SHA-256 that the ledger names");
        return kept;
    }

    // False: what can be asked by id is not what follows from the history.
    private bool CheckHistory(IReadOnlyList<Act> acts, bool isRepaired, Findings findings)
    {
        var carried = acts.Where(a => a.Kind == ActKind.PeopleCarried)
            .Select(a => a.Said("run") + " " + a.Said("sha256"));
        var runs = IdentityStore.All(database);
        if (!carried.SequenceEqual(runs.Select(r => Number(r.Run) + " " + r.Sha256), StringComparer.Ordinal))
        {
            findings.Fault($"history of the people's ids: its runs are not those of the ledger");
            return true;
        }

        var history = IdentityStore.Read(database);
        findings.Looked($"{runs.Count} runs of the history of the people's ids are those of the ledger");
        if (IdentityStepStore.Follow(database, history))
        {
            findings.Looked($"table identity_step follows from the history of the people's ids");
            return true;
        }

        findings.Fault($"table identity_step: it is not what follows from the history of the people's ids");
        if (isRepaired)
        {
            IdentityStepStore.MakeAgain(database, history);
        }

        return false;
    }

    private void CheckReadings(SortedDictionary<string, string> kept, Findings findings, CancellationToken cancellation)
    {
        var settings = SettingsFile.Read(folder.SettingsFile);
        if (ReleaseStore.All(database).Count == 0)
        {
            findings.Looked($"there is no list yet");
            return;
        }

        foreach (var (list, release) in CurrentReleases(settings))
        {
            var input = KeyOf(ReadingKey(release.Document, list, release.Repairs));
            if (!kept.ContainsKey(release.Document))
            {
                continue;
            }

            if (RecordStore.KeyOf(database, release.ReleaseId) != input)
            {
                findings.Looked(
                    $"{release.ListKey}: its stored rows were read by another program or mapping; the next build reads them again"
                );
                continue;
            }

            var where = "WHERE release_id = " + Number(release.ReleaseId);
            var before = ReadingTables.Select(t => ProjectionCheck.DigestOf(database, t, where)).ToArray();
            var reading = Read([(list, release)], kept, null, cancellation).Lists[0];
            RecordStore.Replace(database, release.ReleaseId, input, reading.Reading, reading.RecordIds);
            for (var i = 0; i < ReadingTables.Length; i++)
            {
                if (ProjectionCheck.DigestOf(database, ReadingTables[i], where) != before[i])
                {
                    findings.Fault(
                        $"table {ReadingTables[i].Table}: the rows of {release.ListKey} are not those of its kept file"
                    );
                }
            }

            findings.Looked(
                $"{release.ListKey}: {reading.Reading.Records.Accepted.Count} stored records against the kept file"
            );
        }
    }
}
