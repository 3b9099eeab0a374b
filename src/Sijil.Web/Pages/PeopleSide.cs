using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Beside the people: by what they can be narrowed, how many each value would leave, and the views that were kept.</summary>
internal static class PeopleSide
{
    public static void Write(
        Visit visit,
        HtmlWriter html,
        PeopleSearch search,
        FoundPeople found,
        IReadOnlyList<SavedView> saved
    )
    {
        html.Open("details", ("class", "side"));
        html.Element("summary", visit.Say(PeopleTexts.Narrow));
        foreach (var (facet, values) in found.Facets)
        {
            // One value for everybody narrows nothing.
            if (values.Length > 1 || search.Chosen.ContainsKey(facet))
            {
                Of(visit, html, search, facet, values);
            }
        }

        Views(visit, html, search, saved);
        html.Close("details");
    }

    private static void Of(
        Visit visit,
        HtmlWriter html,
        PeopleSearch search,
        Facet facet,
        IReadOnlyCollection<FacetValue> values
    )
    {
        var chosen = search.Chosen.GetValueOrDefault(facet);
        html.Open("section").Element("h2", visit.Say(PeopleTexts.Of(facet))).Open("ul", ("class", "values"));
        if (facet == Facet.List && chosen?.StartsWith(PeopleSearch.Exactly) == true)
        {
            var without = search with { Chosen = search.Chosen.Remove(facet) };
            html.Open("li", ("class", "on"));
            html.Raw($"<a href=\"{Fragment.Escape("/people?" + PeopleQuery.Of(without))}\" aria-current=\"true\">");
            html.Add(visit.Say(PeopleTexts.Exactly)).Raw(": ");
            html.Raw(string.Join(" · ", chosen[1..].Split(';').Select(l => Fragment.Data(l).Html)));
            html.Raw(" <small>").Add(visit.Say(PeopleTexts.Without)).Raw("</small></a>").Close("li");
        }

        foreach (var value in values)
        {
            var text = PeopleTexts.Of(facet, value.Value) is { } words ? visit.Say(words) : Fragment.Data(value.Text);
            var isChosen = value.Value == chosen;
            var then = search with
            {
                Chosen = isChosen ? search.Chosen.Remove(facet) : search.Chosen.SetItem(facet, value.Value),
            };
            html.Open("li", ("class", isChosen ? "on" : ""));
            html.Raw(
                $"<a href=\"{Fragment.Escape("/people?" + PeopleQuery.Of(then))}\"{(isChosen ? " aria-current=\"true\"" : "")}>"
            );
            html.Add(text);
            if (isChosen)
            {
                html.Raw(" <small>").Add(visit.Say(PeopleTexts.Without)).Raw("</small>");
            }

            html.Raw("</a> ").Add(visit.Words.Number(value.People)).Close("li");
        }

        html.Close("ul");
        if (facet == Facet.Place && values.Count >= PeopleIndex.MostFacetValues)
        {
            html.Element("p", visit.Say(PeopleTexts.More), ("class", "note"));
        }

        html.Close("section");
    }

    private static void Views(Visit visit, HtmlWriter html, PeopleSearch search, IReadOnlyList<SavedView> saved)
    {
        html.Open("section").Element("h2", visit.Say(PeopleTexts.Kept));
        if (saved.Count > 0)
        {
            html.Open("ul", ("class", "values"));
            foreach (var view in saved)
            {
                html.Open("li")
                    .Add(Facts.Link("/people?" + PeopleQuery.Cleaned(view.Query), Fragment.Data(view.Name)))
                    .Raw(" ");
                if (view.Owner == visit.Session.Actor)
                {
                    Shell.Form(html, visit, "/people/forget");
                    Shell.Hidden(html, "name", view.Name);
                    html.Element("button", visit.Say(PeopleTexts.Forget), ("class", "quiet")).Close("form");
                }

                html.Close("li");
            }

            html.Close("ul");
        }

        var query = PeopleQuery.Of(search);
        if (query.Length > 0)
        {
            Shell.Form(html, visit, "/people/keep", " class=\"keep\"");
            Shell.Hidden(html, "query", query);
            html.Open("label").Add(visit.Say(PeopleTexts.Keep)).Raw(" ");
            html.Open("input", ("name", "name"), ("dir", "auto"), ("maxlength", "80"), ("required", ""));
            html.Raw("</label> ").Element("button", visit.Say(PeopleTexts.KeepIt)).Close("form");
        }

        html.Close("section");
    }
}
