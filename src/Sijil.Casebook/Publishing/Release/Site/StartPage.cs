using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>The first page: what this is, how many people, which lists, which files.</summary>
internal static class StartPage
{
    public static HtmlWriter Of(ReleaseContents contents) =>
        SitePage.Of(contents, "index.html", (html, words) => Write(html, words, contents));

    private static void Write(HtmlWriter html, Phrases words, ReleaseContents contents)
    {
        var language = words.Language;
        var last = PublicTables.Last(contents.Entries);
        html.Element("p", SiteTexts.What.Say(language));
        html.Open("dl", ("class", "identity"));
        Line(html, SiteTexts.Publication.Say(language), words.Number(contents.Number));
        Line(html, SiteTexts.Date.Say(language), Fragment.Code(contents.Published, keepTogether: true));
        html.Close("dl");
        html.Open("section").Element("h2", SiteTexts.Documented.Say(language));
        html.Element("p", words.Number(last.Count(e => e.Standing == PublicStanding.Published)), ("class", "range"));
        if (last.Count(e => e.Standing == PublicStanding.Withdrawn) is > 0 and var withdrawn)
        {
            html.Open("p").Add(SiteTexts.Withdrawn.Say(language)).Raw(": ").Add(words.Number(withdrawn)).Close("p");
        }

        if (contents.Report.Unnamed is { Records: > 0 } unnamed)
        {
            html.Open("p").Add(SiteTexts.Unnamed.Say(language)).Raw(": ").Add(words.Number(unnamed.Min)).Raw(" – ");
            html.Add(words.Number(unnamed.Max)).Raw(unnamed.Unbounded > 0 ? "+" : "").Close("p");
        }

        html.Close("section").Open("section").Element("h2", SiteTexts.Estimated.Say(language));
        WriteEstimate(html, words, contents.Report);
        html.Close("section");
        WriteLists(html, words, contents.Report);
        WriteFiles(html, words);
    }

    private static void Line(HtmlWriter html, Fragment name, Fragment value)
    {
        html.Open("div").Element("dt", name);
        html.Element("dd", value).Close("div");
    }

    private static void WriteEstimate(HtmlWriter html, Phrases words, ReportData report)
    {
        if (report.Headline is { Lower: { } lower, Upper: { } upper })
        {
            html.Element(
                "p",
                words.Say(
                    "figures.between",
                    ("lower", words.Number(Math.Round(lower))),
                    ("upper", words.Number(Math.Round(upper)))
                ),
                ("class", "range")
            );
        }
        else
        {
            html.Element("p", SiteTexts.Refused.Say(words.Language));
        }
    }

    private static void WriteLists(HtmlWriter html, Phrases words, ReportData report)
    {
        var language = words.Language;
        html.Open("section").Element("h2", SiteTexts.Sources.Say(language));
        var table = new HtmlTable(
            SiteTexts.Sources.Say(language),
            new Column(SiteTexts.List.Say(language), Numeric: false),
            new Column(SiteTexts.AsOf.Say(language), Numeric: false),
            new Column(SiteTexts.Rows.Say(language), Numeric: true),
            new Column(SiteTexts.Named.Say(language), Numeric: true),
            new Column(SiteTexts.Hash.Say(language), Numeric: false)
        );
        foreach (var list in report.Lists)
        {
            table.Row(
                Fragment.Data(list.Key),
                list.AsOf is { } day ? words.Plain(day) : SiteTexts.Unstated.Say(language),
                words.Number(list.RowsIn),
                words.Number(list.People),
                Fragment.Code(list.Sha256)
            );
        }

        table.WriteTo(html, SiteTexts.Sources.Say(language));
        html.Close("section");
    }

    private static void WriteFiles(HtmlWriter html, Phrases words)
    {
        var language = words.Language;
        html.Open("section").Element("h2", SiteTexts.Files.Say(language));
        var table = new HtmlTable(
            SiteTexts.Files.Say(language),
            new Column(SiteTexts.File.Say(language), Numeric: false),
            new Column(SiteTexts.Holds.Say(language), Numeric: false)
        );
        foreach (var (file, text) in SiteTexts.FileTexts)
        {
            table.Row(new Fragment($"<a href=\"{file}\" dir=\"ltr\">{file}</a>"), text.Say(language));
        }

        table.WriteTo(html, SiteTexts.Files.Say(language));
        html.Close("section");
    }
}
