using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Where the work stands, each figure leading to what is behind it.</summary>
internal static class OverviewPage
{
    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        var register = view.Register;
        var waiting = visit.Desk.Waiting.Count(view, visit.Desk.Settings.Linkage.MatchWeight);
        var releases = view.Releases;
        var sealedSize = view.SealedSize ?? 0;
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Overview,
                "/",
                html =>
                {
                    BuildPage.Standing(visit, html);
                    Figures(visit, html, register, waiting, releases, sealedSize);
                    Lists(visit, html, releases);
                    if (register is not null)
                    {
                        Overlap(visit, html, register);
                    }
                },
                BuildPage.Refresh(visit)
            )
        );
    }

    private static void Figures(
        Visit visit,
        HtmlWriter html,
        ReportData? register,
        int waiting,
        IReadOnlyList<ReleaseLine> releases,
        long sealedSize
    )
    {
        var words = visit.Words;
        html.Open("dl", ("class", "figures"));
        if (register?.Headline is { Lower: { } lower, Upper: { } upper })
        {
            Figure(
                html,
                visit.Say(WebTexts.Estimated),
                words.Say(
                    "figures.between",
                    ("lower", words.Number(Math.Round(lower))),
                    ("upper", words.Number(Math.Round(upper)))
                ),
                "/report"
            );
        }
        else
        {
            Figure(
                html,
                visit.Say(WebTexts.Estimated),
                register is null
                    ? visit.Say(WebTexts.NoRegister)
                    : Fragment.Text(
                        WebTexts.Refused.In(visit.Language)
                            + ": "
                            + (
                                visit.Language == "ar"
                                    ? register.RefusalReasonArabic ?? register.RefusalReason
                                    : register.RefusalReason
                            )
                    ),
                "/report"
            );
        }

        Figure(html, visit.Say(WebTexts.Documented), words.Number(register?.People ?? 0), "/people");
        if (register?.Unnamed is { Records: > 0 } unnamed)
        {
            var bounds = visit.Words.Number(unnamed.Min).Html + " – " + visit.Words.Number(unnamed.Max).Html;
            Figure(
                html,
                visit.Say(WebTexts.UnnamedPersons),
                new Fragment(bounds + (unnamed.Unbounded > 0 ? "+" : "")),
                "/report"
            );
        }

        Figure(html, visit.Say(WebTexts.WaitingPairs), words.Number(waiting), "/review");
        Figure(html, visit.Say(WebTexts.RecordsCount), words.Number(releases.Sum(r => (long)r.Accepted)), "/lists");
        Figure(html, visit.Say(WebTexts.Sealed), words.Number(sealedSize), "/acts");
        html.Close("dl");
    }

    private static void Figure(HtmlWriter html, Fragment label, Fragment value, string href)
    {
        html.Open("div").Element("dt", label);
        html.Element("dd", Facts.Link(href, value)).Close("div");
    }

    private static void Lists(Visit visit, HtmlWriter html, IReadOnlyList<ReleaseLine> releases)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Lists));
        ListsPage.Table(visit, html, releases);
        html.Close("section");
    }

    private static void Overlap(Visit visit, HtmlWriter html, ReportData register)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Overlap));
        var table = new HtmlTable(
            visit.Say(WebTexts.Overlap),
            new Column(visit.Say(WebTexts.Lists), Numeric: false),
            new Column(visit.Say(WebTexts.People), Numeric: true)
        );
        foreach (
            var cell in register
                .Overlap.OrderByDescending(c => c.People)
                .ThenBy(c => c.Pattern, StringComparer.Ordinal)
                .Take(30)
        )
        {
            var lists = register.Lists.Where((_, i) => cell.Pattern[i] == '1').Select(l => Fragment.Data(l.Key).Html);
            table.Row(new Fragment(string.Join(" · ", lists)), visit.Words.Number(cell.People));
        }

        table.WriteTo(html, visit.Say(WebTexts.Overlap));
        html.Close("section");
    }
}
