using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Quality;

namespace Sijil.Web.Pages;

/// <summary>What a file holds, before it is kept: the fate of its rows, what is new and gone, and what is wrong in it.</summary>
internal static class DraftFindings
{
    private const int MostRefused = 50;
    private const int MostRows = 12;

    /// <summary>The fate of its rows, and of people since the release before.</summary>
    public static void Figures(Visit visit, HtmlWriter html, AddPreview preview)
    {
        var rows = preview.Reading.Records;
        html.Open("dl", ("class", "figures"));
        Figure(WebTexts.RowsIn, rows.RowsIn);
        Figure(WebTexts.Accepted, rows.Accepted.Count);
        Figure(WebTexts.Duplicate, rows.Duplicates.Count);
        Figure(WebTexts.RefusedRows, rows.Refused.Count);
        html.Close("dl").Element("h2", visit.Say(DraftTexts.Against));
        if (preview.Against is not { } against)
        {
            html.Element("p", visit.Say(DraftTexts.First), ("class", "note"));
            return;
        }

        if (!against.IsNewest)
        {
            html.Element("p", visit.Say(DraftTexts.Older), ("class", "warn"));
        }

        if (against.Changes is not { } changes)
        {
            html.Element("p", FaultWords.Say(visit, against.Fault ?? ""), ("class", "warn"));
            return;
        }

        html.Open("p", ("class", "note")).Add(Fragment.Data(changes.Older)).Raw(" · ");
        html.Add(Fragment.Data(changes.Newer)).Close("p").Open("dl", ("class", "figures"));
        foreach (var (kind, text) in DraftTexts.Changes)
        {
            if (changes.Difference.Count(kind) is > 0 and var count)
            {
                Figure(text, count);
            }
        }

        html.Close("dl");

        void Figure(SiteText text, int count) =>
            html.Open("div").Element("dt", visit.Say(text)).Element("dd", visit.Words.Number(count)).Close("div");
    }

    /// <summary>What is wrong or doubtful, gravest first, and the rows that would not be used.</summary>
    public static void Write(Visit visit, HtmlWriter html, AddPreview preview)
    {
        var words = QualityWords.Of(visit.Language);
        html.Open("section").Element("h2", visit.Say(DraftTexts.Findings));
        if (preview.Quality.Findings.IsEmpty)
        {
            html.Element("p", Fragment.Text(words.NoFindings));
        }

        foreach (var finding in preview.Quality.Findings)
        {
            var text = finding.Kind.In(visit.Language);
            html.Open("details", ("class", "finding")).Open("summary");
            html.Add(Fragment.Text(words.Severities[(int)finding.Kind.Severity])).Raw(" · <b>");
            html.Add(Fragment.Text(text.Title)).Raw("</b>");
            if (finding.Header is { } header)
            {
                html.Raw(" · ").Add(Fragment.Data(header));
            }

            html.Raw(" · ").Add(visit.Words.Number(finding.Count)).Close("summary");
            html.Element("p", Fragment.Text(text.Meaning + " " + words.Advice + " " + text.Advice));
            Rows(visit, html, finding, words);
            html.Close("details");
        }

        html.Close("section");
        Refused(visit, html, preview);
    }

    private static void Rows(Visit visit, HtmlWriter html, QualityFinding finding, QualityWords words)
    {
        if (finding.Rows.IsEmpty)
        {
            return;
        }

        html.Open("p", ("class", "note")).Add(Fragment.Text(words.InRows)).Raw(" ");
        html.Raw(string.Join(" · ", finding.Rows.Take(MostRows).Select(r => visit.Words.Number(r).Html)));
        if (finding.Count > MostRows)
        {
            html.Raw(" ")
                .Add(
                    Fragment.Text(
                        QualityWords.Fill(
                            words.More,
                            (finding.Count - Math.Min(MostRows, finding.Rows.Length)).ToString(
                                System.Globalization.CultureInfo.InvariantCulture
                            )
                        )
                    )
                );
        }

        html.Close("p");
    }

    private static void Refused(Visit visit, HtmlWriter html, AddPreview preview)
    {
        var refused = preview.Reading.Records.Refused;
        if (refused.Count == 0)
        {
            return;
        }

        html.Open("section").Element("h2", visit.Say(DraftTexts.Refused));
        var table = new HtmlTable(
            visit.Say(DraftTexts.Refused),
            new Column(visit.Say(WebTexts.Row), Numeric: true),
            new Column(visit.Say(WebTexts.FoundText), Numeric: false),
            new Column(visit.Say(WebTexts.Why), Numeric: false)
        );
        foreach (var row in refused.Take(MostRefused))
        {
            table.Row(visit.Words.Number(row.Row), Fragment.Data(row.Found), FaultWords.Say(visit, row.Reason));
        }

        table.WriteTo(html, visit.Say(DraftTexts.Refused));
        html.Close("section");
    }
}
