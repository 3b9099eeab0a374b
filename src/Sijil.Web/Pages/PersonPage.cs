using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>A person: what the register says and which record each value was taken from, what happened, what each record says, what was decided, and dividing or joining.</summary>
internal static class PersonPage
{
    private const int MostCompared = 6;

    public static async Task Show(Visit visit)
    {
        var id = visit.Query("id");
        using var view = visit.Desk.View();
        var records = view.RecordsOf(id);
        var people = await visit.Desk.People;
        if (people.Find(id) is not { } person || people.CellsOf(id) is not { } cell || records.Count == 0)
        {
            await FormerIdPage.Show(visit, view, id);
            return;
        }

        string[] names = [.. ((string[])[person.NameArabic, person.NameLatin]).Where(n => n.Length > 0)];
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Person,
                "/people",
                html =>
                {
                    foreach (var name in names.Skip(1))
                    {
                        html.Element("p", Fragment.Data(name), ("class", "also"));
                    }

                    html.Element("p", Fragment.Code(id), ("class", "note"));
                    ChosenValues.Write(visit, html, person, cell);
                    html.Open("p")
                        .Add(Facts.Link("/person/public?id=" + Facts.Part(id), visit.Say(PersonTexts.Public)));
                    html.Raw(" · ")
                        .Add(Facts.Link("/person/decisions?id=" + Facts.Part(id), visit.Say(PersonTexts.History)))
                        .Close("p");
                    FatesSection.Write(visit, html, people.FatesOf(id));
                    Claims(visit, html, records, cell);
                    ClusterPage.Forms(visit, html, id, records);
                },
                heading: names.Length > 0 ? Fragment.Data(names[0]) : Fragment.Code(id)
            )
        );
    }

    // A row for each field, a column for each record: what differs stands side by side, and what was chosen says so.
    private static void Claims(
        Visit visit,
        HtmlWriter html,
        IReadOnlyList<RecordView> records,
        Func<string, string> cell
    )
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Claims));
        var table = new HtmlTable(
            visit.Say(WebTexts.Claims),
            [
                new Column(visit.Say(PersonTexts.Field), Numeric: false),
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
            table.Row([
                visit.Say(label),
                .. records.Select(r =>
                {
                    var value = Facts.Said(visit, r, field);
                    return ChosenValues.IsFrom(cell, field, r.RecordId)
                        ? new Fragment(
                            $"<span class=\"chosen\">{value.Html}<small>{visit.Say(PersonTexts.ChosenMark).Html}</small></span>"
                        )
                        : value;
                }),
            ]);
        }

        table.Row([
            visit.Say(WebTexts.AsOf),
            .. records.Select(r => r.AsOf is { } day ? visit.Words.Plain(day) : Facts.Value(visit, null)),
        ]);
        table.WriteTo(html, visit.Say(WebTexts.Claims));
        Compare(visit, html, records);
        html.Close("section");
    }

    // Two of the records side by side, with the weights.
    private static void Compare(Visit visit, HtmlWriter html, IReadOnlyList<RecordView> records)
    {
        if (records.Count < 2)
        {
            return;
        }

        html.Open("details").Element("summary", visit.Say(PersonTexts.CompareTwo)).Open("ul");
        for (var left = 0; left < Math.Min(records.Count, MostCompared); left++)
        {
            for (var right = left + 1; right < Math.Min(records.Count, MostCompared); right++)
            {
                var (a, b) = (records[left].RecordId, records[right].RecordId);
                html.Open("li")
                    .Add(
                        Facts.Link(
                            $"/review?left={Facts.Part(a)}&right={Facts.Part(b)}",
                            new Fragment(Fragment.Data(a).Html + " · " + Fragment.Data(b).Html)
                        )
                    )
                    .Close("li");
            }
        }

        html.Close("ul").Close("details");
    }
}
