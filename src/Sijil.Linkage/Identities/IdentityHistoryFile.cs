using System.Globalization;

namespace Sijil.Linkage.Identities;

/// <summary>
/// The history as CSV (UTF-8, RFC 4180, line feeds), to which each run that changed something only adds. Headings: run, event, person_id,
/// other_person_id, record_id, label, cause. A run begins with a row whose event is "run", which alone has label and cause; then one row for each record
/// of each event, sorted ordinally by person, event, other person and record.
/// </summary>
public static class IdentityHistoryFile
{
    internal const string RunEvent = "run";

    internal static readonly string[] Headings =
    [
        "run",
        "event",
        "person_id",
        "other_person_id",
        "record_id",
        "label",
        "cause",
    ];

    /// <summary>Writes the headings and every run.</summary>
    /// <param name="history">The history.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IdentityHistory history, TextWriter writer)
    {
        CsvLine.Write(writer, Headings);
        foreach (var run in history.Runs)
        {
            Append(run, writer);
        }
    }

    /// <summary>Writes what a run adds to the file: nothing when it changed nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="writer">At the end of the history before it.</param>
    public static void Append(IdentityRun run, TextWriter writer)
    {
        if (run.IsEmpty)
        {
            return;
        }

        var number = run.Number.ToString(CultureInfo.InvariantCulture);
        CsvLine.Write(writer, number, RunEvent, "", "", "", run.Label, run.Cause);
        foreach (var row in run.Entry.Rows)
        {
            CsvLine.Write(
                writer,
                number,
                KindNames.Of(row.Kind),
                run.Book.PersonName(row.Person),
                row.Other < 0 ? "" : run.Book.PersonName(row.Other),
                run.Book.RecordName(row.Record),
                "",
                ""
            );
        }
    }

    /// <summary>Reads a history and checks every row against those before it.</summary>
    /// <param name="reader">The text, without a byte order mark.</param>
    /// <exception cref="Columns.DelimitedTextException">The first fault, with its row and column: a row that does not fit what came before it is one.</exception>
    public static IdentityHistory Read(TextReader reader) => new HistoryReading(reader).All();
}
