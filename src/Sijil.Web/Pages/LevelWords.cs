using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>How far two values agree, in one word.</summary>
internal enum LevelSide
{
    /// <summary>A side has no value.</summary>
    Unstated,

    /// <summary>They agree.</summary>
    Alike,

    /// <summary>They nearly agree.</summary>
    Nearly,

    /// <summary>They differ.</summary>
    Unlike,
}

/// <summary>The levels of comparisons in plain words of both languages.</summary>
internal static class LevelWords
{
    /// <summary>The level's name where a side states nothing.</summary>
    public const string NotStated = "not stated";

    private static readonly Dictionary<string, (LevelSide Side, SiteText Text)> Known = new(StringComparer.Ordinal)
    {
        [NotStated] = (LevelSide.Unstated, new("not stated", "غير مذكور")),
        ["same"] = (LevelSide.Alike, new("same", "متطابق")),
        ["near"] = (LevelSide.Nearly, new("nearly the same", "شبه متطابق")),
        ["close"] = (LevelSide.Nearly, new("alike", "متقارب")),
        ["distant"] = (LevelSide.Unlike, new("hardly alike", "متباعد")),
        ["different"] = (LevelSide.Unlike, new("different", "مختلف")),
        ["same day"] = (LevelSide.Alike, new("same day", "اليوم نفسه")),
        ["same day, as twins"] = (LevelSide.Nearly, new("same day, as twins have it", "اليوم نفسه، كما عند التوائم")),
        ["same year"] = (LevelSide.Nearly, new("same year", "السنة نفسها")),
        ["next year"] = (LevelSide.Nearly, new("a year apart", "فرق سنة")),
        ["two to five years"] = (LevelSide.Unlike, new("two to five years apart", "فرق سنتين إلى خمس سنوات")),
        ["more than five years"] = (LevelSide.Unlike, new("more than five years apart", "فرق أكثر من خمس سنوات")),
        ["day and month exchanged"] = (LevelSide.Nearly, new("day and month exchanged", "اليوم والشهر متبادلان")),
        ["equal"] = (LevelSide.Alike, new("equal", "متساوٍ")),
        ["one year"] = (LevelSide.Nearly, new("a year apart", "فرق سنة")),
        ["two years"] = (LevelSide.Nearly, new("two years apart", "فرق سنتين")),
        ["three to five years"] = (LevelSide.Unlike, new("three to five years apart", "فرق ثلاث إلى خمس سنوات")),
        ["within three days"] = (LevelSide.Nearly, new("within three days", "خلال ثلاثة أيام")),
        ["within a week"] = (LevelSide.Nearly, new("within a week", "خلال أسبوع")),
        ["within a month"] = (LevelSide.Unlike, new("within a month", "خلال شهر")),
        ["more than a month"] = (LevelSide.Unlike, new("more than a month apart", "فرق أكثر من شهر")),
        ["alike"] = (LevelSide.Nearly, new("alike", "متقارب")),
        ["part of it"] = (LevelSide.Nearly, new("one lies in the other", "أحدهما جزء من الآخر")),
    };

    /// <summary>Whether a level has words in both languages.</summary>
    public static bool Has(string level) => Known.ContainsKey(level);

    /// <summary>A level in the reader's language; one without words of ours stands as it is named.</summary>
    public static string Say(string level, string language) =>
        Known.TryGetValue(level, out var known)
            ? Fragment.Escape(known.Text.In(language))
            : $"<bdi lang=\"en\">{Fragment.Escape(level)}</bdi>";

    /// <summary>On which side a level stands.</summary>
    public static LevelSide SideOf(string level) =>
        Known.TryGetValue(level, out var known) ? known.Side : LevelSide.Nearly;
}
