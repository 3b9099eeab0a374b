using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What happened to a person's number over the builds: the former numbers that lead here now, and each merge and division in which it had a part.</summary>
internal static class IdentitySection
{
    private const int MostShown = 100;

    public static void Write(Visit visit, HtmlWriter html, CasebookView view, string id)
    {
        var steps = view.StepsOf(id);
        html.Open("section").Element("h2", visit.Say(IdentityTexts.Title));
        if (steps.Count == 0)
        {
            html.Element("p", visit.Say(IdentityTexts.Nothing)).Close("section");
            return;
        }

        Former(visit, html, view.FormerIdsOf(id), id);
        Steps(visit, html, steps, id);
        html.Close("section");
    }

    private static void Former(Visit visit, HtmlWriter html, IReadOnlyList<FormerId> former, string id)
    {
        if (former.Count == 0)
        {
            return;
        }

        html.Element("h3", visit.Say(IdentityTexts.Former));
        var table = new HtmlTable(
            visit.Say(IdentityTexts.Former),
            new Column(visit.Say(IdentityTexts.Number), Numeric: false),
            new Column(visit.Say(IdentityTexts.Way), Numeric: false),
            new Column(visit.Say(PersonTexts.When), Numeric: false)
        );
        foreach (var one in former.Take(MostShown))
        {
            table.Row(
                IdentityTexts.Link(one.Id),
                IdentityTexts.How(visit, one, id),
                Fragment.Code(one.Last.Time, keepTogether: true)
            );
        }

        table.WriteTo(html, visit.Say(IdentityTexts.Former));
        Cut(visit, html, former.Count);
    }

    /// <summary>The steps as a table, the latest first.</summary>
    public static void Steps(Visit visit, HtmlWriter html, IReadOnlyList<IdentityStep> steps, string id)
    {
        var table = new HtmlTable(
            visit.Say(IdentityTexts.Title),
            new Column(visit.Say(PersonTexts.When), Numeric: false),
            new Column(visit.Say(IdentityTexts.What), Numeric: false),
            new Column(visit.Say(IdentityTexts.Act), Numeric: true)
        );
        foreach (var step in steps.Take(MostShown))
        {
            table.Row(
                Fragment.Code(step.Time, keepTogether: true),
                IdentityTexts.Say(visit, step, id),
                visit.Words.Number(step.Act)
            );
        }

        table.WriteTo(html, visit.Say(IdentityTexts.Title));
        Cut(visit, html, steps.Count);
    }

    private static void Cut(Visit visit, HtmlWriter html, int count)
    {
        if (count > MostShown)
        {
            html.Element("p", visit.Say(IdentityTexts.More), ("class", "note"));
        }
    }
}
