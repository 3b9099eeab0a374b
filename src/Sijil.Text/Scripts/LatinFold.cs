using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>
/// Latin spelling reduced to the letters a to z, digits and single spaces, by an own table (dotted and dotless i, cedillas and
/// carons, scholarly transliteration). Pure functions, idempotent, any text accepted.
/// </summary>
public static class LatinFold
{
    /// <summary>Lower case without accents; apostrophes vanish, whatever else is no letter or digit becomes a space.</summary>
    /// <param name="raw">Any text; text without Latin letters or digits folds to "".</param>
    public static string Fold(string raw) => FoldClean(ArabicFold.Clean(raw), out _);

    /// <summary>The fold without spaces and with doubled letters written once, except ee and oo, which are sounds of their own.</summary>
    /// <param name="raw">Any text.</param>
    public static string Key(string raw) => Squash(Fold(raw));

    /// <summary>The fold of a text that is already clean, and what was changed.</summary>
    internal static string FoldClean(string clean, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        var text = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                text.Append(c);
            }
            else if (c is >= 'A' and <= 'Z')
            {
                text.Append((char)(c | 0x20));
            }
            else if (LatinLetters.TryFold(c, out var letters))
            {
                steps |= FoldSteps.LatinLetters;
                text.Append(letters);
            }
            else if (IsCombining(c))
            {
                steps |= FoldSteps.LatinLetters;
                // Cedilla, comma below and caron make sh and ch of s and c, as the composed letters do.
                if (c is '\u0327' or '\u0326' or '\u030C' && text.Length > 0 && text[^1] is 's' or 'c')
                {
                    text.Append('h');
                }
            }
            else if (c is '\'' or '\uFFFD' or (>= '\u02B0' and <= '\u02FF'))
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

    /// <summary>A folded text without spaces and doubled letters, ee and oo excepted.</summary>
    internal static string Squash(string folded)
    {
        var text = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (c != ' ' && (text.Length == 0 || text[^1] != c || c is 'e' or 'o' || char.IsAsciiDigit(c)))
            {
                text.Append(c);
            }
        }

        return text.Length == folded.Length ? folded : text.ToString();
    }

    private static bool IsCombining(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF');
}
