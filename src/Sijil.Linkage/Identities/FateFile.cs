using System.Globalization;

namespace Sijil.Linkage.Identities;

/// <summary>
/// What every id stands for now, as CSV (UTF-8, RFC 4180, line feeds), sorted ordinally: person_id, standing (current, merged, divided or withdrawn),
/// leads_to (the people to whom it leads today, with a space between them; itself while current or withdrawn), first_run, since_run, records.
/// </summary>
public static class FateFile
{
    /// <summary>Writes the table.</summary>
    /// <param name="history">The history.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IdentityHistory history, TextWriter writer)
    {
        CsvLine.Write(writer, "person_id", "standing", "leads_to", "first_run", "since_run", "records");
        foreach (var fate in history.Fates)
        {
            CsvLine.Write(
                writer,
                fate.Person,
                KindNames.Of(fate.Standing),
                fate.Successors.IsEmpty ? fate.Person : string.Join(' ', history.Resolve(fate.Person)),
                fate.FirstRun.ToString(CultureInfo.InvariantCulture),
                fate.SinceRun.ToString(CultureInfo.InvariantCulture),
                fate.Records.ToString(CultureInfo.InvariantCulture)
            );
        }
    }
}
