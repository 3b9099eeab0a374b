using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>
/// Hebrew spelling reduced to the twenty-two letters: vowel points and cantillation left out, final letters as the others,
/// ligatures and presentation forms as their letters, geresh and gershayim dropped (many lists leave them out: ג׳ and ג are one).
/// Pure, idempotent, any text accepted.
/// </summary>
public static class HebrewFold
{
    private const string Finals = "ךכםמןנףפץצ";

    /// <summary>The letters U+FB1D to U+FB4F stand for; a space where there is none.</summary>
    private const string Presentation = "י  עאדהכלםרת ששששאאאבגדהוז טיךכל מ נס ףפ צקרשתובכפא";

    /// <summary>Letters and digits, words separated by one space.</summary>
    /// <param name="raw">Any text; text without Hebrew letters or digits folds to "".</param>
    public static string Fold(string raw) => FoldClean(CleanText.Of(raw, out _), out _);

    /// <summary>A letter of the Hebrew script.</summary>
    internal static bool IsLetter(char c) =>
        c is (>= '\u05D0' and <= '\u05EA') or (>= '\u05EF' and <= '\u05F2')
        || (c is >= '\uFB1D' and <= '\uFB4F' && Plain(c) != c);

    /// <summary>The fold of a text that is already clean, and what was changed.</summary>
    internal static string FoldClean(string clean, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        var text = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            var plain = Plain(c);
            if (plain is >= '\u05D0' and <= '\u05EA')
            {
                var place = Finals.IndexOf(plain, StringComparison.Ordinal);
                var isFinal = place >= 0 && place % 2 == 0;
                steps |= isFinal || plain != c ? FoldSteps.HebrewLetters : FoldSteps.None;
                text.Append(isFinal ? Finals[place + 1] : plain);
                if (c == '\uFB4F')
                {
                    text.Append('ל');
                }
            }
            else if (c is >= '\u05EF' and <= '\u05F2' || c == '\uFB1F')
            {
                steps |= FoldSteps.HebrewLetters;
                text.Append(
                    c switch
                    {
                        '\u05F0' => "וו",
                        '\u05F1' => "וי",
                        _ => "יי",
                    }
                );
            }
            else if (c is >= '0' and <= '9')
            {
                text.Append(c);
            }
            else if (IsMark(c))
            {
                steps |= FoldSteps.Marks;
            }
            else if (c is '\'' or '"' or '\u05F3' or '\u05F4' or '\u201D' or '\uFFFD')
            {
                steps |= c == '\uFFFD' ? FoldSteps.Damaged : FoldSteps.Punctuation;
            }
            else
            {
                steps |= c == ' ' ? FoldSteps.None : FoldSteps.Symbols;
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text.ToString();
    }

    private static char Plain(char c) =>
        c is >= '\uFB1D' and <= '\uFB4F' && Presentation[c - '\uFB1D'] is >= '\u05D0' and <= '\u05EA' and var letter
            ? letter
            : c;

    private static bool IsMark(char c) =>
        c
            is (>= '\u0591' and <= '\u05BD')
                or '\u05BF'
                or '\u05C1'
                or '\u05C2'
                or '\u05C4'
                or '\u05C5'
                or '\u05C7'
                or '\uFB1E'
                or (>= '\u0300' and <= '\u036F');
}
