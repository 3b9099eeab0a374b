using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Checks;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    private static readonly (string Table, string Columns, string Order)[] RegisterTables =
    [
        ("record", "release_id, row, person_id", "release_id, row"),
        ("pair", "record_id_l, record_id_r, weight, probability, levels, bits", "record_id_l, record_id_r"),
    ];

    private void CheckResults(
        IReadOnlyList<Act> acts,
        CheckRequest request,
        Findings findings,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var made = acts.LastOrDefault(a => a.Kind == ActKind.RegisterMade);
        if (made is null)
        {
            findings.Looked($"there is no register yet");
            return;
        }

        if (StageStore.FilesOf(database, RegisterStage) is not { } files)
        {
            NotMadeAgain("it waits to be built again", request, findings);
            return;
        }

        if (StageStore.ResultsOf(database, RegisterStage) != made.Said("results"))
        {
            findings.Fault($"table stage: its results are not those that act {made.Index} names; build again");
            return;
        }

        foreach (var (name, sha256) in files)
        {
            if (!File.Exists(folder.OutFile(name)) || FileFingerprint.Sha256(folder.OutFile(name)) != sha256)
            {
                findings.Fault($"out/{name}: it is missing or was altered; build again");
            }
        }

        var settings = SettingsFile.Read(folder.SettingsFile);
        var lists = CurrentReleases(settings);
        var input = RegisterInput(settings, lists);
        if (request.IsQuick)
        {
            findings.Looked($"the register was not made again to compare");
            return;
        }

        if (made.Said("version") != Version)
        {
            NotMadeAgain("version " + made.Said("version") + " made it, this is " + Version, request, findings);
            return;
        }

        if (input != made.Said("input"))
        {
            NotMadeAgain("lists, settings or decisions have changed since; it waits to be built", request, findings);
            return;
        }

        CheckRegister(settings, lists, input, files, request, findings, progress, cancellation);
    }

    private static void NotMadeAgain(string why, CheckRequest request, Findings findings)
    {
        if (request.IsWhole)
        {
            findings.Fault($"register: it could not be made again to compare: {why}");
        }
        else
        {
            findings.Looked($"the register was not made again to compare: {why}");
        }
    }

    private void CheckRegister(
        CasebookSettings settings,
        ImmutableArray<(ListSettings List, Release Release)> lists,
        string input,
        SortedDictionary<string, string> files,
        CheckRequest request,
        Findings findings,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var book = Read(lists, VerifiedEvidence(cancellation), progress, cancellation);
        var made = RegisterOf(
            settings,
            book,
            Decisions,
            input,
            new BuildRequest(request.Threads),
            progress,
            cancellation
        );
        Directory.CreateDirectory(folder.Next);
        WriteRegister(made, cancellation);
        var different = files
            .Where(f => FileFingerprint.Sha256(folder.NextFile(f.Key)) != f.Value)
            .Select(f => f.Key)
            .ToList();
        Directory.Delete(folder.Next, recursive: true);
        CheckRegisterTables(made, request, findings);
        foreach (var name in different)
        {
            findings.Fault($"out/{name}: made again from the kept files it comes out otherwise");
        }

        if (different.Count == 0)
        {
            findings.Looked($"{files.Count} results made again from the kept files, byte for byte the same");
        }
    }

    private void CheckRegisterTables(Register made, CheckRequest request, Findings findings)
    {
        var before = RegisterTables.Select(t => ProjectionCheck.DigestOf(database, t)).ToArray();
        using var transaction = database.Begin();
        RegisterStore.Replace(database, made.Book, made.People, made.Matching);
        var different = RegisterTables.Where((t, i) => ProjectionCheck.DigestOf(database, t) != before[i]).ToList();
        foreach (var (table, _, _) in different)
        {
            findings.Fault($"table {table}: it is not what the register says");
        }

        if (request.Repair && different.Count > 0)
        {
            transaction.Commit();
            findings.Looked($"the tables were put right");
        }
    }
}
