using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The overlap of the lists as bars that lead to the people behind them, and how complete each list is.</summary>
internal static class OverviewPlots
{
    private const int MostPatterns = 31;

    private static readonly (string Field, SiteText Text)[] Fields =
    [
        ("name", WebTexts.Name),
        ("sex", WebTexts.Sex),
        ("age", WebTexts.Age),
        ("birth_date", WebTexts.Birth),
        ("death_date", WebTexts.Death),
        ("place", WebTexts.Place),
    ];

    public static void Overlap(Visit visit, HtmlWriter html, ReportData register)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Overlap));
        html.Element("p", visit.Say(WebTexts.OverlapWhat), ("class", "note"));
        var cells = register
            .Overlap.OrderByDescending(c => c.People)
            .ThenBy(c => c.Pattern, StringComparer.Ordinal)
            .Take(MostPatterns)
            .ToList();
        var most = cells.Select(c => c.People).DefaultIfEmpty(1).Max().ToString(CultureInfo.InvariantCulture);
        html.Open("ul", ("class", "overlap"));
        foreach (var cell in cells)
        {
            var lists = register.Lists.Where((_, i) => cell.Pattern[i] == '1').Select(l => l.Key).ToList();
            var to = "/people?list=" + Facts.Part(PeopleSearch.Exactly + string.Join(';', lists));
            var names = new Fragment(string.Join(" · ", lists.Select(l => Fragment.Data(l).Html)));
            html.Open("li").Add(Facts.Link(to, names));
            html.Raw(
                $"<meter class=\"for\" min=\"0\" max=\"{most}\" value=\"{cell.People.ToString(CultureInfo.InvariantCulture)}\" aria-hidden=\"true\"></meter>"
            );
            html.Element("span", visit.Words.Number(cell.People)).Close("li");
        }

        html.Close("ul").Close("section");
    }

    public static void Completeness(
        Visit visit,
        HtmlWriter html,
        ReportData register,
        IReadOnlyList<ReleaseLine> releases
    )
    {
        var fields = Fields.Where(f => register.Completeness.Any(c => c.Field == f.Field)).ToList();
        html.Open("section").Element("h2", visit.Say(WebTexts.Completeness));
        html.Element("p", visit.Say(WebTexts.CompletenessWhat), ("class", "note"));
        var table = new HtmlTable(
            visit.Say(WebTexts.Completeness),
            [
                new Column(visit.Say(WebTexts.Lists), Numeric: false),
                .. fields.Select(f => new Column(visit.Say(f.Text), Numeric: true)),
            ]
        );
        foreach (var list in register.Lists)
        {
            var release = releases.LastOrDefault(r => r.Sha256 == list.Sha256);
            table.Row([
                release is null
                    ? Fragment.Data(list.Key)
                    : Facts.Link(
                        FormattableString.Invariant($"/quality?release={release.ReleaseId}"),
                        Fragment.Data(list.Key)
                    ),
                .. fields.Select(f =>
                    register.Completeness.FirstOrDefault(c => c.List == list.Key && c.Field == f.Field) is { } cell
                        ? visit.Words.Percent(cell.Share)
                        : Facts.Value(visit, null)
                ),
            ]);
        }

        table.WriteTo(html, visit.Say(WebTexts.Completeness));
        html.Close("section");
    }
}
