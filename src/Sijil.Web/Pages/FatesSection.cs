using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What happened to a person, in order of date, each line with the record that says so.</summary>
internal static class FatesSection
{
    private static readonly SiteText Title = new("What happened, in order of date", "ما جرى، بترتيب التواريخ");
    private static readonly SiteText What = new("What", "ماذا");
    private static readonly SiteText When = new("When", "متى");

    public static void Write(Visit visit, HtmlWriter html, IReadOnlyList<FateLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        html.Open("section").Element("h2", visit.Say(Title));
        var table = new HtmlTable(
            visit.Say(Title),
            new Column(visit.Say(What), Numeric: false),
            new Column(visit.Say(When), Numeric: false),
            new Column(visit.Say(WebTexts.Record), Numeric: false)
        );
        foreach (var line in lines)
        {
            table.Row(
                Fragment.Text(FateWords.Say(line.Fate, visit.Language)),
                line.Earliest.Length == 0 ? Facts.Value(visit, null)
                    : line.Earliest == line.Latest ? visit.Words.Plain(line.Earliest)
                    : visit.Words.Plain(line.Earliest + " – " + line.Latest),
                Facts.Link("/record?id=" + Facts.Part(line.RecordId), Fragment.Data(line.RecordId))
            );
        }

        table.WriteTo(html, visit.Say(Title));
        html.Close("section");
    }
}
