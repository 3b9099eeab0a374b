using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>
/// What happened to a person's id, and what was decided about the records: who, what, when and why, with what was taken back. A page of its own: it looks through every
/// decision on record, which the person's page should not wait for.
/// </summary>
internal static class PersonHistory
{
    private const int MostShown = 200;

    public static async Task Show(Visit visit)
    {
        var id = visit.Query("id");
        using var view = visit.Desk.View();
        var records = view.RecordsOf(id);
        if (records.Count == 0)
        {
            await FormerIdPage.Show(visit, view, id);
            return;
        }

        await visit.Html(
            Shell.Of(
                visit,
                PersonTexts.History,
                "/people",
                html =>
                {
                    html.Element("p", Fragment.Code(id), ("class", "note"));
                    IdentitySection.Write(visit, html, view, id);
                    html.Open("section").Element("h2", visit.Say(PersonTexts.Decisions));
                    Write(visit, html, records);
                    html.Close("section");
                    html.Element("p", Facts.Link("/person?id=" + Facts.Part(id), visit.Say(WebTexts.BackToPerson)));
                }
            )
        );
    }

    private static void Write(Visit visit, HtmlWriter html, IReadOnlyList<RecordView> records)
    {
        var ids = records.Select(r => r.RecordId).ToHashSet(StringComparer.Ordinal);

        // Whoever reviews blind does not come round it by this page: of a pair only their own.
        var decisions = visit
            .Desk.Book.Decisions.Where(d =>
                (ids.Contains(d.Left) || ids.Contains(d.Right))
                && (!visit.Session.IsBlind || d.Actor == visit.Session.Actor)
            )
            .Reverse()
            .Take(MostShown)
            .ToList();
        if (decisions.Count == 0)
        {
            html.Element("p", visit.Say(PersonTexts.NoHistory));
            return;
        }

        var table = new HtmlTable(
            visit.Say(PersonTexts.Decisions),
            new Column(visit.Say(PersonTexts.Pair), Numeric: false),
            new Column(visit.Say(PersonTexts.Answer), Numeric: false),
            new Column(visit.Say(WebTexts.ActBy), Numeric: false),
            new Column(visit.Say(PersonTexts.When), Numeric: false),
            new Column(visit.Say(WebTexts.Why), Numeric: false)
        );
        foreach (var decision in decisions)
        {
            var notes = new[]
            {
                decision.IsBlind ? visit.Say(PersonTexts.Blind).Html : null,
                decision.IsWithdrawn ? visit.Say(PersonTexts.TakenBack).Html : null,
            };
            table.Row(
                Facts.Link(
                    $"/review?left={Facts.Part(decision.Left)}&right={Facts.Part(decision.Right)}",
                    new Fragment(Fragment.Data(decision.Left).Html + " · " + Fragment.Data(decision.Right).Html)
                ),
                new Fragment(
                    string.Join(" · ", notes.OfType<string>().Prepend(visit.Say(WebTexts.Of(decision.Verdict)).Html))
                ),
                Facts.Value(visit, decision.Actor),
                Fragment.Code(decision.DecidedAt, keepTogether: true),
                Fragment.Data(decision.Reason)
            );
        }

        table.WriteTo(html, visit.Say(PersonTexts.Decisions));
    }
}
