using Sijil.Casebook.Browsing;
using Sijil.Casebook.Browsing.Search;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>A person in a list of people: the name, what is known, and why a search found them.</summary>
internal static class PersonCard
{
    public static void Write(Visit visit, HtmlWriter html, PersonLine person)
    {
        html.Open("li");
        string[] names = [.. ((string[])[person.NameArabic, person.NameLatin]).Where(n => n.Length > 0)];
        foreach (var name in names)
        {
            Name(html, person, Fragment.Data(name));
        }

        if (names.Length == 0)
        {
            Name(html, person, Fragment.Code(person.Id));
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
        html.Close("span");
        Why(visit, html, person);
        html.Close("li");
    }

    private static void Name(HtmlWriter html, PersonLine person, Fragment text) =>
        html.Element("a", text, ("class", "name"), ("href", "/person?id=" + Facts.Part(person.Id)));

    // What is seen at once needs no word: only what is spelled otherwise, in another script, or stands in a record alone.
    private static void Why(Visit visit, HtmlWriter html, PersonLine person)
    {
        var reasons = person
            .Why.Where(r => r.Match > TokenMatch.Begins || r.IsInRecord)
            .Select(r =>
                $"{Fragment.Data(r.Asked).Html} → {Fragment.Data(r.Found).Html} ({visit.Say(PeopleTexts.Of(r.Match)).Html}"
                + (r.IsInRecord ? (visit.Language == "ar" ? "، " : ", ") + visit.Say(PeopleTexts.InRecord).Html : "")
                + ")"
            )
            .ToList();
        if (reasons.Count > 0)
        {
            html.Open("span", ("class", "why"))
                .Add(visit.Say(PeopleTexts.Because))
                .Raw(": ")
                .Add(new Fragment(string.Join(" · ", reasons)))
                .Close("span");
        }
    }
}
