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
                    if (register is not null)
                    {
                        OverviewPlots.Overlap(visit, html, register);
                    }

                    Lists(visit, html, releases);
                    if (register is not null)
                    {
                        OverviewPlots.Completeness(visit, html, register, releases);
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
                Estimate(visit, lower, upper, register.Headline.Estimate),
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
        Figure(
            html,
            visit.Say(WebTexts.Sealed),
            new Fragment($"{words.Number(sealedSize).Html} <small>{SealPart.State(visit).Html}</small>"),
            "/acts"
        );
        html.Close("dl");
    }

    // The interval is the answer; the point comes second and small.
    private static Fragment Estimate(Visit visit, double lower, double upper, double? point)
    {
        var words = visit.Words;
        var between = words.Say(
            "figures.between",
            ("lower", words.Number(Math.Round(lower))),
            ("upper", words.Number(Math.Round(upper)))
        );
        return point is { } likely
            ? new Fragment(
                $"{between.Html} <small>{visit.Say(WebTexts.MostLikely).Html} {words.Number(Math.Round(likely)).Html}</small>"
            )
            : between;
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
}
