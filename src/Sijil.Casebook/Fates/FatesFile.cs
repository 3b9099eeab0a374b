using NodaTime;
using NodaTime.Text;
using Sijil.Casebook.People;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Fates;

/// <summary>A line of a person's history.</summary>
/// <param name="Fate">What happened.</param>
/// <param name="Earliest">First day on which it may have been; empty: not stated.</param>
/// <param name="Latest">Last such day.</param>
/// <param name="List">The list that says so.</param>
/// <param name="RecordId">The record that says so.</param>
public sealed record FateLine(Fate Fate, string Earliest, string Latest, string List, string RecordId);

/// <summary><c>fates.csv</c>: for each person every dated claim of what happened, in order.</summary>
public static class FatesFile
{
    /// <summary>Its name.</summary>
    public const string Name = "fates.csv";

    /// <summary>Writes it: people by id, claims in their order, numbered from 1.</summary>
    public static void Write(string path, RecordBook book, IEnumerable<Person> people)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(people);
        CsvFile.Write(
            path,
            ["person_id", "order", "fate", "date_earliest", "date_latest", "list", "record_id", "status_raw"],
            people
                .OrderBy(p => p.PersonId, StringComparer.Ordinal)
                .SelectMany(p =>
                    p.Fates.Claims.Select(
                        (claim, i) =>
                        {
                            var (list, id, record) = book.Records[claim.Record];
                            return (IReadOnlyList<string?>)
                                [
                                    p.PersonId,
                                    CsvFile.Number(i + 1),
                                    FateWords.Of(claim.Fate),
                                    Day(claim.Date?.Earliest),
                                    Day(claim.Date?.Latest),
                                    book.Lists[list].Settings.Key,
                                    id,
                                    record.AsWritten.Status,
                                ];
                        }
                    )
                )
        );
    }

    /// <summary>A line of the file by its cells.</summary>
    public static FateLine LineOf(string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new FateLine(FateWords.Parse(cells[2]) ?? Fate.Unknown, cells[3], cells[4], cells[5], cells[6]);
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
