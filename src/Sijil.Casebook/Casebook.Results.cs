using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Analysis;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Linkage.Training;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    private const string LinkageName = "linkage.json";

    private static readonly string[] RegisterResults =
    [
        RegisterFiles.People,
        RegisterFiles.Records,
        RegisterFiles.Pairs,
        RegisterFiles.Conflicts,
        SetAsideFile.Name,
        OverlapAnalysis.TableFile,
        OverlapAnalysis.EstimatesFile,
        LinkageName,
    ];

    // All files are written and flushed beside the former ones, then take their places one right after the other; the stages are noted
    // last. A stop before that leaves the former results, a stop in the middle or after it only means building again.
    private void WriteResults(Register? made, ReportData data, string reportInput, CancellationToken cancellation)
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

        using var transaction = database.Connection.BeginTransaction();
        if (made is not null)
        {
            Store(made);
        }

        StageStore.Done(database, folder, ReportStage, KeyOf(reportInput), "{}", ReportName);
        transaction.Commit();
    }

    private void WriteRegister(Register made, CancellationToken cancellation)
    {
        var (book, matching, people, overlap, _) = made;
        RegisterFiles.WritePeople(folder.NextFile(RegisterFiles.People), book, people);
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WriteRecords(folder.NextFile(RegisterFiles.Records), book, PersonOf(people));
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WritePairs(folder.NextFile(RegisterFiles.Pairs), book, matching);
        RegisterFiles.WriteConflicts(folder.NextFile(RegisterFiles.Conflicts), book, matching);
        SetAsideFile.Write(folder.NextFile(SetAsideFile.Name), book);
        DurableFile.Write(folder.NextFile(LinkageName), Encoding.UTF8.GetBytes(ModelJson.Write(matching.Model)));
        overlap.WriteTo(folder.Next);
    }

    private void TakePlace(IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder.Out);
        foreach (var name in names)
        {
            DurableFile.Replace(folder.NextFile(name), folder.OutFile(name));
        }
    }

    private void Store(Register made)
    {
        foreach (var reading in made.Book.Lists)
        {
            var key = KeyOf(ReadingKey(reading.Release.Document, reading.Settings));
            if (RecordStore.KeyOf(database, reading.Release.ReleaseId) != key)
            {
                RecordStore.Replace(database, reading.Release.ReleaseId, key, reading.Reading, reading.RecordIds);
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
    }

    private static Dictionary<int, string> PersonOf(ImmutableArray<Person> people) =>
        people.SelectMany(p => p.Records.Select(r => (r, p.PersonId))).ToDictionary(x => x.r, x => x.PersonId);

    /// <summary>What a build computes before anything is written.</summary>
    private sealed record Register(
        RecordBook Book,
        MatchingResult Matching,
        ImmutableArray<Person> People,
        OverlapAnalysis Overlap,
        ReportData Data
    );
}
