using Sijil.Casebook;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Review;

namespace Sijil.Web.Pages;

/// <summary>Dividing a person's records, or joining two people: what would be recorded is shown first.</summary>
internal static class ClusterPage
{
    private const int MostShown = 50;

    /// <summary>The two forms, on a person's page.</summary>
    public static void Forms(Visit visit, HtmlWriter html, string person, IReadOnlyList<RecordView> records)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.ChangeCluster));
        if (records.Count > 1)
        {
            html.Raw("<form method=\"get\" action=\"/person/change\">");
            Shell.Hidden(html, "id", person);
            html.Open("fieldset").Element("legend", visit.Say(WebTexts.Leaving));
            foreach (var record in records)
            {
                html.Open("label", ("class", "leave"));
                html.Open("input", ("type", "checkbox"), ("name", "leave"), ("value", record.RecordId)).Raw(" ");
                html.Add(Fragment.Data(record.Said.GetValueOrDefault("name") ?? "")).Raw(" ");
                html.Add(Fragment.Data(record.RecordId)).Close("label");
            }

            html.Close("fieldset").Element("button", visit.Say(WebTexts.Preview)).Close("form");
        }

        html.Raw("<form method=\"get\" action=\"/person/change\">");
        Shell.Hidden(html, "id", person);
        html.Open("label").Add(visit.Say(WebTexts.JoinWith)).Raw(" ");
        html.Open("input", ("name", "with"), ("dir", "ltr"), ("maxlength", "100"), ("autocomplete", "off"));
        html.Close("label").Raw(" ").Element("button", visit.Say(WebTexts.Preview)).Close("form").Close("section");
    }

    public static async Task Preview(Visit visit)
    {
        var id = visit.Query("id");
        string?[] leaving = [.. visit.Context.Request.Query["leave"]];
        var with = visit.Query("with");
        using var view = visit.Desk.View();
        var people = await visit.Desk.People;
        if (people.Find(id) is null)
        {
            await visit.NotFound();
            return;
        }

        var plan = Plan(view, id, leaving, with);
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.ChangeCluster,
                "/people",
                html => Write(visit, html, plan, people.Count, id, leaving, with)
            )
        );
    }

    public static Task Confirm(Visit visit)
    {
        var (id, with, key) = (
            visit.Form["id"].ToString(),
            visit.Form["with"].ToString(),
            visit.Form["key"].ToString()
        );
        ClusterPlan plan;
        using (var view = visit.Desk.View())
        {
            plan = Plan(view, id, [.. visit.Form["leave"]], with);
        }

        var decisions = visit.Desk.Book.DecideAll([
            .. plan.Decisions.Select(
                (d, i) =>
                    d with
                    {
                        Reason = visit.Form["reason"].ToString(),
                        Actor = visit.Session.Actor,
                        Key = FormattableString.Invariant($"{key}-{i}"),
                    }
            ),
        ]);
        visit.Session.Done.Push([.. decisions.Select(d => d.DecisionId)]);
        return visit.GoTo("/person?id=" + Facts.Part(id));
    }

    private static ClusterPlan Plan(CasebookView view, string id, IEnumerable<string?> leaving, string with)
    {
        var records = view.RecordsOf(id).Select(r => r.RecordId).ToList();
        return with.Length > 0
            ? ClusterPlan.Join(records, [.. view.RecordsOf(with.Trim()).Select(r => r.RecordId)])
            : ClusterPlan.Divide(records, [.. leaving.OfType<string>()]);
    }

    private static void Write(
        Visit visit,
        HtmlWriter html,
        ClusterPlan plan,
        int now,
        string id,
        IEnumerable<string?> leaving,
        string with
    )
    {
        html.Open("p").Add(visit.Say(WebTexts.PeopleThen)).Raw(": ").Add(visit.Words.Number(now)).Raw(" → ");
        html.Add(visit.Words.Number(now + plan.PeopleChange)).Close("p");
        html.Open("h2").Add(visit.Say(WebTexts.WouldRecord)).Raw(": ").Add(visit.Words.Number(plan.Decisions.Length));
        html.Close("h2").Open("ul");
        foreach (var decision in plan.Decisions.Take(MostShown))
        {
            html.Open("li").Add(Fragment.Data(decision.Left)).Raw(" · ").Add(Fragment.Data(decision.Right)).Raw(": ");
            html.Add(visit.Say(WebTexts.Of(decision.Verdict))).Close("li");
        }

        html.Close("ul");
        Shell.Form(html, visit, "/person/change", " class=\"choices\"");
        Shell.Hidden(html, "id", id);
        Shell.Hidden(html, "with", with);
        Shell.Hidden(html, "key", visit.NewKey());
        foreach (var record in leaving.OfType<string>())
        {
            Shell.Hidden(html, "leave", record);
        }

        html.Open("label", ("class", "reason")).Add(visit.Say(WebTexts.Reason)).Raw(" ");
        html.Open("input", ("name", "reason"), ("dir", "auto"), ("maxlength", "2000"), ("autocomplete", "off"));
        html.Close("label").Element("button", visit.Say(WebTexts.Confirm), ("class", "primary")).Close("form");
        html.Element("p", visit.Say(WebTexts.CanUndo), ("class", "note"));
        html.Open("p").Add(Facts.Link("/person?id=" + Facts.Part(id), visit.Say(WebTexts.BackToPerson))).Close("p");
    }
}
