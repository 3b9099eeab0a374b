using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The people of the register, searched and narrowed.</summary>
internal static class PeoplePage
{
    private const int OnPage = 50;

    public static async Task Show(Visit visit)
    {
        var search = PeopleQuery.Asked(visit);
        var page = int.TryParse(visit.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Min(asked, 1_000_000)
            : 0;
        var found = (await visit.Desk.People).Find(search, page * OnPage, OnPage);
        using var view = visit.Desk.View();
        var saved = view.Saved;
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.People,
                "/people",
                html =>
                {
                    WriteSearch(visit, html, search);
                    html.Open("div", ("class", "browse"));
                    PeopleSide.Write(visit, html, search, found, saved);
                    html.Open("div");
                    html.Open("p", ("class", "note"))
                        .Add(visit.Say(WebTexts.FoundCount))
                        .Raw(": ")
                        .Add(visit.Words.Number(found.Count));
                    html.Raw(" · ")
                        .Add(Facts.Link("/people.csv?" + PeopleQuery.Of(search), visit.Say(WebTexts.Csv)))
                        .Close("p");
                    html.Open("ol", ("class", "hits"));
                    foreach (var person in found.People)
                    {
                        PersonCard.Write(visit, html, person);
                    }

                    html.Close("ol");
                    Pages(visit, html, search, page, found.Count);
                    html.Close("div").Close("div");
                }
            )
        );
    }

    /// <summary>Keeps a search under a name.</summary>
    public static Task Keep(Visit visit)
    {
        visit.Desk.Book.KeepView(
            new SavedView(visit.Form["name"].ToString(), visit.Session.Actor, visit.Form["query"].ToString())
        );
        return visit.GoTo("/people?" + PeopleQuery.Cleaned(visit.Form["query"].ToString()));
    }

    /// <summary>Lets a kept search go.</summary>
    public static Task Forget(Visit visit)
    {
        visit.Desk.Book.ForgetView(visit.Form["name"].ToString(), visit.Session.Actor);
        return visit.GoTo("/people");
    }

    private static void WriteSearch(Visit visit, HtmlWriter html, PeopleSearch search)
    {
        html.Raw("<form class=\"search\" role=\"search\" action=\"/people\">");
        html.Element("label", visit.Say(WebTexts.Search), ("for", "q"));
        html.Open("div", ("class", "choices"));
        html.Open(
            "input",
            ("id", "q"),
            ("name", "q"),
            ("type", "search"),
            ("dir", "auto"),
            ("value", search.Words),
            ("autocomplete", "off")
        );
        html.Element("button", visit.Say(WebTexts.Find)).Close("div");
        html.Raw("<label class=\"check\"><input type=\"checkbox\" name=\"exact\" value=\"1\"")
            .Raw(search.IsExact ? " checked" : "")
            .Raw("> ")
            .Add(visit.Say(PeopleTexts.Exact))
            .Raw("</label>");
        foreach (var (facet, value) in search.Chosen)
        {
            Shell.Hidden(html, PeopleQuery.NameOf(facet), value);
        }

        html.Close("form");
    }

    private static void Pages(Visit visit, HtmlWriter html, PeopleSearch search, int page, int count)
    {
        html.Open("p", ("class", "pager"));
        if (page > 0)
        {
            html.Add(Turn(visit, search, page - 1, WebTexts.Previous)).Raw(" ");
        }

        if ((page + 1) * (long)OnPage < count)
        {
            html.Add(Turn(visit, search, page + 1, WebTexts.Next));
        }

        html.Close("p");
    }

    private static Fragment Turn(Visit visit, PeopleSearch search, int page, SiteText text) =>
        Facts.Link(FormattableString.Invariant($"/people?{PeopleQuery.Of(search)}&page={page}"), visit.Say(text));
}
