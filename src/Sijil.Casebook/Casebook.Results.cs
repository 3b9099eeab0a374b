using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Analysis;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;
using Sijil.Casebook.Review;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Linkage.Identities;
using Sijil.Linkage.Training;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    private const string LinkageName = "linkage.json";
    private const string ChangesName = "people-changes.csv";
    private const string FatesName = "people-ids.csv";

    private static readonly string[] RegisterResults =
    [
        RegisterFiles.People,
        RegisterFiles.Records,
        RegisterFiles.Pairs,
        RegisterFiles.Conflicts,
        SetAsideFile.Name,
        GroupsFile.Name,
        FatesFile.Name,
        DecisionsFile.Name,
        ChangesName,
        FatesName,
        OverlapAnalysis.TableFile,
        OverlapAnalysis.EstimatesFile,
        LinkageName,
    ];

    // All files are written and flushed beside the former ones, then take their places one right after the other; the stages are noted
    // last. A stop before that leaves the former results, a stop in the middle or after it only means building again.
    private void WriteResults(
        Register? made,
        ReportData data,
        string reportInput,
        ActSession by,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(folder.Next);
        if (made is not null)
        {
            WriteRegister(made, cancellation);
        }

        DurableFile.Write(folder.NextFile(ReportName), stream => ReportWriter.Write(data, stream));
        cancellation.ThrowIfCancellationRequested();
        TakePlace(made is null ? [ReportName] : [.. RegisterResults, ReportName]);
        Directory.Delete(folder.Next, recursive: true);

        lock (gate)
        {
            StoreResults(made, reportInput, by);
        }
    }

    private void StoreResults(Register? made, string reportInput, ActSession by)
    {
        // Kept before the act that names it: what the results rest on can be read again when the file has long been edited.
        var settings = made is null ? null : evidence.Keep(folder.SettingsFile).ToString();
        using var transaction = database.Begin();
        if (made is not null)
        {
            EnterSettings(settings!, by);
            Store(made, by);
        }

        StageStore.Done(database, folder, ReportStage, KeyOf(reportInput), "{}", ReportName);
        LogSeal.Seal(database, log, signer);
        transaction.Commit();
    }

    private void WriteRegister(Register made, CancellationToken cancellation)
    {
        var (book, standing, matching, carried, people, overlap, _) = made;
        RegisterFiles.WritePeople(folder.NextFile(RegisterFiles.People), book, people);
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WriteRecords(folder.NextFile(RegisterFiles.Records), book, PersonOf(people));
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WritePairs(folder.NextFile(RegisterFiles.Pairs), book, matching);
        RegisterFiles.WriteConflicts(folder.NextFile(RegisterFiles.Conflicts), book, matching);
        SetAsideFile.Write(folder.NextFile(SetAsideFile.Name), book);
        FatesFile.Write(folder.NextFile(FatesFile.Name), book, people);
        GroupsFile.Write(folder.NextFile(GroupsFile.Name), book, UnnamedTotal.EntriesOf(book));
        DecisionsFile.Write(folder.NextFile(DecisionsFile.Name), book, standing);
        WriteText(folder.NextFile(ChangesName), text => ChangeFile.Write(carried.LastChanges, text));
        WriteText(folder.NextFile(FatesName), text => FateFile.Write(carried.History, text));
        DurableFile.Write(folder.NextFile(LinkageName), Encoding.UTF8.GetBytes(ModelJson.Write(matching.Model)));
        overlap.WriteTo(folder.Next);
    }

    private static void WriteText(string path, Action<TextWriter> write) =>
        DurableFile.Write(
            path,
            stream =>
            {
                using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                write(text);
            }
        );

    private void TakePlace(IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder.Out);
        foreach (var name in names)
        {
            DurableFile.Replace(folder.NextFile(name), folder.OutFile(name));
        }
    }

    private void Store(Register made, ActSession by)
    {
        foreach (var reading in made.Book.Lists)
        {
            var input = KeyOf(ReadingKey(reading.Release.Document, reading.Settings, reading.Release.Repairs));
            if (RecordStore.KeyOf(database, reading.Release.ReleaseId) != input)
            {
                RecordStore.Replace(database, reading.Release.ReleaseId, input, reading.Reading, reading.RecordIds);
            }
        }

        RegisterStore.Replace(database, made.Book, made.People, made.Matching);
        StageStore.Done(
            database,
            folder,
            RegisterStage,
            KeyOf(made.Data.InputSha256),
            JsonSerializer.Serialize(made.Data),
            RegisterResults
        );
        EnterRegister(made, by);
    }

    private void EnterSettings(string sha256, ActSession by)
    {
        if (log.All().LastOrDefault(a => a.Kind == ActKind.SettingsKept)?.Said("sha256") != sha256)
        {
            log.Append(
                ActKind.SettingsKept,
                by,
                Fields(("sha256", sha256), ("bytes", Number(new FileInfo(folder.SettingsFile).Length))),
                Fields()
            );
        }
    }

    private void EnterRegister(Register made, ActSession by)
    {
        if (!made.Carried.Run.IsEmpty)
        {
            var rows = IdentityStore.RowsOf(made.Carried.Run);
            var carried = log.Append(
                ActKind.PeopleCarried,
                by,
                Fields(("run", Number(made.Carried.Run.Number)), ("sha256", ContentHash.OfText(rows))),
                Fields()
            );
            IdentityStore.Add(database, made.Carried.Run.Number, carried.Index, rows);
            IdentityStepStore.Add(database, made.Carried.Run);
        }

        log.Append(
            ActKind.RegisterMade,
            by,
            Fields(
                ("input", made.Data.InputSha256),
                ("model", FileFingerprint.Sha256(folder.OutFile(LinkageName))),
                ("people", Number(made.People.Length)),
                ("records", Number(made.Book.Records.Length)),
                ("results", StageStore.ResultsOf(database, RegisterStage)),
                ("version", Version)
            ),
            Fields()
        );
    }

    private static Dictionary<int, string> PersonOf(ImmutableArray<Person> people) =>
        people.SelectMany(p => p.Records.Select(r => (r, p.PersonId))).ToDictionary(x => x.r, x => x.PersonId);

    /// <summary>What a build computes before anything is written.</summary>
    private sealed record Register(
        RecordBook Book,
        StandingDecisions Standing,
        MatchingResult Matching,
        PersonCarrying Carried,
        ImmutableArray<Person> People,
        OverlapAnalysis Overlap,
        ReportData Data
    );
}
