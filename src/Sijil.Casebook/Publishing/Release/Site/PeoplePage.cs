using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>The page on which people are searched for, in any spelling.</summary>
internal static class PeoplePage
{
    // Default escaping: nothing in it can end the script element that it stands in.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    private static readonly (string Field, SiteText Label)[] Facts =
    [
        ("sex", new("sex", "الجنس")),
        ("age", new("age", "العمر")),
        ("birth", new("born", "الميلاد")),
        ("death", new("died", "الوفاة")),
        ("place", new("place", "المكان")),
        ("lists", new("on", "في")),
        ("records", new("records", "السجلات")),
    ];

    public static HtmlWriter Of(ReleaseContents contents, IReadOnlyList<string> shards) =>
        SitePage.Of(
            contents,
            "people.html",
            Write,
            "<script type=\"application/json\" id=\"words\">" + Words(contents, shards) + "</script>\n"
        );

    private static void Write(HtmlWriter html, Phrases words)
    {
        var language = words.Language;
        html.Raw("<noscript>").Element("p", SiteTexts.NoScript.Say(language), ("class", "note")).Raw("</noscript>\n");
        html.Open("div", ("class", "search needs-js"), ("role", "search"));
        html.Element("label", SiteTexts.Search.Say(language), ("for", "search-" + language));
        html.Raw(
                $"<input id=\"search-{language}\" type=\"search\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\">"
            )
            .Close("div");
        html.Element("p", Fragment.Empty, ("class", "note count"), ("role", "status"));
        html.Element("ol", Fragment.Empty, ("class", "hits"));
    }

    private static string Words(ReleaseContents contents, IReadOnlyList<string> shards)
    {
        string[] columns = ["id", .. contents.Fields];
        var facts = Facts.Where(f => Array.IndexOf(columns, f.Field) > 0).ToList();
        return JsonSerializer.Serialize(
            new
            {
                shards,
                names = Columns(columns, "name_arabic", "name_latin"),
                searched = Columns(columns, "name_arabic", "name_latin", "place"),
                facts = ByLanguage(l =>
                    facts.Select(f => (object[])[Array.IndexOf(columns, f.Field), f.Label.In(l)]).ToArray()
                ),
                values = ByLanguage(l => new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["male"] = l == "ar" ? "ذكر" : "male",
                    ["female"] = l == "ar" ? "أنثى" : "female",
                }),
                unstated = ByLanguage(SiteTexts.Unstated.In),
                loading = ByLanguage(SiteTexts.Loading.In),
                found = ByLanguage(SiteTexts.Found.In),
            },
            Json
        );
    }

    private static int[] Columns(string[] columns, params string[] wanted) =>
        [.. wanted.Select(w => Array.IndexOf(columns, w)).Where(i => i > 0)];

    private static SortedDictionary<string, T> ByLanguage<T>(Func<string, T> text) =>
        new(StringComparer.Ordinal) { ["en"] = text("en"), ["ar"] = text("ar") };
}
