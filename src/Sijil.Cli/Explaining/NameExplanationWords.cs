using Sijil.Casebook;
using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>The words of <c>sijil explain</c> in one language.</summary>
internal sealed class NameExplanationWords
{
    private readonly bool isArabic;

    private NameExplanationWords(bool isArabic) => this.isArabic = isArabic;

    /// <summary>"en" or "ar".</summary>
    public string Language => isArabic ? "ar" : "en";

    /// <summary>The words of a language.</summary>
    /// <exception cref="InputFaultException">Neither "en" nor "ar".</exception>
    public static NameExplanationWords Of(string language) =>
        language switch
        {
            "en" => new(false),
            "ar" => new(true),
            _ => throw new InputFaultException("--language is en or ar", found: language),
        };

    /// <summary>One of two wordings.</summary>
    public string Say(string english, string arabic) => isArabic ? arabic : english;

    /// <summary>A text from elsewhere, kept whole among words that may run the other way (Unicode Standard Annex 9: FSI and PDI).</summary>
    public static string Quote(string text) => $"\u2068{NameChanges.Visible(text)}\u2069";

    /// <summary>A role.</summary>
    public string Role(NameRole role) =>
        role switch
        {
            NameRole.Given => Say("given name", "الاسم الأول"),
            NameRole.Father => Say("father", "اسم الأب"),
            NameRole.Grandfather => Say("grandfather", "اسم الجد"),
            NameRole.Family => Say("family", "اسم العائلة"),
            NameRole.MothersFamily => Say("mother's family", "اسم عائلة الأم"),
            _ => Say("further name", "اسم آخر"),
        };

    /// <summary>What kind of entry it is.</summary>
    public string Kind(NameKind kind) =>
        kind switch
        {
            NameKind.Named => Say("a person's own name", "اسم شخص"),
            NameKind.Relational => Say(
                "a relative's name (\"son of\", \"wife of\"), not the person's own",
                "اسم قريب («ابن فلان»، «زوجة فلان») لا اسم الشخص نفسه"
            ),
            NameKind.Unidentified => Say("a person who is not identified", "شخص مجهول الهوية"),
            NameKind.Group => Say("several persons", "عدة أشخاص"),
            _ => Say("nothing is written", "لم يُكتب شيء"),
        };

    /// <summary>The script.</summary>
    public string Script(NameScript script) =>
        script switch
        {
            NameScript.Arabic => Say("Arabic script", "بالحرف العربي"),
            NameScript.Latin => Say("Latin script", "بالحرف اللاتيني"),
            NameScript.Hebrew => Say("Hebrew script", "بالحرف العبري"),
            NameScript.Cyrillic => Say("Cyrillic script", "بالحرف الكيريلي"),
            NameScript.None => Say("no letters", "بلا حروف"),
            _ => Say("another script, or several", "بحرف آخر أو بعدة حروف"),
        };

    /// <summary>A level of agreement.</summary>
    public string Agreement(NameAgreement agreement) =>
        agreement switch
        {
            NameAgreement.Same => Say("same", "متطابق"),
            NameAgreement.Near => Say(
                "near: one letter, an article, a dialect's spelling or a good transliteration apart",
                "قريب جداً: فرق حرف واحد أو أداة تعريف أو كتابة لهجة أو نقل سليم إلى حرف آخر"
            ),
            NameAgreement.Close => Say(
                "close: a letter or two apart, or a transliteration that fits in part",
                "متقارب: فرق حرف أو حرفين، أو نقل إلى حرف آخر يصح بعضه"
            ),
            NameAgreement.Distant => Say(
                "distant: a weak resemblance, or two known names one letter apart",
                "بعيد: شبه ضعيف، أو اسمان معروفان بينهما حرف واحد"
            ),
            NameAgreement.Different => Say("different", "مختلف"),
            _ => Say("nothing to compare with", "لا مقابل له للمقارنة"),
        };
}
