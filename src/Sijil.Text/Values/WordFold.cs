using System.Text;
using Sijil.Text.Scripts;

namespace Sijil.Text.Values;

/// <summary>The fold that month, sex, age and place words need: ASCII digits, bare lower-case Latin letters, one Arabic letter for each family of spellings.</summary>
public static class WordFold
{
    // One letter for one, unlike the fold of names, where ş is sh: a month is written şubat or subat, never "shubat".
    private const string LatinFrom = "àáâãäåāăąçćčďđèéêëēĕėęěğģìíîïĩīĭįıłľĺñńňòóôõöøōŏőŕřśşšșţťțùúûüũūŭůűųýÿźżž";
    private const string LatinTo = "aaaaaaaaacccddeeeeeeeeeggiiiiiiiiilllnnnooooooooorrsssstttuuuuuuuuuuyyzzz";

    /// <summary>Folds a text; pure, linear, the same on every machine.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsDropped(c))
            {
                folded.Append(FoldChar(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded letters and digits of a text, every other run of characters being one space.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in Fold(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words.Append(c);
            }
            else if (c != '\'' && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.Length > 0 && words[^1] == ' ' ? words.ToString(0, words.Length - 1) : words.ToString();
    }

    private static bool IsDropped(char c) =>
        c
            is '\u0621'
                or '\u0640'
                or '\u00AD'
                or '\uFEFF'
                or '\u061C'
                or (>= '\u0300' and <= '\u036F')
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
        || ArabicLetters.IsMark(c);

    private static char FoldChar(char c) =>
        c switch
        {
            < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c + 32)
            : c is '\t' or '\n' or '\r' or '`' ? Plain(c)
            : c,
            '\u00B4' or '\u2018' or '\u2019' or '\u02BC' or '\u02BE' or '\u02BF' => '\'',
            '\u00A0' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A') => ' ',
            (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
            '\u0130' => 'i',
            < '\u0600' => FoldLatin(char.ToLowerInvariant(c)),
            <= '\u06FF' => FoldArabic(c),
            _ => c,
        };

    private static char Plain(char c) => c == '`' ? '\'' : ' ';

    private static char FoldLatin(char c)
    {
        var at = LatinFrom.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : LatinTo[at];
    }

    private static char FoldArabic(char c) =>
        c switch
        {
            >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
            >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
            '\u066B' => '.',
            '\u060C' => ',',
            '\u061B' => ';',
            '\u061F' => '?',
            '\u06D4' => '.',
            'ێ' => 'ي',
            _ => ArabicLetters.Fold(c).To,
        };
}
