using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Publishing a release: what it would make public, change and take back is shown first.</summary>
internal static class PublishPage
{
    private const string Releases = "releases";

    public static Task Show(Visit visit)
    {
        PublicDraft? draft = null;
        string? fault = null;
        try
        {
            draft = visit.Desk.Book.PreviewPublication();
        }
        catch (InputFaultException e)
        {
            fault = e.Message;
        }

        return visit.Html(
            Shell.Of(
                visit,
                WebTexts.Publish,
                "/publish",
                html =>
                {
                    BuildPage.Standing(visit, html);
                    if (draft is null)
                    {
                        html.Element("p", Fragment.Data(fault!), ("class", "warn"));
                    }
                    else
                    {
                        Write(visit, html, draft);
                    }
                }
            )
        );
    }

    public static async Task Publish(Visit visit)
    {
        var draft = visit.Desk.Book.PreviewPublication();
        var folder = Path.Combine(
            visit.Desk.Book.Folder.Root,
            Releases,
            FormattableString.Invariant($"release-{draft.Number}")
        );
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var reason = visit.Form["reason"].ToString();
        var outcome = await Task.Run(() => visit.Desk.Book.Publish(folder, reason, visit.Session.Actor));
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Published,
                "/publish",
                html =>
                {
                    html.Open("p").Add(Fragment.Code(outcome.Folder)).Close("p");
                    html.Open("p")
                        .Add(visit.Say(WebTexts.PublishKey))
                        .Raw(" ")
                        .Add(Fragment.Code(outcome.Key))
                        .Close("p");
                    html.Open("p").Add(Fragment.Code("sijil verify " + outcome.Folder)).Close("p");
                }
            )
        );
    }

    private static void Write(Visit visit, HtmlWriter html, PublicDraft draft)
    {
        html.Open("dl", ("class", "figures"));
        foreach (
            var (text, count) in (ReadOnlySpan<(SiteText, int)>)
                [
                    (WebTexts.Documented, draft.People),
                    (WebTexts.PublishNew, draft.New),
                    (WebTexts.PublishChanged, draft.Changed),
                    (WebTexts.PublishWithdrawn, draft.Count(PublicStanding.Withdrawn)),
                ]
        )
        {
            html.Open("div").Element("dt", visit.Say(text)).Element("dd", visit.Words.Number(count)).Close("div");
        }

        html.Close("dl").Open("p").Add(visit.Say(WebTexts.PublishFields)).Raw(": ");
        html.Add(Fragment.Code(string.Join(", ", draft.Fields))).Close("p");
        html.Element("p", visit.Say(WebTexts.PublishForGood), ("class", "warn"));
        Shell.Form(html, visit, "/publish", " class=\"choices\"");
        html.Open("label", ("class", "reason")).Add(visit.Say(WebTexts.PublishReason)).Raw(" ");
        html.Open("input", ("name", "reason"), ("dir", "auto"), ("maxlength", "2000"), ("autocomplete", "off"));
        html.Close("label").Element("button", visit.Say(WebTexts.Publish), ("class", "primary")).Close("form");
    }
}
