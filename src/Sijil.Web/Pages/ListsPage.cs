using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>The lists and their releases, and where a file is sent to become one.</summary>
internal static class ListsPage
{
    private const int MostRefused = 500;

    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        var releases = view.Releases;
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Lists,
                "/lists",
                html =>
                {
                    Table(visit, html, releases);
                    Described(visit, html);
                    AddForm(visit, html);
                }
            )
        );
    }

    public static async Task ShowRelease(Visit visit)
    {
        using var view = visit.Desk.View();
        if (
            !long.TryParse(visit.Query("release"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || view.Releases is not { } releases
            || releases.FirstOrDefault(r => r.ReleaseId == id) is not { } release
        )
        {
            await visit.NotFound();
            return;
        }

        var refused = view.Refused(id, MostRefused);
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Release,
                "/lists",
                html =>
                {
                    Table(visit, html, [release]);
                    var asked = release.ReleaseId.ToString(CultureInfo.InvariantCulture);
                    html.Open("p").Add(Facts.Link("/quality?release=" + asked, visit.Say(WebTexts.QualityLink)));
                    if (releases.Count(r => r.Source == release.Source && r.List == release.List) > 1)
                    {
                        html.Raw(" · ").Add(Facts.Link("/changes?release=" + asked, visit.Say(WebTexts.ChangesLink)));
                    }

                    html.Close("p");
                    html.Open("section").Element("h2", visit.Say(WebTexts.NotUsed));
                    if (refused.Count == 0)
                    {
                        html.Element("p", visit.Say(WebTexts.AllUsed));
                    }

                    var table = new HtmlTable(
                        visit.Say(WebTexts.NotUsed),
                        new Column(visit.Say(WebTexts.Row), Numeric: true),
                        new Column(visit.Say(WebTexts.Column), Numeric: true),
                        new Column(visit.Say(WebTexts.FoundText), Numeric: false),
                        new Column(visit.Say(WebTexts.Why), Numeric: false)
                    );
                    foreach (var row in refused)
                    {
                        table.Row(
                            visit.Words.Number(row.Row),
                            row.Column is { } column ? visit.Words.Number(column + 1) : Fragment.Empty,
                            visit.Sight.IsWhole ? Fragment.Data(row.Found) : Facts.Withheld(visit),
                            FaultWords.Say(visit, row.Reason)
                        );
                    }

                    if (refused.Count > 0)
                    {
                        table.WriteTo(html, visit.Say(WebTexts.NotUsed));
                    }

                    html.Element("p", Facts.Link("/file?sha256=" + release.Sha256, visit.Say(WebTexts.Download)))
                        .Close("section");
                }
            )
        );
    }

    /// <summary>Releases, with the fate of their rows.</summary>
    public static void Table(Visit visit, HtmlWriter html, IReadOnlyList<ReleaseLine> releases)
    {
        var table = new HtmlTable(
            visit.Say(WebTexts.Lists),
            new Column(visit.Say(WebTexts.Lists), Numeric: false),
            new Column(visit.Say(WebTexts.AsOf), Numeric: false),
            new Column(visit.Say(WebTexts.RowsIn), Numeric: true),
            new Column(visit.Say(WebTexts.Accepted), Numeric: true),
            new Column(visit.Say(WebTexts.Duplicate), Numeric: true),
            new Column(visit.Say(WebTexts.RefusedRows), Numeric: true),
            new Column(visit.Say(SourceTexts.PublishedOn), Numeric: false),
            new Column(visit.Say(WebTexts.File), Numeric: false)
        );
        foreach (var release in releases)
        {
            table.Row(
                Facts.Link(
                    FormattableString.Invariant($"/list?release={release.ReleaseId}"),
                    Fragment.Data(release.Source + "/" + release.List)
                ),
                release.AsOf is { } day ? visit.Words.Plain(day) : Facts.Value(visit, null),
                visit.Words.Number(release.RowsIn),
                visit.Words.Number(release.Accepted),
                visit.Words.Number(release.Duplicate),
                visit.Words.Number(release.Refused),
                release.Published is { } published ? visit.Words.Plain(published) : Facts.Value(visit, null),
                Fragment.Data(release.FileName)
            );
        }

        table.WriteTo(html, visit.Say(WebTexts.Lists));
    }

    // What each list covers, in one line, leading to where it is said.
    private static void Described(Visit visit, HtmlWriter html)
    {
        html.Open("section").Element("h2", visit.Say(SourceTexts.Title)).Open("ul");
        foreach (var list in visit.Desk.Settings.Lists)
        {
            var about = list.About;
            string?[] said =
            [
                about?.From is null && about?.To is null ? null : $"{about.From ?? "…"} – {about.To ?? "…"}",
                string.Join("، ", about?.Places ?? []),
                string.Join(
                    ", ",
                    SourceTexts
                        .HarmWords.Where(h => about?.Harms?.Contains(h.Word) ?? false)
                        .Select(h => h.Text.In(visit.Language))
                ),
                SourceTexts.VictimWords.FirstOrDefault(v => v.Word == about?.Victims).Text?.In(visit.Language),
            ];
            var line = string.Join(" · ", said.Where(s => !string.IsNullOrEmpty(s)));
            html.Open("li")
                .Add(
                    Facts.Link(
                        $"/source?source={Facts.Part(list.Source)}&list={Facts.Part(list.List)}",
                        Fragment.Data(list.Key)
                    )
                );
            html.Raw(": ").Add(Facts.Value(visit, line)).Close("li");
        }

        html.Close("ul");
        html.Element("p", Facts.Link("/repairs", visit.Say(RepairTexts.Title))).Close("section");
    }

    private static void AddForm(Visit visit, HtmlWriter html)
    {
        if (!visit.May(Right.Record))
        {
            return;
        }

        html.Open("section").Element("h2", visit.Say(WebTexts.AddList));
        html.Element("p", visit.Say(WebTexts.AddWhat), ("class", "note"));
        if (visit.Desk.Drafts.Of(visit.Session) is { } draft)
        {
            html.Open("p", ("class", "warn")).Add(visit.Say(DraftTexts.Waits)).Raw(" ");
            html.Add(Facts.Link("/lists/draft", Fragment.Data(Path.GetFileName(draft.Request.File)))).Close("p");
        }

        Shell.Form(html, visit, "/lists/read", " enctype=\"multipart/form-data\" class=\"fields\" data-drop=\"\"");
        html.Open("label").Add(visit.Say(WebTexts.File)).Raw(" <input type=\"file\" name=\"file\" required></label>");
        DraftForm.Said(visit, html, new AddRequest("", "", ""));
        html.Element("button", visit.Say(DraftTexts.Read), ("class", "primary")).Close("form").Close("section");
    }
}
