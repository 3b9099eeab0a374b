using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Sections;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>What stands around the report's text: policy, style, fonts, the switch of language and digits, data and scripts.</summary>
internal static class PageShell
{
    private static readonly string Style = PageAssets.FontFaces() + PageAssets.Style();
    private static readonly string[] Scripts = PageAssets.Scripts();
    private static readonly string Policy = ContentPolicy();

    /// <summary>Writes everything before the text.</summary>
    public static void Open(HtmlWriter html, ReportData data)
    {
        var (english, arabic) = (WhatThisIs.Title(data, "en"), WhatThisIs.Title(data, "ar"));
        html.Raw("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Raw("\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        html.Open("meta", ("name", "generator"), ("content", "Sijil " + data.Version)).Raw("\n");
        html.Element("title", Fragment.Text(VisibleText.Of(english == arabic ? english : $"{english} — {arabic}")));
        html.Raw("<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n");
        WriteBar(html);
    }

    /// <summary>Writes everything after the text.</summary>
    public static void Close(HtmlWriter html, ReportData data)
    {
        html.Open("footer").Open("details", ("class", "licences"));
        html.Raw("<summary>");
        foreach (var words in new[] { Phrases.English, Phrases.Arabic })
        {
            html.Open("span", ("lang", words.Language), ("dir", words.Direction), ("class", "in-" + words.Language));
            html.Add(words.Say("page.licences")).Raw("</span>");
        }
        html.Raw("</summary>\n<pre lang=\"en\" dir=\"ltr\" tabindex=\"0\" role=\"group\" aria-label=\"Licences\">");
        html.Add(Fragment.Text(PageAssets.Licences())).Raw("</pre></details></footer>\n");
        html.Raw("<script type=\"application/json\" id=\"report-data\">").Raw(PlotData.Json(data)).Raw("</script>\n");
        foreach (var script in Scripts)
        {
            html.Raw("<script>").Raw(script).Raw("</script>\n");
        }
        html.Raw("</body>\n</html>\n");
    }

    // Links, so that the switch works without JavaScript: the style sheet shows the language that the address points into.
    private static void WriteBar(HtmlWriter html)
    {
        html.Open("header").Raw("<b class=\"in-en\">Sijil</b><b class=\"in-ar\" lang=\"ar\">سجل</b>");
        html.Raw("<nav class=\"switch\" aria-label=\"Language · اللغة\">");
        html.Raw("<a href=\"#en\" lang=\"en\" hreflang=\"en\" data-language=\"en\">English</a>");
        html.Raw("<a href=\"#ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" data-language=\"ar\">العربية</a></nav>\n");
        html.Open(
            "div",
            ("class", "switch digits-switch in-ar"),
            ("role", "group"),
            ("lang", "ar"),
            ("dir", "rtl"),
            ("aria-label", Phrases.Arabic.Text("page.digits")),
            ("hidden", "")
        );
        html.Element("span", Phrases.Arabic.Say("page.digits"), ("aria-hidden", "true"));
        foreach (var digits in new[] { "arabic", "latin" })
        {
            html.Element(
                "button",
                Phrases.Arabic.Say("page.digits." + digits),
                ("type", "button"),
                ("data-digits", digits),
                ("aria-pressed", digits == "arabic" ? "true" : "false")
            );
        }
        html.Close("div").Close("header");
    }

    private static string ContentPolicy()
    {
        var scripts = string.Join(' ', Scripts.Select(Hash));
        return $"default-src 'none'; script-src {scripts}; style-src {Hash(Style)}; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static string Hash(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
