using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The people of the register, searched and narrowed.</summary>
internal static class PeoplePage
{
    private const int OnPage = 50;

    public static Task Show(Visit visit)
    {
        var search = Asked(visit);
        var page = int.TryParse(visit.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Min(asked, 1_000_000)
            : 0;
        var found = visit.Desk.People.Find(search, page * OnPage, OnPage);
        return visit.Html(
            Shell.Of(
                visit,
                WebTexts.People,
                "/people",
                html =>
                {
                    WriteSearch(visit, html, search);
                    html.Open("p", ("class", "note"))
                        .Add(visit.Say(WebTexts.FoundCount))
                        .Raw(": ")
                        .Add(visit.Words.Number(found.Count));
                    html.Raw(" · ").Add(Facts.Link("/people.csv?" + Query(search), visit.Say(WebTexts.Csv))).Close("p");
                    html.Open("ol", ("class", "hits"));
                    foreach (var person in found.People)
                    {
                        Card(visit, html, person);
                    }

                    html.Close("ol");
                    Pages(visit, html, search, page, found.Count);
                }
            )
        );
    }

    public static async Task Export(Visit visit)
    {
        var response = visit.Context.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"people.csv\"";
        var rows = visit
            .Desk.People.All(Asked(visit))
            .Select(p =>
                (string[])
                    [
                        p.Id,
                        p.NameArabic,
                        p.NameLatin,
                        p.Sex,
                        p.Age,
                        p.Death,
                        p.Place,
                        string.Join(';', p.Lists),
                        p.Records.ToString(CultureInfo.InvariantCulture),
                    ]
            );
        string[] header =
        [
            "person_id",
            "name_arabic",
            "name_latin",
            "sex",
            "age",
            "death",
            "place",
            "lists",
            "records",
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        foreach (var chunk in rows.Prepend(header).Chunk(5_000))
        {
            var bytes = PublicTables.Csv(chunk);
            hash.AppendData(bytes);
            length += bytes.Length;
            await response.Body.WriteAsync(bytes, visit.Context.RequestAborted);
        }

        if (HttpMethods.IsGet(visit.Context.Request.Method))
        {
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            visit.Desk.Book.RecordExport(sha256, length, "people.csv", visit.Session.Actor);
        }
    }

    /// <summary>A person in a list of people.</summary>
    public static void Card(Visit visit, HtmlWriter html, PersonLine person)
    {
        html.Open("li");
        foreach (var name in (string[])[person.NameArabic, person.NameLatin])
        {
            if (name.Length > 0)
            {
                html.Element(
                    "a",
                    Fragment.Data(name),
                    ("class", "name"),
                    ("href", "/person?id=" + Facts.Part(person.Id))
                );
            }
        }

        html.Open("span", ("class", "facts"));
        foreach (
            var (label, value) in ((SiteText, string)[])
                [
                    (WebTexts.Sex, person.Sex),
                    (WebTexts.Age, person.Age),
                    (WebTexts.Death, person.Death),
                    (WebTexts.Place, person.Place),
                ]
        )
        {
            html.Open("span")
                .Add(visit.Say(label))
                .Raw(" <b>")
                .Add(Facts.Value(visit, value))
                .Raw("</b>")
                .Close("span");
        }

        html.Open("span")
            .Add(new Fragment(string.Join(" · ", person.Lists.Select(l => Fragment.Data(l).Html))))
            .Close("span");
        html.Close("span").Close("li");
    }

    private static PeopleSearch Asked(Visit visit) =>
        new(Short(visit.Query("q")), Short(visit.Query("list")), Short(visit.Query("sex")), Short(visit.Query("year")));

    // Nobody's name is that long, and a search through everybody costs time.
    private static string Short(string text) => text.Length <= 200 ? text : text[..200];

    private static string Query(PeopleSearch search) =>
        $"q={Facts.Part(search.Words)}&list={Facts.Part(search.List)}&sex={Facts.Part(search.Sex)}&year={Facts.Part(search.Year)}";

    private static void WriteSearch(Visit visit, HtmlWriter html, PeopleSearch search)
    {
        html.Raw("<form class=\"search\" role=\"search\" action=\"/people\">");
        html.Element("label", visit.Say(WebTexts.Search), ("for", "q"));
        html.Open(
            "input",
            ("id", "q"),
            ("name", "q"),
            ("type", "search"),
            ("dir", "auto"),
            ("value", search.Words),
            ("autocomplete", "off")
        );
        html.Open("div", ("class", "facets"));
        Select(
            visit,
            html,
            "list",
            WebTexts.Lists,
            search.List,
            [("", WebTexts.AnyList), .. visit.Desk.Settings.Lists.Select(l => (l.Key, new SiteText(l.Key, l.Key)))]
        );
        Select(
            visit,
            html,
            "sex",
            WebTexts.Sex,
            search.Sex,
            [
                ("", WebTexts.AnySex),
                ("female", WebTexts.Female),
                ("male", WebTexts.Male),
                ("unstated", WebTexts.Unstated),
            ]
        );
        html.Open("label").Add(visit.Say(WebTexts.Year)).Raw(" ");
        html.Open(
                "input",
                ("name", "year"),
                ("inputmode", "numeric"),
                ("size", "6"),
                ("maxlength", "7"),
                ("dir", "ltr"),
                ("value", search.Year)
            )
            .Raw("</label>");
        html.Element("button", visit.Say(WebTexts.Find)).Close("div").Close("form");
    }

    private static void Select(
        Visit visit,
        HtmlWriter html,
        string name,
        SiteText label,
        string chosen,
        IEnumerable<(string Value, SiteText Text)> options
    )
    {
        html.Open("label").Add(visit.Say(label)).Raw(" ").Open("select", ("name", name));
        foreach (var (value, text) in options)
        {
            if (value == chosen)
            {
                html.Element("option", visit.Say(text), ("value", value), ("selected", ""));
            }
            else
            {
                html.Element("option", visit.Say(text), ("value", value));
            }
        }

        html.Close("select").Raw("</label>");
    }

    private static void Pages(Visit visit, HtmlWriter html, PeopleSearch search, int page, int count)
    {
        html.Open("p", ("class", "pager"));
        if (page > 0)
        {
            html.Add(
                    Facts.Link(
                        FormattableString.Invariant($"/people?{Query(search)}&page={page - 1}"),
                        visit.Say(WebTexts.Previous)
                    )
                )
                .Raw(" ");
        }

        if ((page + 1) * (long)OnPage < count)
        {
            html.Add(
                Facts.Link(
                    FormattableString.Invariant($"/people?{Query(search)}&page={page + 1}"),
                    visit.Say(WebTexts.Next)
                )
            );
        }

        html.Close("p");
    }
}
