using NodaTime;
using NodaTime.Text;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Publishing;

/// <summary>Writes <c>groups.csv</c>: every record that names nobody, with the least and the most persons whom it stands for.</summary>
internal static class GroupsFile
{
    public const string Name = "groups.csv";

    public static void Write(string path, RecordBook book, IEnumerable<UnnamedEntry> entries) =>
        CsvFile.Write(
            path,
            [
                "record_id",
                "list",
                "entry",
                "persons_min",
                "persons_max",
                "names_one",
                "name_raw",
                "status_raw",
                "death_earliest",
                "death_latest",
                "place",
            ],
            entries.OrderBy(e => book.Records[e.Record].RecordId, StringComparer.Ordinal).Select(e => Row(book, e))
        );

    private static IReadOnlyList<string?> Row(RecordBook book, UnnamedEntry entry)
    {
        var (list, id, record) = book.Records[entry.Record];
        return
        [
            id,
            book.Lists[list].Settings.Key,
            RegisterFiles.EntryWord(record.Name.Kind),
            CsvFile.Number(entry.Count.Min),
            entry.Count.Max is { } most ? CsvFile.Number(most) : "",
            entry.Count.NamesOne ? "1" : "0",
            record.Name.Raw,
            record.Status,
            Day(record.Death?.Earliest),
            Day(record.Death?.Latest),
            record.Place,
        ];
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
