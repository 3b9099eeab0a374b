using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Publishing;

/// <summary>Writes the register's tables: <c>people.csv</c>, <c>records.csv</c>, <c>pairs.csv</c>, <c>conflicts.csv</c>. Sorted ordinally by id, so that the same register has the same bytes.</summary>
internal static class RegisterFiles
{
    public const string People = "people.csv";
    public const string Records = "records.csv";
    public const string Pairs = "pairs.csv";
    public const string Conflicts = "conflicts.csv";

    public static void WritePeople(string path, RecordBook book, IReadOnlyList<Person> people) =>
        CsvFile.Write(
            path,
            [
                "person_id",
                "name_arabic",
                "name_arabic_records",
                "name_arabic_from",
                "name_latin",
                "name_latin_records",
                "name_latin_from",
                "sex",
                "sex_records",
                "sex_from",
                "age_min",
                "age_max",
                "age_records",
                "age_from",
                "birth_earliest",
                "birth_latest",
                "birth_records",
                "birth_from",
                "death_earliest",
                "death_latest",
                "death_records",
                "death_from",
                "place",
                "place_records",
                "place_from",
                "records",
                "lists",
                "fate",
                "fate_earliest",
                "fate_latest",
                "fates_differ",
                "fate_history",
            ],
            PeopleRows(book, people)
        );

    /// <summary>The rows of <c>people.csv</c>; the person's id is the first cell.</summary>
    public static IEnumerable<IReadOnlyList<string?>> PeopleRows(RecordBook book, IReadOnlyList<Person> people) =>
        people
            .OrderBy(p => p.PersonId, StringComparer.Ordinal)
            .Select(p =>
                (IReadOnlyList<string?>)
                    [
                        p.PersonId,
                        p.ArabicName?.Value.Clean,
                        Support(p.ArabicName),
                        From(book, p.ArabicName),
                        p.LatinName?.Value.Clean,
                        Support(p.LatinName),
                        From(book, p.LatinName),
                        p.Sex is null ? "" : SexWord(p.Sex.Value),
                        Support(p.Sex),
                        From(book, p.Sex),
                        p.Age is null ? "" : CsvFile.Number(p.Age.Value.MinYears, 3),
                        p.Age is null ? "" : CsvFile.Number(p.Age.Value.MaxYears, 3),
                        Support(p.Age),
                        From(book, p.Age),
                        Day(p.Birth?.Value.Earliest),
                        Day(p.Birth?.Value.Latest),
                        Support(p.Birth),
                        From(book, p.Birth),
                        Day(p.Death?.Value.Earliest),
                        Day(p.Death?.Value.Latest),
                        Support(p.Death),
                        From(book, p.Death),
                        p.Place?.Value,
                        Support(p.Place),
                        From(book, p.Place),
                        CsvFile.Number(p.Records.Length),
                        string.Join(
                            ';',
                            p.Records.Select(r => book.Records[r].List)
                                .Distinct()
                                .Order()
                                .Select(l => book.Lists[l].Settings.Key)
                        ),
                        FateWords.Of(p.Fates.Last),
                        Day(LastDate(p)?.Earliest),
                        Day(LastDate(p)?.Latest),
                        p.Fates.Differ ? "1" : "0",
                        string.Join(';', p.Fates.Claims.Select(c => History(book, c))),
                    ]
            );

    public static void WriteRecords(string path, RecordBook book, IReadOnlyDictionary<int, string> personOf) =>
        CsvFile.Write(
            path,
            [
                "record_id",
                "person_id",
                "document_sha256",
                "sheet",
                "row",
                "entry",
                "name_raw",
                "sex",
                "age_raw",
                "birth_raw",
                "birth_earliest",
                "birth_latest",
                "death_raw",
                "death_earliest",
                "death_latest",
                "place_raw",
                "status_raw",
                "given_id",
                "repaired",
            ],
            Enumerable
                .Range(0, book.Records.Length)
                .OrderBy(r => book.Records[r].RecordId, StringComparer.Ordinal)
                .Select(r => RecordRow(book, r, personOf.GetValueOrDefault(r)))
        );

    public static void WritePairs(string path, RecordBook book, MatchingResult matching) =>
        CsvFile.Write(
            path,
            ["record_id_l", "record_id_r", "match_weight", "match_probability", .. matching.ComparisonNames()],
            Sorted(book, matching)
                .Select(pair =>
                    (IReadOnlyList<string?>)
                        [
                            pair.Left,
                            pair.Right,
                            CsvFile.Number(pair.Pair.Weight.Bits, 4),
                            CsvFile.Number(pair.Pair.Probability.Value, 6),
                            .. matching.LevelNames(pair.Pair),
                        ]
                )
        );

    public static void WriteConflicts(string path, RecordBook book, MatchingResult matching) =>
        CsvFile.Write(
            path,
            ["record_id_l", "record_id_r", "match_weight", "reason"],
            matching
                .Conflicts.Select(c => (Ids: InOrder(book, c.Left, c.Right), Conflict: c))
                .OrderBy(c => c.Ids.Left, StringComparer.Ordinal)
                .ThenBy(c => c.Ids.Right, StringComparer.Ordinal)
                .ThenBy(c => c.Conflict.Reason)
                .Select(c =>
                    (IReadOnlyList<string?>)
                        [
                            c.Ids.Left,
                            c.Ids.Right,
                            CsvFile.Number(c.Conflict.Weight.Bits, 4),
                            MatchingSummary.ReasonCode(c.Conflict.Reason),
                        ]
                )
        );

    /// <summary>The pairs with the ordinally smaller record id on the left, sorted by both ids.</summary>
    public static IEnumerable<(string Left, string Right, MatchedPair Pair)> Sorted(
        RecordBook book,
        MatchingResult matching
    ) =>
        matching
            .Pairs.Select(pair => (Ids: InOrder(book, pair.Left, pair.Right), Pair: pair))
            .OrderBy(p => p.Ids.Left, StringComparer.Ordinal)
            .ThenBy(p => p.Ids.Right, StringComparer.Ordinal)
            .Select(p => (p.Ids.Left, p.Ids.Right, p.Pair));

    private static (string Left, string Right) InOrder(RecordBook book, int left, int right)
    {
        var (a, b) = (book.Records[left].RecordId, book.Records[right].RecordId);
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }

    private static IReadOnlyList<string?> RecordRow(RecordBook book, int index, string? person)
    {
        var (list, id, record) = book.Records[index];
        var reading = book.Lists[list];
        var raw = record.AsWritten;
        return
        [
            id,
            person,
            reading.Release.Document,
            reading.Reading.Table.Sheet,
            record.Row.ToString(CultureInfo.InvariantCulture),
            EntryWord(record.Name.Kind),
            raw.Name.Raw,
            SexWord(record.Sex),
            raw.Age?.Raw,
            raw.Birth?.Raw,
            Day(record.Birth?.Earliest),
            Day(record.Birth?.Latest),
            raw.Death?.Raw,
            Day(record.Death?.Earliest),
            Day(record.Death?.Latest),
            raw.Place,
            raw.Status,
            raw.GivenId,
            Repaired(reading, record),
        ];
    }

    private static UncertainDate? LastDate(Person person) =>
        person.Fates.Claims.LastOrDefault(c => c.Fate == person.Fates.Last)?.Date;

    private static string History(RecordBook book, FateClaim claim) =>
        FateWords.Of(claim.Fate)
        + (
            claim.Date is not { } date ? ""
            : date.Earliest == date.Latest ? " " + Day(date.Earliest)
            : $" {Day(date.Earliest)}/{Day(date.Latest)}"
        )
        + " "
        + book.Lists[book.Records[claim.Record].List].Settings.Key;

    // The columns that an accepted repair reads otherwise than they are written.
    private static string Repaired(ListReading list, SourceRecord record) =>
        record.Unrepaired is null
            ? ""
            : string.Join(
                ';',
                list.Reading.Table.Columns.Where(c => record.Cells[c.Index] != record.RepairedCells[c.Index])
                    .Select(c => c.Header)
            );

    internal static string EntryWord(NameKind kind) =>
        kind switch
        {
            NameKind.Named => "named",
            NameKind.Relational => "relational",
            NameKind.Unidentified => "unidentified",
            NameKind.Group => "group",
            _ => "not_stated",
        };

    internal static string SexWord(Sex sex) =>
        sex switch
        {
            Sex.Male => "male",
            Sex.Female => "female",
            Sex.Unknown => "unknown",
            _ => "",
        };

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    // The record that the value was taken from: the way from a printed value to its cell.
    private static string From<T>(RecordBook book, Chosen<T>? chosen) =>
        chosen is null ? "" : book.Records[chosen.Record].RecordId;

    private static string Support<T>(Chosen<T>? chosen) => chosen is null ? "" : CsvFile.Number(chosen.Records);
}
