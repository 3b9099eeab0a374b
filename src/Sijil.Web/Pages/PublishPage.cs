using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Publishing a release: what it would make public, change and take back is shown first.</summary>
internal static class PublishPage
{
    private const string Releases = "releases";

    private static readonly Dictionary<string, SiteText> FieldTexts = new(StringComparer.Ordinal)
    {
        ["name_arabic"] = new("name in Arabic script", "الاسم بالحرف العربي"),
        ["name_latin"] = new("name in Latin script", "الاسم بالحرف اللاتيني"),
        ["sex"] = new("sex", "الجنس"),
        ["age"] = new("age", "العمر"),
        ["death"] = new("date of death", "تاريخ الوفاة"),
        ["birth"] = new("date of birth", "تاريخ الميلاد"),
        ["place"] = new("place", "المكان"),
        ["lists"] = new("lists that name the person", "القوائم التي تذكر الشخص"),
        ["records"] = new("number of records", "عدد السجلات"),
        ["fate"] = new("what happened last", "آخر ما جرى"),
    };

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
                        html.Element("p", FaultWords.Say(visit, fault!), ("class", "warn"));
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

    /// <summary>A published field in words.</summary>
    public static Fragment FieldOf(Visit visit, string field) =>
        FieldTexts.TryGetValue(field, out var text) ? visit.Say(text) : Fragment.Code(field);

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
        html.Raw(string.Join(visit.Language == "ar" ? "، " : ", ", draft.Fields.Select(f => FieldOf(visit, f).Html)))
            .Close("p");
        html.Element("p", visit.Say(WebTexts.PublishForGood), ("class", "warn"));
        Shell.Form(html, visit, "/publish", " class=\"choices\"");
        html.Open("label", ("class", "reason")).Add(visit.Say(WebTexts.PublishReason)).Raw(" ");
        html.Open("input", ("name", "reason"), ("dir", "auto"), ("maxlength", "2000"), ("autocomplete", "off"));
        html.Close("label").Element("button", visit.Say(WebTexts.Publish), ("class", "primary")).Close("form");
    }
}
