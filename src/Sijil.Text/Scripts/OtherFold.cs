using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>The fold of scripts that have no fold of their own yet: letters and digits, Greek and Cyrillic capitals made small.</summary>
internal static class OtherFold
{
    /// <summary>Words separated by one space.</summary>
    public static string Of(string clean)
    {
        var text = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                text.Append(Small(c));
            }
            else if (text.Length > 0 && text[^1] != ' ' && !IsMark(c))
            {
                text.Append(' ');
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text.ToString();
    }

    private static char Small(char c) =>
        c switch
        {
            (>= 'A' and <= 'Z') or (>= '\u0410' and <= '\u042F') or (>= '\u0391' and <= '\u03A9') => (char)(c + 0x20),
            >= '\u0400' and <= '\u040F' => (char)(c + 0x50),
            _ => c,
        };

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c is '\'' or '\uFFFD';
}
