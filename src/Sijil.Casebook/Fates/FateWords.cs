using System.Collections.Frozen;
using System.Globalization;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Casebook.Fates;

/// <summary>Words for fates, in English and Arabic. A side's word for the dead counts as killed; the source's own word stays in its raw cell.</summary>
public static class FateWords
{
    private static readonly (Fate Fate, string Words)[] Phrases =
    [
        (
            Fate.Found,
            "found alive|alive|found safe|returned|returned home|reunited|عثر عليه حيا|عثر عليها حية|وجد حيا|وجدت حية|حي|حية|على قيد الحياة|عاد|عادت|عاد حيا|ظهر حيا"
        ),
        (
            Fate.Killed,
            "killed|dead|died|deceased|death|fatality|executed|k|martyr|martyred|murdered|found dead|body found|died later of injury|died of wounds|died of injuries|died in detention|killed in detention|died under torture|قتيل|قتيلة|قتل|قتلت|مقتول|مقتولة|شهيد|شهيدة|استشهد|استشهدت|متوفى|متوفي|متوفاة|توفي|توفيت|وفاة|ميت|ميتة|مات|ماتت|اعدم|اعدام|ضحية|استشهد متاثرا بجراحه|توفي متاثرا بجراحه|مات تحت التعذيب|قتل تحت التعذيب|توفي في المعتقل|عثر على جثته|عثر على جثمانه"
        ),
        (
            Fate.Missing,
            "missing|disappeared|forcibly disappeared|enforced disappearance|forced disappearance|lost|unaccounted for|under the rubble|مفقود|مفقودة|فقد|فقدت|فقدان|مختف|مختفي|مختفية|مختفي قسريا|مختف قسريا|مختفية قسريا|مخفي قسرا|مغيب|مغيبة|مغيب قسريا|اختفاء قسري|تحت الانقاض|تحت الركام"
        ),
        (
            Fate.Detained,
            "detained|detainee|arrested|arrest|imprisoned|prisoner|in prison|in detention|captured|captive|abducted|kidnapped|hostage|معتقل|معتقلة|اعتقل|اعتقلت|اعتقال|محتجز|محتجزة|موقوف|موقوفة|سجين|سجينة|اسير|اسيرة|مخطوف|مخطوفة|خطف|مختطف|مختطفة|رهينة"
        ),
        (
            Fate.Released,
            "released|freed|set free|liberated|مفرج عنه|مفرج عنها|افرج عنه|افرج عنها|اطلق سراحه|اطلق سراحها|محرر|محررة|خرج|خرجت"
        ),
        (Fate.Injured, "injured|wounded|injury|i|hurt|جريح|جريحة|جرح|مصاب|مصابة|اصيب|اصيبت|اصابة"),
        (
            Fate.Unknown,
            "unknown|fate unknown|not known|مجهول|مجهول المصير|مجهولة المصير|مصير مجهول|غير معروف|غير معلوم"
        ),
    ];

    private static readonly FrozenDictionary<string, Fate> Known = Phrases
        .SelectMany(p => p.Words.Split('|').Select(w => KeyValuePair.Create(Fold(w), p.Fate)))
        .DistinctBy(p => p.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The fate of a status as a source words it. Words that are none of ours, and "unknown", are <see cref="Fate.Unknown"/>; nothing at all is <see cref="Fate.NotStated"/>.</summary>
    /// <param name="status">The cell's text, or null.</param>
    public static Fate Read(string? status) =>
        string.IsNullOrWhiteSpace(status) ? Fate.NotStated : Known.GetValueOrDefault(Fold(status), Fate.Unknown);

    /// <summary>Whether the source says in words of ours that the fate is not known.</summary>
    internal static bool IsUnknown(string status) => Known.ContainsKey(Fold(status));

    /// <summary>The word for files and addresses: killed, missing, not_stated …</summary>
    public static string Of(Fate fate) =>
        fate switch
        {
            Fate.Killed => "killed",
            Fate.Injured => "injured",
            Fate.Missing => "missing",
            Fate.Detained => "detained",
            Fate.Released => "released",
            Fate.Found => "found",
            Fate.Unknown => "unknown",
            _ => "not_stated",
        };

    /// <summary>The fate of such a word; null: there is none.</summary>
    public static Fate? Parse(string word) =>
        Enum.GetValues<Fate>().Where(f => Of(f) == word).Select(f => (Fate?)f).FirstOrDefault();

    /// <summary>The fate in a word or two.</summary>
    /// <param name="fate">The fate.</param>
    /// <param name="language">"ar" or "en".</param>
    public static string Say(Fate fate, string language) =>
        (fate, language) switch
        {
            (Fate.Killed, "ar") => "قُتل",
            (Fate.Injured, "ar") => "أُصيب",
            (Fate.Missing, "ar") => "مفقود",
            (Fate.Detained, "ar") => "معتقل",
            (Fate.Released, "ar") => "أُفرج عنه",
            (Fate.Found, "ar") => "عُثر عليه حياً",
            (Fate.Unknown, "ar") => "مجهول",
            (_, "ar") => "غير مذكور",
            (Fate.Found, _) => "found alive",
            (Fate.NotStated, _) => "not stated",
            _ => Of(fate),
        };

    private static string Fold(string text)
    {
        var clean = text.Trim().Trim('.', '،', ',').Replace('_', ' ').Replace('-', ' ');
        return ScriptOf.Text(clean) == NameScript.Arabic
            ? ArabicFold.Fold(clean)
            : clean.ToLower(CultureInfo.InvariantCulture);
    }
}
