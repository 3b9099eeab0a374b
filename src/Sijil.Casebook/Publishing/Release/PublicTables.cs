using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>
/// The tables of a release, each a function of the public log and its openings alone: whoever checks a release makes them again and compares.
/// </summary>
internal static class PublicTables
{
    public const string People = "people.csv";
    public const string PeopleHxl = "people-hxl.csv";
    public const string PeopleJson = "people.json";
    public const string Ids = "ids.csv";
    public const string Corrections = "corrections.csv";

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
    };

    /// <summary>All tables by file name.</summary>
    /// <param name="entries">The log.</param>
    /// <param name="fields">The published fields, in order.</param>
    /// <param name="publications">When each publication was, and why.</param>
    public static ImmutableSortedDictionary<string, byte[]> Of(
        ImmutableArray<PublicEntry> entries,
        ImmutableArray<string> fields,
        ImmutableArray<PublicationLine> publications
    )
    {
        var last = Last(entries);
        var people = last.Where(e => e.Standing == PublicStanding.Published).ToList();
        var rows = people.Select(p => (string[])[p.Id, .. fields.Select(f => p.Value(f) ?? "")]).ToList();
        string[] header = ["id", .. fields];
        string[] tags = ["#meta+id", .. fields.Select(f => PublicField.All.Single(p => p.Name == f).Hxl)];
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [People] = Csv([header, .. rows]),
            [PeopleHxl] = Csv([header, tags, .. rows]),
            [PeopleJson] = Json(people, fields),
            [Ids] = Csv([
                ["id", "standing", "detail", "publication"],
                .. last.Select(e => (string[])[e.Id, PublicEntry.Word(e.Standing), e.Detail, e.Publication]),
            ]),
            [Corrections] = Csv([
                ["publication", "date", "id", "what", "fields", "detail", "reason"],
                .. PublicCorrections
                    .Of(entries, publications)
                    .Select(c => (string[])[c.Publication, c.Date, c.Id, c.What, c.Fields, c.Detail, c.Reason]),
            ]),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The last entry of every id, ordinally by id.</summary>
    public static ImmutableArray<PublicEntry> Last(ImmutableArray<PublicEntry> entries)
    {
        var last = new SortedDictionary<string, PublicEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            last[entry.Id] = entry;
        }

        return [.. last.Values];
    }

    /// <summary>Rows as CSV: UTF-8, RFC 4180, line feeds.</summary>
    public static byte[] Csv(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n")
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;

    private static byte[] Json(List<PublicEntry> people, ImmutableArray<string> fields)
    {
        using var stream = new MemoryStream();
        stream.Write("[\n"u8);
        for (var i = 0; i < people.Count; i++)
        {
            using (var json = new Utf8JsonWriter(stream, Plain))
            {
                json.WriteStartObject();
                json.WriteString("id", people[i].Id);
                foreach (var field in fields)
                {
                    if (people[i].Value(field) is { Length: > 0 } value)
                    {
                        json.WriteString(field, value);
                    }
                    else
                    {
                        json.WriteNull(field);
                    }
                }

                json.WriteEndObject();
            }

            stream.Write(i == people.Count - 1 ? "\n"u8 : ",\n"u8);
        }

        stream.Write("]\n"u8);
        return stream.ToArray();
    }
}
