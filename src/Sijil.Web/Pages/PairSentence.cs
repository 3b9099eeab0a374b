using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What a pair's comparison comes to, in sentences, before any figure: what is alike, what is not, what is not stated, and how likely it is one person.</summary>
internal static class PairSentence
{
    private static readonly SiteText Alike = new("Alike", "متطابق");
    private static readonly SiteText Nearly = new("Nearly alike", "متقارب");
    private static readonly SiteText Unlike = new("Different", "مختلف");
    private static readonly SiteText Unstated = new("Not stated on one side or both", "غير مذكور في أحدهما أو كليهما");
    private static readonly SiteText Chance = new(
        "All of it together: the chance that they are one person is",
        "وبجمع ذلك كله، احتمال أنهما شخص واحد هو"
    );

    public static void Write(Visit visit, HtmlWriter html, PairView pair)
    {
        if (pair.Levels.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "sentence"));
        Part(visit, html, pair, Alike, LevelSide.Alike);
        Part(visit, html, pair, Nearly, LevelSide.Nearly);
        Part(visit, html, pair, Unlike, LevelSide.Unlike);
        Part(visit, html, pair, Unstated, LevelSide.Unstated);
        if (!double.IsNaN(pair.Probability))
        {
            html.Add(visit.Say(Chance)).Raw(" <b>").Add(visit.Words.Percent(pair.Probability)).Raw("</b>.");
        }

        html.Close("p");
    }

    private static void Part(Visit visit, HtmlWriter html, PairView pair, SiteText before, LevelSide side)
    {
        var named = WebTexts
            .Comparisons.Where(c =>
                pair.Levels.TryGetValue(c.Comparison, out var level) && LevelWords.SideOf(level) == side
            )
            .Select(c => Worded(visit, c.Text, pair.Levels[c.Comparison], side))
            .ToList();
        if (named.Count > 0)
        {
            html.Add(visit.Say(before))
                .Raw(": ")
                .Raw(string.Join(visit.Language == "ar" ? "، " : ", ", named))
                .Raw(". ");
        }
    }

    // How far apart is worth a word only where the name of the side does not say it.
    private static string Worded(Visit visit, SiteText comparison, string level, LevelSide side)
    {
        var words = Lower(visit, comparison);
        return
            side is LevelSide.Alike or LevelSide.Unstated
            || level is "different" or "distant" or "near" or "close" or "alike"
            ? words
            : words + " (" + LevelWords.Say(level, visit.Language) + ")";
    }

    private static string Lower(Visit visit, SiteText text) =>
        Fragment.Escape(text.In(visit.Language) is { Length: > 0 } t ? char.ToLowerInvariant(t[0]) + t[1..] : "");
}
