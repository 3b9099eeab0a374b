using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What was done in this casebook, by whom and when, the latest first.</summary>
internal static class ActsPage
{
    private const int Most = 500;

    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        var acts = view.LastActs(Most);
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Acts,
                "/acts",
                html =>
                {
                    SealPart.Write(visit, html);
                    html.Element("h2", visit.Say(WebTexts.ActsList));
                    var table = new HtmlTable(
                        visit.Say(WebTexts.Acts),
                        new Column(visit.Say(WebTexts.ActNumber), Numeric: true),
                        new Column(visit.Say(WebTexts.ActKind), Numeric: false),
                        new Column(visit.Say(WebTexts.ActBy), Numeric: false),
                        new Column(visit.Say(WebTexts.ActAt), Numeric: false),
                        new Column(visit.Say(WebTexts.ActSaid), Numeric: false)
                    );
                    foreach (var act in acts)
                    {
                        table.Row(
                            visit.Words.Number(act.Index),
                            ActWords.Kind(visit, act.Kind),
                            Facts.Value(visit, act.Actor),
                            Fragment.Code(act.Time, keepTogether: true),
                            ActWords.Said(visit, act.Said)
                        );
                    }

                    table.WriteTo(html, visit.Say(WebTexts.Acts));
                },
                visit.Desk.Seal.Last.State == SealState.Running ? BuildPage.AskAgain : ""
            )
        );
    }

    /// <summary>Looks whether everything is as it was sealed.</summary>
    public static Task Check(Visit visit)
    {
        visit.Desk.Seal.Start(visit.Desk.Book);
        return visit.GoTo("/acts");
    }
}
