using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web.Pages;

/// <summary>The words of the page on what a list covers.</summary>
internal static class SourceTexts
{
    public static readonly SiteText Title = new("What a list covers", "ما تغطيه القائمة");
    public static readonly SiteText What = new(
        "Said once, kept in casebook.yaml and on record. Without it nobody can tell who is not on the list from who could not be on it.",
        "يُذكر مرة واحدة، ويُحفظ في casebook.yaml ويُدوَّن. من دونه لا يُعرف من لم يرد في القائمة ومن لم يكن له أن يرد فيها."
    );
    public static readonly SiteText Covers = new("What it covers", "ما تغطيه");
    public static readonly SiteText From = new(
        "From (2023, 2023-10 or 2023-10-07)",
        "من (\u20662023\u2069 أو \u20662023-10\u2069 أو \u20662023-10-07\u2069)"
    );
    public static readonly SiteText To = new("To", "إلى");
    public static readonly SiteText Places = new("Places, one a line", "الأماكن، كل مكان في سطر");
    public static readonly SiteText Victims = new("Which victims", "أي ضحايا");
    public static readonly SiteText Harms = new("What it records", "ما توثّقه");
    public static readonly SiteText Inclusion = new("By what rule somebody is put on it", "قاعدة الإدراج فيها");
    public static readonly SiteText Languages = new("Languages (ar, en)", "اللغات (ar, en)");
    public static readonly SiteText Licence = new("Terms of use", "شروط الاستعمال");
    public static readonly SiteText Compiler = new("Who compiles it", "من يعدّها");
    public static readonly SiteText CompiledBy = new("Who that is", "من هو");
    public static readonly SiteText Contact = new(
        "How to reach them (never published)",
        "كيف يُتَّصل به (لا يُنشر أبداً)"
    );
    public static readonly SiteText Save = new("Keep", "حفظ");
    public static readonly SiteText Published = new(
        "The day on which its source published it (may be empty)",
        "اليوم الذي نشرها فيه مصدرها (يجوز تركه فارغاً)"
    );
    public static readonly SiteText PublishedOn = new("Published", "نُشرت");

    public static readonly (string Word, SiteText Text)[] VictimWords =
    [
        ("all", new("all", "الجميع")),
        ("civilians", new("civilians only", "المدنيون فقط")),
        ("combatants", new("combatants only", "المقاتلون فقط")),
    ];

    public static readonly (string Word, SiteText Text)[] HarmWords =
    [
        ("killed", new("killed", "من قُتلوا")),
        ("injured", new("injured", "جرحى")),
        ("missing", new("missing", "مفقودون")),
        ("detained", new("detained", "معتقلون")),
    ];
}
