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

    // All files are written and flushed beside the former ones, then take their places in one go; the stage is noted last. A stop
    // before the places change leaves the former results, a stop after it only means building again.
    private void WriteRegister(
        RecordBook book,
        ImmutableArray<Person> people,
        MatchingResult matching,
        OverlapAnalysis overlap,
        ReportData data,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(folder.Next);
        RegisterFiles.WritePeople(folder.NextFile(RegisterFiles.People), book, people);
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WriteRecords(folder.NextFile(RegisterFiles.Records), book, PersonOf(people));
        cancellation.ThrowIfCancellationRequested();
        RegisterFiles.WritePairs(folder.NextFile(RegisterFiles.Pairs), book, matching);
        SetAsideFile.Write(folder.NextFile(SetAsideFile.Name), book);
        RegisterFiles.WriteConflicts(folder.NextFile(RegisterFiles.Conflicts), book, matching);
        DurableFile.Write(folder.NextFile(LinkageName), Encoding.UTF8.GetBytes(ModelJson.Write(matching.Model)));
        overlap.WriteTo(folder.Next);
        cancellation.ThrowIfCancellationRequested();
        TakePlace(RegisterResults);

        using var transaction = database.Connection.BeginTransaction();
        StoreReadings(book);
        RegisterStore.Replace(database, book, people, matching);
        StageStore.Done(
            database,
            folder,
            RegisterStage,
            KeyOf(data.InputSha256),
            JsonSerializer.Serialize(data),
            RegisterResults
        );
        transaction.Commit();
    }

    private void WriteReport(ReportData data, string input)
    {
        Directory.CreateDirectory(folder.Next);
        DurableFile.Write(folder.NextFile(ReportName), stream => ReportWriter.Write(data, stream));
        TakePlace(ReportName);
        Directory.Delete(folder.Next, recursive: true);
        using var transaction = database.Connection.BeginTransaction();
        StageStore.Done(database, folder, ReportStage, KeyOf(input), "{}", ReportName);
        transaction.Commit();
    }

    private void TakePlace(params IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder.Out);
        foreach (var name in names)
        {
            DurableFile.Replace(folder.NextFile(name), folder.OutFile(name));
        }
    }

    private void StoreReadings(RecordBook book)
    {
        foreach (var reading in book.Lists)
        {
            var key = ReadingKey(reading.Release.Document, reading.Settings);
            if (RecordStore.KeyOf(database, reading.Release.ReleaseId) != key)
            {
                RecordStore.Replace(database, reading.Release.ReleaseId, key, reading.Reading, reading.RecordIds);
            }
        }
    }

    private static Dictionary<int, string> PersonOf(ImmutableArray<Person> people) =>
        people.SelectMany(p => p.Records.Select(r => (r, p.PersonId))).ToDictionary(x => x.r, x => x.PersonId);
}
