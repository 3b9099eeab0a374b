using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;

namespace Sijil.Cli.Output;

/// <summary>What was read from a file, for the person who added it: form, columns with reasons, the fate of every row. Counts and places, no cell's text.</summary>
internal static class ReadingReport
{
    private const int ShownPlaces = 5;

    /// <summary>As text.</summary>
    public static void Print(
        Terminal terminal,
        string file,
        ReleaseReading reading,
        MappingOrigin origin,
        AddedAgainst? against
    )
    {
        var (table, mapping, records) = (reading.Table, reading.Mapping, reading.Records);
        terminal.Result(Path.GetFileName(file));
        terminal.Result(
            $"  {table.Format}, {table.Encoding}{(table.Sheet is null ? "" : ", sheet " + table.Sheet)}, header in row {table.HeaderRow.ToString(CultureInfo.InvariantCulture)}"
        );
        foreach (var note in table.Notes.Concat(records.Notes))
        {
            terminal.Result("  note: " + note);
        }

        terminal.Result();
        terminal.Result(
            "  Columns ("
                + origin switch
                {
                    MappingOrigin.Guessed => "guessed; correct them in casebook.yaml",
                    MappingOrigin.Saved => "as saved in casebook.yaml",
                    MappingOrigin.Adapted => "as saved in casebook.yaml, but for columns renamed or dropped",
                    _ => "as given",
                }
                + ")"
        );
        foreach (
            var line in TextTable.Lines(
                ["header", "read as", "because"],
                [.. mapping.Columns.Select(c => (string[])[c.Header, FieldNames.Snake(c.Field), c.Reason])]
            )
        )
        {
            terminal.Result("    " + line);
        }

        terminal.Result();
        terminal.Result(
            $"  Rows in {TextTable.Count(records.RowsIn)} = accepted {TextTable.Count(records.Accepted.Count)} + duplicate {TextTable.Count(records.Duplicates.Count)} + refused {TextTable.Count(records.Refused.Count)}"
        );
        foreach (var row in records.Refused.Take(ShownPlaces))
        {
            terminal.Result($"    row {row.Row.ToString(CultureInfo.InvariantCulture)} refused: {row.Reason}");
        }

        if (records.Refused.Count > ShownPlaces)
        {
            terminal.Result(
                $"    and {TextTable.Count(records.Refused.Count - ShownPlaces)} more; build lists them all in out/set-aside.csv"
            );
        }

        PrintDoubts(terminal, reading);
        if (against is not null)
        {
            AgainstText.Print(terminal, against);
        }

        terminal.Result();
    }

    /// <summary>As data.</summary>
    public static object Data(string file, string? document, ReleaseReading reading, AddedAgainst? against) =>
        new
        {
            File = Path.GetFileName(file),
            DocumentSha256 = document,
            reading.Table.Format,
            reading.Table.Encoding,
            reading.Table.Sheet,
            reading.Table.HeaderRow,
            Columns = reading.Mapping.Columns.Select(c => new
            {
                c.Header,
                Column = c.Index,
                Field = FieldNames.Snake(c.Field),
                DateOrder = DateOrderName.Of(c.DateOrder),
                c.Confidence,
                c.Reason,
                c.ReasonArabic,
            }),
            RowsIn = reading.Records.RowsIn,
            Accepted = reading.Records.Accepted.Count,
            Duplicate = reading.Records.Duplicates.Count,
            Refused = reading.Records.Refused.Count,
            RefusedRows = reading.Records.Refused.Select(r => new
            {
                r.Row,
                r.Column,
                r.Reason,
            }),
            DoubtfulCells = Doubts(reading).Sum(d => d.Count),
            Notes = reading.Table.Notes.Concat(reading.Records.Notes),
            Against = AgainstText.Data(against),
        };

    private static void PrintDoubts(Terminal terminal, ReleaseReading reading)
    {
        foreach (var (field, expected, count, row) in Doubts(reading))
        {
            terminal.Result(
                $"    {TextTable.Count(count)} {(count == 1 ? "cell" : "cells")} of {FieldNames.Snake(field)} kept raw and not used, first in row {row.ToString(CultureInfo.InvariantCulture)}: {expected}"
            );
        }
    }

    private static IEnumerable<(Field Field, string Expected, int Count, int FirstRow)> Doubts(
        ReleaseReading reading
    ) =>
        reading
            .Records.Accepted.SelectMany(r => r.Doubts)
            .GroupBy(d => (d.Field, d.Expected))
            .OrderBy(g => g.Key.Field)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.Expected, StringComparer.Ordinal)
            .Select(g => (g.Key.Field, g.Key.Expected, g.Count(), g.Min(d => d.Row)));
}
