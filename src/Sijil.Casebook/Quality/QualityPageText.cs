using System.Globalization;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Quality;

/// <summary>The text of the quality page in one language.</summary>
internal static class QualityPageText
{
    private const int ShownRows = 50;

    /// <summary>Writes the text.</summary>
    public static void Write(HtmlWriter html, string file, QualityReport report, QualityWords words)
    {
        var direction = words.Language == "ar" ? "rtl" : "ltr";
        html.Open("main", ("id", words.Language), ("lang", words.Language), ("dir", direction));
        html.Element("h1", Filled(words.Title, Fragment.Data(file)));
        html.Element("p", Fragment.Text(words.About));
        WriteForm(html, report.Form, words);
        WriteColumns(html, report, words);
        Open(html, words, "findings", words.Findings);
        if (report.Findings.IsEmpty)
        {
            html.Element("p", Fragment.Text(words.NoFindings));
        }
        else
        {
            WriteOverview(html, report, words);
        }

        foreach (var finding in report.Findings)
        {
            WriteFinding(html, finding, words);
        }

        html.Close("section").Close("main");
    }

    private static void WriteForm(HtmlWriter html, FileForm form, QualityWords words)
    {
        var sheet = form.Sheet is null ? "" : $", {words.Sheet} {Fragment.Data(form.Sheet).Html}";
        var header = Filled(words.HeaderRow, Number(form.HeaderRow, words)).Html;
        html.Element(
            "p",
            new($"{Fragment.Code(form.Format).Html}, {Fragment.Code(form.Encoding).Html}{sheet}, {header}")
        );
        foreach (var note in form.Notes)
        {
            html.Element("p", Note(note, words), ("class", "note"));
        }
    }

    private static Fragment Note(string note, QualityWords words)
    {
        var said = ReaderNotes.In(words.Language, note);
        return said == note ? Fragment.Data(note) : Fragment.Text(Digits.Plain(words.Language, said));
    }

    private static void WriteColumns(HtmlWriter html, QualityReport report, QualityWords words)
    {
        Open(html, words, "columns", words.Columns);
        var table = new HtmlTable(
            Fragment.Text(words.Columns),
            [.. words.ColumnHeadings.Select((heading, i) => new Column(Fragment.Text(heading), i > 2))]
        );
        foreach (var column in report.Columns)
        {
            table.Row(
                Fragment.Data(column.Header),
                Fragment.Text(words.Fields[(int)column.Field]),
                Fragment.Text(words.Types[(int)column.Type]),
                Number(column.Stated, words),
                Number(column.NotStated, words),
                Number(column.Unknown, words),
                Number(column.Unreadable, words),
                Percent(column.Completeness, words)
            );
        }

        table.WriteTo(html, Fragment.Text(words.Columns));
        var rows = report.Rows;
        html.Element(
            "p",
            Filled(
                words.Rows,
                Number(rows.RowsIn, words),
                Number(rows.Accepted, words),
                Number(rows.Duplicate, words),
                Number(rows.Refused, words)
            )
        );
        if (report.Ages is { Whipple: { } whipple, Myers: { } myers })
        {
            html.Element(
                "p",
                Filled(
                    words.Ages,
                    [
                        OneDecimal(whipple, words),
                        OneDecimal(myers, words),
                        .. QualityWords.AgeBounds.Select(bound => Number(bound, words)),
                    ]
                )
            );
        }

        html.Close("section");
    }

    // Everything on one page of paper; what it means and where it stands follows.
    private static void WriteOverview(HtmlWriter html, QualityReport report, QualityWords words)
    {
        var table = new HtmlTable(
            Fragment.Text(words.Findings),
            [.. words.FindingHeadings.Select((heading, i) => new Column(Fragment.Text(heading), i > 2))]
        );
        foreach (var finding in report.Findings)
        {
            table.Row(
                Fragment.Text(finding.Kind.In(words.Language).Title),
                finding.Header is { } header ? Fragment.Data(header) : Fragment.Text("–"),
                Fragment.Text(words.Severities[(int)finding.Kind.Severity]),
                Number(finding.Count, words),
                Percent(finding.Share, words)
            );
        }

        table.WriteTo(html, Fragment.Text(words.Findings));
    }

    private static void WriteFinding(HtmlWriter html, QualityFinding finding, QualityWords words)
    {
        var text = finding.Kind.In(words.Language);
        var where = finding.Header is { } header ? $" · {Fragment.Data(header).Html}" : "";
        var severity = Fragment.Text(words.Severities[(int)finding.Kind.Severity]).Html;
        html.Element("h3", new($"{Fragment.Text(text.Title).Html}{where}"));
        var count = Filled(words.CountOf, Number(finding.Count, words), Number(finding.OutOf, words)).Html;
        var measures = string.Concat(
            finding.Measures.Select(m => $" · {Fragment.Code(m.Name).Html} {OneDecimal(m.Value, words).Html}")
        );
        html.Element(
            "p",
            new(
                $"{severity} · {count} ({Percent(finding.Share, words).Html}){measures} · {Fragment.Code(finding.Kind.Code).Html}"
            ),
            ("class", finding.Kind.Severity == FindingSeverity.Fault ? "warn" : "note")
        );
        html.Element("p", Fragment.Text($"{text.Meaning} {words.Advice} {text.Advice}"));
        WriteRows(html, finding, words);
    }

    private static void WriteRows(HtmlWriter html, QualityFinding finding, QualityWords words)
    {
        if (!finding.Rows.IsEmpty)
        {
            var rows = finding.Rows.Take(ShownRows).Select(row => Plain(row, words).Html).ToList();
            var more = finding.Count - rows.Count;
            var rest = more > 0 ? " " + Filled(words.More, Number(more, words)).Html : "";
            html.Element(
                "p",
                new($"{Fragment.Text(words.InRows).Html} {string.Join(" · ", rows)}{rest}"),
                ("class", "note")
            );
        }

        if (!finding.Examples.IsEmpty)
        {
            var examples = string.Join(" · ", finding.Examples.Select(example => Fragment.Data(example).Html));
            html.Element("p", new($"{Fragment.Text(words.Examples).Html}: {examples}"), ("class", "note"));
        }
    }

    private static void Open(HtmlWriter html, QualityWords words, string name, string title)
    {
        var id = $"{words.Language}-{name}";
        html.Open("section", ("id", id), ("aria-labelledby", id + "-title"));
        html.Element("h2", Fragment.Text(title), ("id", id + "-title"));
    }

    private static Fragment Filled(string text, params ReadOnlySpan<Fragment> values)
    {
        var html = Fragment.Escape(text);
        for (var i = 0; i < values.Length; i++)
        {
            html = html.Replace(
                $"{{{i.ToString(CultureInfo.InvariantCulture)}}}",
                values[i].Html,
                StringComparison.Ordinal
            );
        }

        return new(html);
    }

    private static Fragment Number(int number, QualityWords words) =>
        Fragment.Number(Digits.Whole(words.Language, number), number);

    private static Fragment Plain(int number, QualityWords words) =>
        Fragment.Digits(Digits.Plain(words.Language, number.ToString(CultureInfo.InvariantCulture)));

    private static Fragment OneDecimal(double number, QualityWords words) =>
        Fragment.Number(Digits.Fraction(words.Language, number, 1), number);

    private static Fragment Percent(double share, QualityWords words) =>
        Fragment.Number(Digits.Plain(words.Language, QualityWords.Percent(share)), share);
}
