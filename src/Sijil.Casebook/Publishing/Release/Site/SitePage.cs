using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>What stands around the text of every page of a release.</summary>
internal static class SitePage
{
    // Pages lie on a disk as often as on a server: "self" means nothing for the former.
    private const string Policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    private static readonly (string File, SiteText Title)[] Pages =
    [
        ("index.html", SiteTexts.Start),
        ("people.html", SiteTexts.People),
        ("corrections.html", SiteTexts.Corrections),
        ("report.html", SiteTexts.Report),
        ("check.html", SiteTexts.Check),
    ];

    /// <summary>A page whose text is written once for each language.</summary>
    /// <param name="contents">The release.</param>
    /// <param name="file">The page's file.</param>
    /// <param name="write">Writes the text in a language.</param>
    /// <param name="tail">What follows the text; trusted.</param>
    public static HtmlWriter Of(
        ReleaseContents contents,
        string file,
        Action<HtmlWriter, Phrases> write,
        string tail = ""
    )
    {
        var html = new HtmlWriter();
        var title = Pages.Single(p => p.File == file).Title;
        html.Raw("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Raw("\n");
        html.Raw(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        );
        html.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Element("title", Fragment.Text($"{title.English} — {title.Arabic}"));
        html.Raw("<link rel=\"stylesheet\" href=\"assets/site.css\">\n</head>\n<body>\n");
        html.Raw(
            "<header><b class=\"in-en\">Sijil</b><b class=\"in-ar\" lang=\"ar\">سجل</b><nav class=\"switch\" aria-label=\"Language · اللغة\">"
        );
        html.Raw("<a href=\"#en\" lang=\"en\" hreflang=\"en\" data-language=\"en\">English</a>");
        html.Raw(
            "<a href=\"#ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" data-language=\"ar\">العربية</a></nav></header>\n"
        );
        foreach (var words in new[] { Phrases.English, Phrases.Arabic })
        {
            html.Open("main", ("id", words.Language), ("lang", words.Language), ("dir", words.Direction));
            WriteNavigation(html, file, words.Language);
            html.Element("h1", file == "index.html" ? Title(contents, words.Language) : title.Say(words.Language));
            if (contents.IsSynthetic)
            {
                html.Element("p", SiteTexts.Synthetic.Say(words.Language), ("class", "synthetic"));
            }

            write(html, words);
            html.Close("main");
        }

        return html.Raw(tail).Raw("<script src=\"assets/site.js\"></script>\n</body>\n</html>\n");
    }

    private static Fragment Title(ReleaseContents contents, string language) =>
        contents.Title.GetValueOrDefault(language) is { Length: > 0 } title
            ? Fragment.Data(title)
            : SiteTexts.Start.Say(language);

    private static void WriteNavigation(HtmlWriter html, string current, string language)
    {
        html.Open("nav", ("class", "pages"), ("aria-label", language == "ar" ? "الصفحات" : "Pages"));
        foreach (var (file, title) in Pages)
        {
            if (file == current)
            {
                html.Element("a", title.Say(language), ("href", $"{file}#{language}"), ("aria-current", "page"));
            }
            else
            {
                html.Element("a", title.Say(language), ("href", $"{file}#{language}"));
            }
        }

        html.Close("nav");
    }
}
