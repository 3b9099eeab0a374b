using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>What stands otherwise than in earlier publications, the latest first.</summary>
internal static class CorrectionsPage
{
    private const int Most = 2_000;

    private static readonly Dictionary<string, SiteText> Kinds = new(StringComparer.Ordinal)
    {
        ["changed"] = new("changed", "تغيّر"),
        ["withdrawn"] = new("withdrawn", "سُحب"),
        ["merged"] = new("merged with another", "دُمج في آخر"),
        ["divided"] = new("found to be several persons", "تبيّن أنه عدة أشخاص"),
        ["removed"] = new("in no list any more", "لم يعد في أي قائمة"),
        ["reinstated"] = new("published again", "أُعيد نشره"),
    };

    public static HtmlWriter Of(ReleaseContents contents)
    {
        var corrections = PublicCorrections.Of(contents.Entries, contents.Publications).Reverse().ToList();
        return SitePage.Of(contents, "corrections.html", (html, words) => Write(html, words, corrections));
    }

    private static void Write(HtmlWriter html, Phrases words, List<PublicCorrection> corrections)
    {
        var language = words.Language;
        html.Element("p", SiteTexts.CorrectionsWhat.Say(language));
        if (corrections.Count == 0)
        {
            html.Element("p", SiteTexts.NoCorrections.Say(language));
            return;
        }

        if (corrections.Count > Most)
        {
            html.Element(
                "p",
                Fragment.Text(
                    SiteTexts.Shown.In(language).Replace("{n}", PublicStore.Text(Most), StringComparison.Ordinal)
                ),
                ("class", "note")
            );
        }

        var table = new HtmlTable(
            SiteTexts.Corrections.Say(language),
            new Column(Fragment.Text("id"), Numeric: false),
            new Column(SiteTexts.Publication.Say(language), Numeric: true),
            new Column(SiteTexts.What2.Say(language), Numeric: false),
            new Column(SiteTexts.Fields.Say(language), Numeric: false),
            new Column(SiteTexts.Detail.Say(language), Numeric: false),
            new Column(SiteTexts.Reason.Say(language), Numeric: false)
        );
        foreach (var correction in corrections.Take(Most))
        {
            table.Row(
                Fragment.Code(correction.Id, keepTogether: true),
                words.Plain(correction.Publication),
                Kinds[correction.What].Say(language),
                Code(correction.Fields),
                Code(correction.Detail),
                Fragment.Data(correction.Reason)
            );
        }

        table.WriteTo(html, SiteTexts.Corrections.Say(language));
    }

    private static Fragment Code(string text) => text.Length == 0 ? Fragment.Empty : Fragment.Code(text);
}
