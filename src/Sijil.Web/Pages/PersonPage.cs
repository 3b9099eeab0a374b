using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>A person: what the register says, and what each record says, side by side.</summary>
internal static class PersonPage
{
    public static async Task Show(Visit visit)
    {
        var id = visit.Query("id");
        using var view = visit.Desk.View();
        var records = view.RecordsOf(id);
        var people = await visit.Desk.People;
        if (people.Find(id) is not { } person || records.Count == 0)
        {
            await visit.NotFound();
            return;
        }

        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Person,
                "/people",
                html =>
                {
                    html.Element("p", Fragment.Code(id), ("class", "note"));
                    html.Open("section").Element("h2", visit.Say(WebTexts.Chosen)).Open("ol", ("class", "hits"));
                    PersonCard.Write(visit, html, person);
                    html.Close("ol").Close("section");
                    FatesSection.Write(visit, html, people.FatesOf(id));
                    Claims(visit, html, records);
                    ClusterPage.Forms(visit, html, id, records);
                }
            )
        );
    }

    // A row for each field, a column for each record: what differs stands side by side.
    private static void Claims(Visit visit, HtmlWriter html, IReadOnlyList<RecordView> records)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Claims));
        var table = new HtmlTable(
            visit.Say(WebTexts.Claims),
            [
                new Column(Fragment.Empty, Numeric: false),
                .. records.Select(r => new Column(Fragment.Data(r.ListKey), Numeric: false)),
            ]
        );
        table.Row([
            visit.Say(WebTexts.Record),
            .. records.Select(r =>
                Facts.Link("/record?id=" + Facts.Part(r.RecordId), Fragment.Data(r.RecordId[(r.ListKey.Length + 1)..]))
            ),
        ]);
        foreach (var (field, label) in Facts.Fields.Where(f => records.Any(r => r.Said.ContainsKey(f.Field))))
        {
            table.Row([visit.Say(label), .. records.Select(r => Facts.Value(visit, r.Said.GetValueOrDefault(field)))]);
        }

        table.Row([
            visit.Say(WebTexts.AsOf),
            .. records.Select(r => r.AsOf is { } day ? visit.Words.Plain(day) : Facts.Value(visit, null)),
        ]);
        table.WriteTo(html, visit.Say(WebTexts.Claims));
        html.Open("ul");
        for (var left = 0; left < Math.Min(records.Count, 6); left++)
        {
            for (var right = left + 1; right < Math.Min(records.Count, 6); right++)
            {
                var (a, b) = (records[left].RecordId, records[right].RecordId);
                html.Open("li")
                    .Add(
                        Facts.Link($"/review?left={Facts.Part(a)}&right={Facts.Part(b)}", visit.Say(WebTexts.Compare))
                    );
                html.Raw(" ").Add(Fragment.Data(a)).Raw(" · ").Add(Fragment.Data(b)).Close("li");
            }
        }

        html.Close("ul").Close("section");
    }
}
