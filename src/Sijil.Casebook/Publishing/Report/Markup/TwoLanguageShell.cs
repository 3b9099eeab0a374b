using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report.Markup;

/// <summary>What stands around a text in two languages: policy, style, fonts, the switch of language, licences.</summary>
internal static class TwoLanguageShell
{
    // The style sheet shows one language: the one that the address points into, or the page's own.
    private const string Script = """
        'use strict';
        const root = document.documentElement;
        const own = root.lang;
        const show = () => {
          root.lang = /^#(en|ar)(-|$)/.exec(location.hash)?.[1] ?? own;
          root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
          for (const link of document.querySelectorAll('[data-language]')) {
            link.toggleAttribute('aria-current', link.dataset.language === root.lang);
          }
        };
        root.classList.add('js');
        addEventListener('hashchange', show);
        show();
        """;

    private static readonly string Style = PageAssets.FontFaces() + PageAssets.Style();

    /// <summary>Writes everything before the text.</summary>
    public static void Open(HtmlWriter html, string title, string language)
    {
        var direction = language == "ar" ? "rtl" : "ltr";
        html.Raw("<!doctype html>\n").Open("html", ("lang", language), ("dir", direction)).Raw("\n<head>\n");
        html.Raw("<meta charset=\"utf-8\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy())).Raw("\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        html.Element("title", Fragment.Text(VisibleText.Of(title)));
        html.Raw("<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n");
        html.Raw("<header><b class=\"in-en\">Sijil</b><b class=\"in-ar\" lang=\"ar\">سجل</b>");
        html.Raw("<nav class=\"switch\" aria-label=\"Language · اللغة\">");
        html.Raw("<a href=\"#en\" lang=\"en\" hreflang=\"en\" data-language=\"en\">English</a>");
        html.Raw("<a href=\"#ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" data-language=\"ar\">العربية</a></nav>");
        html.Raw("</header>\n");
    }

    /// <summary>Writes everything after the text.</summary>
    public static void Close(HtmlWriter html)
    {
        html.Raw("<footer><details class=\"licences\"><summary>");
        foreach (var words in new[] { Phrases.English, Phrases.Arabic })
        {
            html.Open("span", ("lang", words.Language), ("dir", words.Direction), ("class", "in-" + words.Language));
            html.Add(words.Say("page.licences")).Raw("</span>");
        }

        html.Raw("</summary>\n<pre lang=\"en\" dir=\"ltr\" tabindex=\"0\" role=\"group\" aria-label=\"Licences\">");
        html.Add(Fragment.Text(PageAssets.Licences())).Raw("</pre></details></footer>\n");
        html.Raw("<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
    }

    private static string Policy() =>
        $"default-src 'none'; script-src {Hash(Script)}; style-src {Hash(Style)}; font-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
