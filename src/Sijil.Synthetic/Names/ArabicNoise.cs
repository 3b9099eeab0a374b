using System.Text;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>What hands and programs do to an Arabic name: orthography, spacing, slips of the pen, text pulled out of a PDF.</summary>
internal static class ArabicNoise
{
    // Letters that are mistaken for one another: same shape with other dots, or the same sound in dialect.
    private static readonly string[] Alike =
    [
        "بتثني",
        "جحخ",
        "دذ",
        "رز",
        "سشص",
        "صض",
        "طظ",
        "ضظ",
        "عغ",
        "فق",
        "كق",
        "هح",
        "وا",
        "لا",
        "من",
    ];
    private const string Vowels = "اوي";

    /// <summary>Varies each letter that writers do not distinguish reliably, at the given rate per letter.</summary>
    public static string Orthography(string text, double rate, Draws draws)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var starts = i == 0 || text[i - 1] == ' ';
            var ends = i + 1 == text.Length || text[i + 1] == ' ';
            Vary(written, text[i], starts, ends, i + 1 < text.Length ? text[i + 1] : ' ', rate, draws);
        }

        return written.ToString();
    }

    private static void Vary(
        StringBuilder written,
        char letter,
        bool starts,
        bool ends,
        char next,
        double rate,
        Draws draws
    )
    {
        var (other, share) = letter switch
        {
            'أ' or 'إ' or 'آ' => ('ا', 1.0),
            'ا' when starts && next != 'ل' => ('أ', .3),
            'ى' when ends => ('ي', 1.0),
            'ي' when ends => ('ى', .1),
            'ة' when ends => ('ه', 1.0),
            'ه' when ends => ('ة', .2),
            'ؤ' => ('و', 1.0),
            'ئ' => ('ي', 1.0),
            'ء' => ('\0', 1.0),
            _ => (letter, 0.0),
        };
        var said = share > 0 && draws.Chance(rate * share) ? other : letter;
        if (said != '\0')
        {
            written.Append(said);
        }
    }

    /// <summary>Whether the unit is a compound whose inner space comes and goes.</summary>
    public static bool IsCompound(string unit) => Joined(unit) is not null || Split(unit) is not null;

    /// <summary>Takes the space out of a compound, or puts one in.</summary>
    public static string Respace(string unit) => Joined(unit) ?? Split(unit) ?? unit;

    private static string? Joined(string unit)
    {
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? null : unit.Remove(space, 1);
    }

    private static string? Split(string unit)
    {
        if (unit.StartsWith("عبدال", StringComparison.Ordinal) && unit.Length > 6)
        {
            return unit.Insert(3, " ");
        }

        if (
            (unit.StartsWith("ابو", StringComparison.Ordinal) || unit.StartsWith("أبو", StringComparison.Ordinal))
            && unit.Length > 5
        )
        {
            return unit.Insert(3, " ");
        }

        return unit.EndsWith("الدين", StringComparison.Ordinal) && unit.Length > 6
            ? unit.Insert(unit.Length - 5, " ")
            : null;
    }

    /// <summary>One slip: another letter (40 %), one left out (25 %), a vowel letter added (20 %), two exchanged (15 %).</summary>
    public static string Slip(string unit, Draws draws) => LetterSlip.Apply(unit, Alike, Vowels, draws);

    /// <summary>Text as a PDF extractor that reverses the lam-alef ligature gives it.</summary>
    public static string LamAlefDamage(string text) =>
        text.Replace("الله", "\u0001", StringComparison.Ordinal)
            .Replace("لا", "ال", StringComparison.Ordinal)
            .Replace("لأ", "أل", StringComparison.Ordinal)
            .Replace("لإ", "إل", StringComparison.Ordinal)
            .Replace("لآ", "آل", StringComparison.Ordinal)
            .Replace("\u0001", "هللا", StringComparison.Ordinal);
}
