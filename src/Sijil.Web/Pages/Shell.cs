using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What stands around the text of every page.</summary>
internal static class Shell
{
    private static readonly (string Path, SiteText Text)[] Places =
    [
        ("/", WebTexts.Overview),
        ("/review", WebTexts.Review),
        ("/people", WebTexts.People),
        ("/lists", WebTexts.Lists),
        ("/report", WebTexts.Report),
        ("/acts", WebTexts.Acts),
        ("/build", WebTexts.Build),
        ("/publish", WebTexts.Publish),
    ];

    /// <summary>A page.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="place">Which entry of the navigation it is, or empty.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="head">More for the head; trusted.</param>
    public static HtmlWriter Of(Visit visit, SiteText title, string place, Action<HtmlWriter> write, string head = "")
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

        html.Close("header").Open("main");
        html.Element("h1", visit.Say(title));
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

    /// <summary>A value that goes with a form unseen.</summary>
    public static HtmlWriter Hidden(HtmlWriter html, string name, string value) =>
        html.Open("input", ("type", "hidden"), ("name", name), ("value", value));

    private static void Navigation(HtmlWriter html, Visit visit, string place)
    {
        html.Open("nav", ("class", "places"), ("aria-label", visit.Language == "ar" ? "الصفحات" : "Pages"));
        foreach (var (path, text) in Places)
        {
            if (path == place)
            {
                html.Element("a", visit.Say(text), ("href", path), ("aria-current", "page"));
            }
            else
            {
                html.Element("a", visit.Say(text), ("href", path));
            }
        }

        html.Close("nav").Open("nav", ("class", "switch"), ("aria-label", "Language · اللغة"));
        var query = visit.Context.Request.Path + "?lang=";
        html.Raw($"<a href=\"{Fragment.Escape(query)}en\" lang=\"en\" hreflang=\"en\">English</a>");
        html.Raw($"<a href=\"{Fragment.Escape(query)}ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">العربية</a>")
            .Close("nav");
    }

    private static void Foot(HtmlWriter html, Visit visit)
    {
        html.Open("footer", ("class", "me"));
        Form(html, visit, "/me").Open("label");
        html.Add(visit.Say(WebTexts.You)).Raw(" ");
        html.Open("input", ("name", "name"), ("value", visit.Session.Actor), ("dir", "auto"), ("maxlength", "100"));
        html.Raw("</label> ");
        html.Element("button", visit.Say(WebTexts.Rename)).Close("form");
        Form(html, visit, "/leave").Element("button", visit.Say(WebTexts.Leave)).Close("form").Close("footer");
    }
}
