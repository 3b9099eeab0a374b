using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Review;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>How far reviewers agree, and the pairs on which they do not.</summary>
internal static class AgreementPage
{
    private const int MostShown = 500;

    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        var decisions = view.DecidedTwice();
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Agreement,
                "/review",
                html =>
                {
                    html.Element("p", visit.Say(WebTexts.AgreementWhat), ("class", "note"));
                    Kappas(visit, html, Agreement.Of(decisions));
                    Differences(visit, html, [.. SecondLook.Disagreements(decisions).Take(MostShown)]);
                    if (visit.May(Right.Review))
                    {
                        DecisionsPage.Write(visit, html);
                    }
                }
            )
        );
    }

    private static void Kappas(Visit visit, HtmlWriter html, IReadOnlyCollection<Agreement> agreements)
    {
        if (agreements.Count == 0)
        {
            html.Element("p", visit.Say(WebTexts.NobodyTwice));
        }

        foreach (var agreement in agreements)
        {
            html.Open("section").Open("h2").Add(Fragment.Data(agreement.First)).Raw(" · ");
            html.Add(Fragment.Data(agreement.Second)).Close("h2");
            html.Open("p").Add(visit.Say(WebTexts.Kappa)).Raw(": ").Add(Kappa(visit, agreement)).Close("p");
            html.Open("p", ("class", "note")).Add(visit.Say(WebTexts.PairsTwice)).Raw(": ");
            html.Add(visit.Words.Number(agreement.Pairs)).Raw(" · ").Add(visit.Say(WebTexts.AlikePairs)).Raw(": ");
            html.Add(visit.Words.Number(agreement.Alike)).Close("p");
            Table(visit, html, agreement);
            html.Close("section");
        }
    }

    private static Fragment Kappa(Visit visit, Agreement agreement) =>
        agreement.Refusal switch
        {
            AgreementRefusal.TooFewPairs => visit.Say(WebTexts.TooFewPairs),
            AgreementRefusal.OneAnswerOnly => visit.Say(WebTexts.OneAnswerOnly),
            _ => new Fragment(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<b dir=\"ltr\">{agreement.Kappa:0.00} ({agreement.Interval!.Value.Lower:0.00} – {agreement.Interval!.Value.Upper:0.00})</b>"
                )
            ),
        };

    private static void Table(Visit visit, HtmlWriter html, Agreement agreement)
    {
        var table = new HtmlTable(
            visit.Say(WebTexts.PairsTwice),
            [
                new Column(
                    new Fragment(
                        Fragment.Data(agreement.First).Html + " ↓ · " + Fragment.Data(agreement.Second).Html + " →"
                    ),
                    Numeric: false
                ),
                .. Enum.GetValues<Verdict>().Select(v => new Column(visit.Say(WebTexts.Of(v)), Numeric: true)),
            ]
        );
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            table.Row([
                visit.Say(WebTexts.Of(verdict)),
                .. agreement.Table[(int)verdict].Select(count => visit.Words.Number(count)),
            ]);
        }

        table.WriteTo(html, visit.Say(WebTexts.PairsTwice));
    }

    private static void Differences(Visit visit, HtmlWriter html, List<IReadOnlyList<Decision>> pairs)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Disagreements));
        if (pairs.Count == 0)
        {
            html.Element("p", visit.Say(WebTexts.NoDisagreements)).Close("section");
            return;
        }

        using var view = visit.Desk.View();
        html.Open("ul", ("class", "differences"));
        foreach (var words in pairs)
        {
            html.Open("li");
            Record(html, view, words[0].Left);
            html.Raw("<br>");
            Record(html, view, words[0].Right);
            html.Raw("<br>");
            foreach (var word in words)
            {
                html.Add(Fragment.Data(word.Actor)).Raw(": ").Add(visit.Say(WebTexts.Of(word.Verdict))).Raw(" ");
                html.Add(Fragment.Code(word.DecidedAt, keepTogether: true))
                    .Raw(" ")
                    .Add(Fragment.Data(word.Reason))
                    .Raw("<br>");
            }

            var to = $"/review?way=adjudicate&left={Facts.Part(words[0].Left)}&right={Facts.Part(words[0].Right)}";
            html.Add(Facts.Link(to, visit.Say(WebTexts.Adjudicate))).Close("li");
        }

        html.Close("ul").Close("section");
    }

    private static void Record(HtmlWriter html, CasebookView view, string record)
    {
        if (view.Record(record)?.Said.GetValueOrDefault("name") is { } name)
        {
            html.Open("b").Add(Fragment.Data(name)).Raw("</b> ");
        }

        html.Add(Facts.Link("/record?id=" + Facts.Part(record), Fragment.Data(record)));
    }
}
