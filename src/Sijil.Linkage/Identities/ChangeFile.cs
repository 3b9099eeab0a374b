using System.Globalization;

namespace Sijil.Linkage.Identities;

/// <summary>
/// The people whom a run affected, as CSV (UTF-8, RFC 4180, line feeds), sorted ordinally: person_id, change (added, split, merged, divided,
/// reinstated, withdrawn or changed), other_person_ids (with a space between them), records_gained, records_lost.
/// </summary>
public static class ChangeFile
{
    /// <summary>Writes the table.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ChangeReport report, TextWriter writer)
    {
        CsvLine.Write(writer, "person_id", "change", "other_person_ids", "records_gained", "records_lost");
        foreach (var person in report.People)
        {
            CsvLine.Write(
                writer,
                person.Person,
                person.Kind.ToString().ToLowerInvariant(),
                string.Join(' ', person.Others),
                person.Gained.ToString(CultureInfo.InvariantCulture),
                person.Lost.ToString(CultureInfo.InvariantCulture)
            );
        }
    }
}
