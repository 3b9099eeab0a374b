using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>What stands around the text of every page.</summary>
internal static class Shell
{
    private static readonly (string Path, SiteText Text, Right Needs)[] Places =
    [
        ("/", WebTexts.Overview, Right.Read),
        ("/review", WebTexts.Review, Right.Review),
        ("/people", WebTexts.People, Right.Read),
        ("/lists", WebTexts.Lists, Right.Read),
        ("/report", WebTexts.Report, Right.Read),
        ("/acts", WebTexts.Acts, Right.Read),
        ("/build", WebTexts.Build, Right.Analyse),
        ("/publish", WebTexts.Publish, Right.Publish),
    ];

    /// <summary>A page.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="place">Which entry of the navigation it is, or empty.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="head">More for the head; trusted.</param>
    /// <param name="heading">What stands over the text instead of the title, such as a name that no list of visited pages should keep.</param>
    public static HtmlWriter Of(
        Visit visit,
        SiteText title,
        string place,
        Action<HtmlWriter> write,
        string head = "",
        Fragment? heading = null
    )
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        html.Open("html", ("lang", visit.Language), ("dir", visit.Words.Direction), ("class", "app"))
            .Raw("\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        );
        html.Element(
            "title",
            Fragment.Text(title.In(visit.Language) + (visit.Language == "ar" ? " — سجل" : " — Sijil"))
        );
        html.Raw("<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/assets/web.css\">\n")
            .Raw(head)
            .Raw("</head>\n<body>\n<header>");
        html.Element("b", Fragment.Text(visit.Language == "ar" ? "سجل" : "Sijil"));
        if (visit.HasSession)
        {
            Navigation(html, visit, place);
        }

        Languages(html, visit);

        html.Close("header").Open("main");
        html.Element("h1", heading ?? visit.Say(title));
        write(html);
        html.Close("main");
        if (visit.HasSession)
        {
            Foot(html, visit);
        }

        return html.Raw("<script src=\"/assets/web.js\" type=\"module\"></script>\n</body>\n</html>\n");
    }

    /// <summary>A form's beginning, with what proves that it is ours.</summary>
    public static HtmlWriter Form(HtmlWriter html, Visit visit, string action, string more = "")
    {
        html.Raw("<form method=\"post\" action=\"").Raw(action).Raw("\"").Raw(more).Raw(">");
        return Hidden(html, "token", visit.Session.Token);
    }

    /// <summary>The beginning of a form of somebody who is not signed in yet.</summary>
    public static HtmlWriter OpenForm(HtmlWriter html, string action, string more = "") =>
        html.Raw("<form method=\"post\" action=\"").Raw(action).Raw("\"").Raw(more).Raw(">");

    /// <summary>A value that goes with a form unseen.</summary>
    public static HtmlWriter Hidden(HtmlWriter html, string name, string value) =>
        html.Open("input", ("type", "hidden"), ("name", name), ("value", value));

    private static void Navigation(HtmlWriter html, Visit visit, string place)
    {
        html.Open("nav", ("class", "places"), ("aria-label", visit.Language == "ar" ? "الصفحات" : "Pages"));
        foreach (var (path, text, needs) in Places)
        {
            if (!visit.May(needs))
            {
                continue;
            }

            if (path == place)
            {
                html.Element("a", visit.Say(text), ("href", path), ("aria-current", "page"));
            }
            else
            {
                html.Element("a", visit.Say(text), ("href", path));
            }
        }

        html.Close("nav");
    }

    // The same page in the other language, with whatever else its address says.
    private static void Languages(HtmlWriter html, Visit visit)
    {
        html.Open("nav", ("class", "switch"), ("aria-label", "Language · اللغة"));
        var rest = visit.Context.Request.Query.Where(q => q.Key != "lang");
        var query =
            visit.Context.Request.Path
            + QueryString
                .Create(rest.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))))
                .Add("lang", "")
                .ToString();
        html.Raw($"<a href=\"{Fragment.Escape(query)}en\" lang=\"en\" hreflang=\"en\"{Current("en")}>English</a>");
        html.Raw(
                $"<a href=\"{Fragment.Escape(query)}ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\"{Current("ar")}>العربية</a>"
            )
            .Close("nav");

        string Current(string language) => visit.Language == language ? " aria-current=\"true\"" : "";
    }

    private static void Foot(HtmlWriter html, Visit visit)
    {
        html.Open("footer", ("class", "me"));
        if (visit.Account is { } account)
        {
            html.Add(Facts.Link("/account", Fragment.Data(account.Name)));
            if (visit.May(Right.Administer))
            {
                html.Raw(" ").Add(Facts.Link("/accounts", visit.Say(TeamTexts.Team)));
            }

            Leave(html, visit);
            return;
        }

        Form(html, visit, "/me").Open("label");
        html.Add(visit.Say(WebTexts.You)).Raw(" ");
        html.Open("input", ("name", "name"), ("value", visit.Session.Actor), ("dir", "auto"), ("maxlength", "100"));
        html.Raw("</label> ");
        html.Element("button", visit.Say(WebTexts.Rename)).Close("form");
        Leave(html, visit);
    }

    private static void Leave(HtmlWriter html, Visit visit) =>
        Form(html, visit, "/leave").Element("button", visit.Say(WebTexts.Leave)).Close("form").Close("footer");
}
