using System.Collections.Immutable;
using Sijil.Text.Damage;

namespace Sijil.Casebook.Repairs;

/// <summary>Kinds of damage as files, acts and pages write them.</summary>
public static class DamageWords
{
    private static readonly ImmutableArray<(DamageKind Kind, string Word, string English, string Arabic)> All =
    [
        (DamageKind.ErrorCell, "error_cell", "a spreadsheet's error; the value is lost", "خطأ جدول، والقيمة ضائعة"),
        (DamageKind.LostLetters, "lost_letters", "letters are lost", "حروف ضائعة"),
        (DamageKind.TextMark, "text_mark", "a spreadsheet's mark for text", "علامة نص من الجدول"),
        (
            DamageKind.ScientificNotation,
            "scientific_notation",
            "a code written as a power of ten",
            "رقم كُتب أسّاً لعشرة"
        ),
        (DamageKind.DecimalTail, "decimal_tail", "a code with a fraction of zero", "رقم بكسر صفري"),
        (DamageKind.LostZeros, "lost_zeros", "zeros before a code are lost", "أصفار ضائعة قبل الرقم"),
        (DamageKind.SerialDate, "serial_date", "a spreadsheet's day number for a date", "رقم يوم بدل التاريخ"),
        (DamageKind.Mojibake, "mojibake", "read in a wrong encoding", "قُرئ بترميز خاطئ"),
        (DamageKind.VisualOrder, "visual_order", "letters in reverse order", "حروف بترتيب معكوس"),
        (DamageKind.PresentationForms, "presentation_forms", "shapes instead of letters", "أشكال بدل الحروف"),
        (DamageKind.LamAlef, "lam_alef", "lam and alef exchanged", "تبديل اللام والألف"),
        (DamageKind.SplitWords, "split_words", "a space within a word", "فراغ داخل كلمة"),
        (DamageKind.CodeInName, "code_in_name", "a code or remark within a name", "رقم أو ملاحظة داخل الاسم"),
    ];

    /// <summary>The word of a kind, in snake case.</summary>
    public static string Of(DamageKind kind) => All.First(w => w.Kind == kind).Word;

    /// <summary>The kind of a word.</summary>
    /// <exception cref="FormatException">There is none of that word.</exception>
    public static DamageKind Parse(string word) =>
        All.Where(w => w.Word == word).Select(w => (DamageKind?)w.Kind).FirstOrDefault()
        ?? throw new FormatException("there is no damage of the word " + word);

    /// <summary>What it is, in a few words.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">"ar" or "en".</param>
    public static string Say(DamageKind kind, string language)
    {
        var words = All.First(w => w.Kind == kind);
        return language == "ar" ? words.Arabic : words.English;
    }
}
