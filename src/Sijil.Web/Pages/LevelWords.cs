using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The levels of comparisons in the reader's language; one that has no word yet stands in English.</summary>
internal static class LevelWords
{
    private static readonly Dictionary<string, string> Arabic = new(StringComparer.Ordinal)
    {
        ["same"] = "متطابق",
        ["near"] = "قريب",
        ["close"] = "متقارب",
        ["distant"] = "متباعد",
        ["different"] = "مختلف",
        ["not stated"] = "غير مذكور",
        ["missing"] = "ناقص",
        ["equal"] = "متساوٍ",
        ["alike"] = "متشابه",
        ["part of it"] = "جزء منه",
        ["same day"] = "اليوم نفسه",
        ["same day, as twins"] = "اليوم نفسه، كالتوأمين",
        ["day and month exchanged"] = "اليوم والشهر متبادلان",
        ["next year"] = "السنة المجاورة",
        ["two to five years"] = "من سنتين إلى خمس سنوات",
        ["three to five years"] = "من ثلاث إلى خمس سنوات",
        ["more than five years"] = "أكثر من خمس سنوات",
        ["within three days"] = "خلال ثلاثة أيام",
        ["more than a month"] = "أكثر من شهر",
        ["same month"] = "الشهر نفسه",
        ["same year"] = "السنة نفسها",
        ["within a week"] = "خلال أسبوع",
        ["within a month"] = "خلال شهر",
        ["one year"] = "سنة واحدة",
        ["one year apart"] = "فرق سنة واحدة",
        ["two years"] = "سنتان",
        ["three years"] = "ثلاث سنوات",
        ["day and month swapped"] = "اليوم والشهر متبادلان",
        ["far"] = "بعيد",
    };

    public static string Say(string level, string language) =>
        language == "ar" && Arabic.TryGetValue(level, out var arabic)
            ? Fragment.Escape(arabic)
            : $"<span lang=\"en\" dir=\"ltr\">{Fragment.Escape(level)}</span>";
}
