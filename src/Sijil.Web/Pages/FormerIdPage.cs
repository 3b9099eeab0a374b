using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Linkage.Identities;

namespace Sijil.Web.Pages;

/// <summary>What a number that was once a person's stands for now: whoever has it on paper finds the person, or is told that there is nobody.</summary>
internal static class FormerIdPage
{
    public static async Task Show(Visit visit, CasebookView view, string id)
    {
        if (view.StandingOf(id) is not { } now || now.Standing == PersonStanding.Current)
        {
            await visit.NotFound();
            return;
        }

        var people = await visit.Desk.People;
        await visit.Html(
            Shell.Of(
                visit,
                IdentityTexts.OldTitle,
                "/people",
                html =>
                {
                    html.Element("p", Fragment.Code(id), ("class", "note"));
                    html.Element(
                        "p",
                        visit.Say(
                            now.People.IsEmpty ? IdentityTexts.OldNobody
                            : now.Standing == PersonStanding.Merged ? Merged(now)
                            : now.People.Length > 1 ? IdentityTexts.OldDivided
                            : IdentityTexts.OldOne
                        )
                    );
                    Leads(html, people, now);
                    html.Open("section").Element("h2", visit.Say(IdentityTexts.Title));
                    IdentitySection.Steps(visit, html, view.StepsOf(id), id);
                    html.Close("section");
                }
            )
        );
    }

    // Whoever took it in may have been divided since.
    private static Casebook.Publishing.Release.Site.SiteText Merged(IdentityStanding now) =>
        now.People.Length > 1 ? IdentityTexts.OldDivided : IdentityTexts.OldMerged;

    private static void Leads(HtmlWriter html, PeopleIndex people, IdentityStanding now)
    {
        if (now.People.IsEmpty)
        {
            return;
        }

        html.Open("ul");
        foreach (var id in now.People)
        {
            html.Open("li").Add(IdentityTexts.Link(id));
            var person = people.Find(id);
            if ((person?.NameArabic is { Length: > 0 } name ? name : person?.NameLatin) is { Length: > 0 } shown)
            {
                html.Raw(" ").Add(Fragment.Data(shown));
            }

            html.Close("li");
        }

        html.Close("ul");
    }
}
