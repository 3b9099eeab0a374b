using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Repairs;
using Sijil.Ledger;

namespace Sijil.Web.Pages;

/// <summary>Repairs that are proposed for damaged text, before and after; accepting and taking back, with what would change.</summary>
internal static class RepairsPage
{
    private const int MostExamples = 8;

    public static async Task Show(Visit visit)
    {
        if (await visit.IsWithheld())
        {
            return;
        }

        var aborted = visit.Context.RequestAborted;
        var proposals = await visit.Desk.Long.Get(Of(visit), () => visit.Desk.Book.ProposedRepairs(aborted), aborted);
        await visit.Html(
            Shell.Of(
                visit,
                RepairTexts.Title,
                "/lists",
                html =>
                {
                    html.Element("p", visit.Say(RepairTexts.What), ("class", "note"));
                    if (proposals.IsEmpty)
                    {
                        html.Element("p", visit.Say(RepairTexts.None));
                    }

                    foreach (var proposal in proposals)
                    {
                        Proposal(visit, html, proposal);
                    }
                }
            )
        );
    }

    public static async Task Preview(Visit visit)
    {
        if (await visit.IsWithheld())
        {
            return;
        }

        var request = Request(visit.Query("accept"), visit.Query("row"), visit.Query("undo"));
        var aborted = visit.Context.RequestAborted;
        var preview = await visit.Desk.Long.Once(
            () => visit.Desk.Book.PreviewRepair(request, Environment.ProcessorCount, aborted),
            aborted
        );
        await visit.Html(Shell.Of(visit, RepairTexts.Effect, "/lists", html => Effect(visit, html, request, preview)));
    }

    public static Task Confirm(Visit visit)
    {
        visit.Desk.Book.Repair(
            Request(visit.Form["accept"].ToString(), visit.Form["row"].ToString(), visit.Form["undo"].ToString()) with
            {
                Reason = visit.Form["reason"].ToString(),
                Actor = visit.Session.Actor,
            }
        );
        return visit.GoTo("/repairs");
    }

    // What the proposals follow from: the releases, the mappings, and the repairs that stand.
    private static string Of(Visit visit)
    {
        using var view = visit.Desk.View();
        return string.Join(
            '\n',
            [
                "repairs",
                FileFingerprint.Sha256(visit.Desk.Book.Folder.SettingsFile),
                .. view.Releases.Select(r => FormattableString.Invariant($"{r.ReleaseId} {r.AsOf}")),
                .. visit.Desk.Book.Repairs.Select(r => $"{r.RepairId} {r.IsWithdrawn} {r.Actor} {r.Reason}"),
            ]
        );
    }

    private static RepairRequest Request(string accept, string row, string undo) =>
        new(
            undo.Length > 0 ? null : accept,
            int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? [number] : [],
            undo.Length > 0 ? undo : null
        );

    private static void Proposal(Visit visit, HtmlWriter html, RepairProposal proposal)
    {
        html.Open("section").Open("h2").Add(Fragment.Data(proposal.ListKey)).Raw(" · ");
        html.Add(Fragment.Data(proposal.Header)).Raw(": ");
        html.Add(Fragment.Text(DamageWords.Say(proposal.Damage, visit.Language))).Close("h2");
        html.Open("p").Add(visit.Say(RepairTexts.Cells)).Raw(": ").Add(visit.Words.Number(proposal.Cells.Length));
        html.Raw(" ").Add(visit.Say(RepairTexts.Of)).Raw(" ").Add(visit.Words.Number(proposal.Checked)).Close("p");
        foreach (var claim in proposal.Accepted)
        {
            html.Open("p", ("class", "note")).Add(visit.Say(RepairTexts.Accepted)).Raw(" (");
            html.Add(claim.Row is { } row ? visit.Words.Number(row) : visit.Say(RepairTexts.WholeColumn)).Raw(") ");
            html.Add(Fragment.Data(claim.Actor ?? "")).Raw(" ").Add(Fragment.Data(claim.Reason ?? "")).Raw(" ");
            html.Add(Facts.Link("/repairs/change?undo=" + claim.RepairId, visit.Say(RepairTexts.TakeBack))).Close("p");
        }

        Examples(visit, html, proposal);
        if (proposal.Accepted.All(a => a.Row is not null) && proposal.Cells.Any(c => !c.IsGuess && c.Text.Length > 0))
        {
            html.Element(
                "p",
                Facts.Link("/repairs/change?accept=" + proposal.ProposalId, visit.Say(RepairTexts.AcceptColumn))
            );
        }

        html.Close("section");
    }

    private static void Examples(Visit visit, HtmlWriter html, RepairProposal proposal)
    {
        var table = new HtmlTable(
            visit.Say(RepairTexts.Before),
            new Column(visit.Say(WebTexts.Row), Numeric: true),
            new Column(visit.Say(RepairTexts.Before), Numeric: false),
            new Column(visit.Say(RepairTexts.After), Numeric: false),
            new Column(Fragment.Empty, Numeric: false)
        );
        foreach (var cell in proposal.Cells.Take(MostExamples))
        {
            var link = FormattableString.Invariant($"/repairs/change?accept={proposal.ProposalId}&row={cell.Row}");
            table.Row(
                visit.Words.Number(cell.Row),
                Fragment.Data(cell.Raw),
                cell.Text.Length == 0 ? visit.Say(RepairTexts.Lost) : Fragment.Data(cell.Text),
                new Fragment(
                    (cell.IsGuess ? visit.Say(RepairTexts.Guess).Html + " · " : "")
                        + Facts.Link(link, visit.Say(RepairTexts.AcceptRow)).Html
                )
            );
        }

        table.WriteTo(html, visit.Say(RepairTexts.Before));
    }

    private static void Effect(Visit visit, HtmlWriter html, RepairRequest request, RepairPreview preview)
    {
        html.Open("dl", ("class", "identity"));
        Line(RepairTexts.CellsChanged, visit.Words.Number(preview.Cells));
        Line(
            RepairTexts.People,
            new Fragment(
                visit.Words.Number(preview.PeopleNow).Html + " → " + visit.Words.Number(preview.PeopleThen).Html
            )
        );
        Line(RepairTexts.Changed, visit.Words.Number(preview.Changed));
        Line(RepairTexts.New, visit.Words.Number(preview.New));
        Line(RepairTexts.Gone, visit.Words.Number(preview.Gone));
        html.Close("dl");
        Shell.Form(html, visit, "/repairs/change", " class=\"choices\"");
        Shell.Hidden(html, "accept", request.Proposal ?? "");
        Shell.Hidden(html, "row", request.Rows is [var row] ? row.ToString(CultureInfo.InvariantCulture) : "");
        Shell.Hidden(html, "undo", request.Undo ?? "");
        html.Open("label", ("class", "reason")).Add(visit.Say(WebTexts.Reason)).Raw(" ");
        html.Open("input", ("name", "reason"), ("dir", "auto"), ("maxlength", "2000"), ("autocomplete", "off"));
        html.Close("label").Element("button", visit.Say(RepairTexts.Confirm), ("class", "primary")).Close("form");

        void Line(SiteText name, Fragment value)
        {
            html.Open("div").Element("dt", visit.Say(name));
            html.Element("dd", value).Close("div");
        }
    }
}
