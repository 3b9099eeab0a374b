using System.Globalization;
using Sijil.Casebook.Quality;

namespace Sijil.Cli.Output;

/// <summary>The quality report of a list as text.</summary>
internal static class QualityText
{
    private const int ShownRows = 8;

    /// <summary>The whole report.</summary>
    public static void Print(Terminal terminal, string file, QualityReport report, string language)
    {
        var words = QualityWords.Of(language);
        var form = report.Form;
        terminal.Result(QualityWords.Fill(words.Title, Path.GetFileName(file)));
        var sheet = form.Sheet is null ? "" : $", {words.Sheet} {form.Sheet}";
        terminal.Result(
            $"  {form.Format}, {form.Encoding}{sheet}, {QualityWords.Fill(words.HeaderRow, TextTable.Count(form.HeaderRow))}"
        );
        foreach (var note in form.Notes)
        {
            terminal.Result($"  {words.Severities[0]}: {ReaderNotes.In(language, note)}");
        }

        terminal.Result();
        terminal.Result("  " + words.Columns);
        foreach (var line in TextTable.Lines(words.ColumnHeadings, [.. report.Columns.Select(c => Cells(c, words))]))
        {
            terminal.Result("    " + line);
        }

        terminal.Result();
        var rows = report.Rows;
        terminal.Result(
            "  "
                + QualityWords.Fill(
                    words.Rows,
                    TextTable.Count(rows.RowsIn),
                    TextTable.Count(rows.Accepted),
                    TextTable.Count(rows.Duplicate),
                    TextTable.Count(rows.Refused)
                )
        );
        if (report.Ages is { Whipple: { } whipple, Myers: { } myers })
        {
            string[] figures =
            [
                OneDecimal(whipple),
                OneDecimal(myers),
                .. QualityWords.AgeBounds.Select(bound => TextTable.Count(bound)),
            ];
            terminal.Result("  " + QualityWords.Fill(words.Ages, figures));
        }

        terminal.Result();
        PrintFindings(terminal, report, words);
    }

    /// <summary>A line for each finding that is more than a note.</summary>
    public static void PrintShort(Terminal terminal, QualityReport report)
    {
        var words = QualityWords.Of("en");
        var shown = report.Findings.Where(finding => finding.Kind.Severity > FindingSeverity.Note).ToList();
        terminal.Result(
            "  Quality: " + (shown.Count == 0 ? "nothing to doubt" : "see sijil profile for what to do with each")
        );
        foreach (var finding in shown)
        {
            terminal.Result("    " + Head(finding, words) + Rows(finding, words));
        }

        terminal.Result();
    }

    private static void PrintFindings(Terminal terminal, QualityReport report, QualityWords words)
    {
        terminal.Result("  " + words.Findings);
        if (report.Findings.IsEmpty)
        {
            terminal.Result("    " + words.NoFindings);
        }

        foreach (var finding in report.Findings)
        {
            var text = finding.Kind.In(words.Language);
            terminal.Result("    " + Head(finding, words));
            terminal.Result("      " + text.Meaning);
            terminal.Result($"      {words.Advice} {text.Advice}");
            if (Rows(finding, words) is { Length: > 0 } rows)
            {
                terminal.Result("      " + rows.TrimStart(';', ' '));
            }

            if (!finding.Examples.IsEmpty)
            {
                terminal.Result(
                    $"      {words.Examples}: " + string.Join(", ", finding.Examples.Select(e => $"\"{Shown(e)}\""))
                );
            }
        }

        terminal.Result();
    }

    private static string Head(QualityFinding finding, QualityWords words)
    {
        var where = finding.Header is { } header ? $", {words.Column} {Shown(header)}" : "";
        var count = QualityWords.Fill(words.CountOf, TextTable.Count(finding.Count), TextTable.Count(finding.OutOf));
        var measures = string.Concat(finding.Measures.Select(m => $", {m.Name} {OneDecimal(m.Value)}"));
        return $"{words.Severities[(int)finding.Kind.Severity]} {finding.Kind.Code}: {finding.Kind.In(words.Language).Title}{where}: {count} ({QualityWords.Percent(finding.Share)}{measures})";
    }

    private static string Rows(QualityFinding finding, QualityWords words)
    {
        if (finding.Rows.IsEmpty)
        {
            return "";
        }

        var shown = finding.Rows.Take(ShownRows).Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        var more = finding.Count - shown.Count;
        return $"; {words.InRows} {string.Join(", ", shown)}"
            + (more > 0 ? " " + QualityWords.Fill(words.More, TextTable.Count(more)) : "");
    }

    private static string[] Cells(ColumnQuality column, QualityWords words) =>
        [
            Shown(column.Header),
            words.Fields[(int)column.Field],
            words.Types[(int)column.Type],
            TextTable.Count(column.Stated),
            TextTable.Count(column.NotStated),
            TextTable.Count(column.Unknown),
            TextTable.Count(column.Unreadable),
            QualityWords.Percent(column.Completeness),
        ];

    private static string OneDecimal(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    // One line on a terminal, and nothing that turns its direction or colours around.
    private static string Shown(string text)
    {
        var shown = string.Concat(
            text.Select(c =>
                char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '·' : c
            )
        );
        return shown.Length > 80 ? shown[..80] + "…" : shown;
    }
}
