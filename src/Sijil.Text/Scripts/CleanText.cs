using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>n0: the same text in clean Unicode. Nothing here changes what a reader of the script sees, except that
/// digits become ASCII.</summary>
internal static class CleanText
{
    /// <summary>The clean form and what was changed.</summary>
    public static string Of(string raw, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        if (IsCleanAscii(raw))
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                {
                    text.Append(c).Append(raw[++i]);
                }
                else
                {
                    steps |= FoldSteps.Damaged;
                    text.Append('\uFFFD');
                }
            }
            else if (ArabicLetters.TryPlain(c, out var letters))
            {
                steps |= FoldSteps.PresentationForms;
                foreach (var letter in letters)
                {
                    Append(text, letter, ref steps);
                }
            }
            else
            {
                Append(text, c, ref steps);
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            steps |= FoldSteps.Spaces;
            text.Length--;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char c, ref FoldSteps steps)
    {
        if (IsInvisible(c))
        {
            steps |= FoldSteps.Invisible;
            return;
        }

        if (c == '\u0640')
        {
            steps |= FoldSteps.Tatweel;
            return;
        }

        if (IsSpace(c))
        {
            if (c != ' ' || text.Length == 0 || text[^1] == ' ')
            {
                steps |= FoldSteps.Spaces;
            }

            if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            return;
        }

        if (c is '\u0653' or '\u0654' or '\u0655' && text.Length > 0)
        {
            var composed = ArabicLetters.Compose(text[^1], c);
            if (composed != '\0')
            {
                steps |= FoldSteps.ComposedHamza;
                text[^1] = composed;
                return;
            }
        }

        if (c == '\uFFFD')
        {
            steps |= FoldSteps.Damaged;
        }

        if (IsDroppedSeparator(c))
        {
            steps |= FoldSteps.Digits;
            return;
        }

        var plain = Plain(c, ref steps);
        text.Append(plain);
    }

    private static char Plain(char c, ref FoldSteps steps)
    {
        if (c is >= '\u0660' and <= '\u0669')
        {
            steps |= FoldSteps.Digits;
            return (char)('0' + (c - '\u0660'));
        }

        if (c is >= '\u06F0' and <= '\u06F9')
        {
            steps |= FoldSteps.Digits;
            return (char)('0' + (c - '\u06F0'));
        }

        var plain = c switch
        {
            '\u066B' => '.',
            '\u060C' => ',',
            '\u061B' => ';',
            '\u061F' => '?',
            '\u2019' or '\u2018' or '\u02BC' or '\u02BF' or '\u02BE' or '`' or '\u00B4' => '\'',
            (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
            _ => c,
        };
        if (plain != c)
        {
            steps |= FoldSteps.Punctuation;
        }

        return plain;
    }

    private static bool IsInvisible(char c) =>
        c
            is '\uFEFF'
                or '\u00AD'
                or '\uFFFC'
                or '\u061C'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u206F')
                or (>= '\u200B' and <= '\u200D')
                or (>= '\u2060' and <= '\u2064')
                or (>= '\u0000' and <= '\u0008')
                or (>= '\u000E' and <= '\u001F')
                or (>= '\u007F' and <= '\u0084')
                or (>= '\u0086' and <= '\u009F');

    private static bool IsSpace(char c) =>
        c
            is ' '
                or (>= '\t' and <= '\r')
                or '\u0085'
                or '\u00A0'
                or '\u1680'
                or '\u202F'
                or (>= '\u2000' and <= '\u200A')
                or '\u2028'
                or '\u2029'
                or '\u205F'
                or '\u3000';

    private static bool IsDroppedSeparator(char c) => c == '\u066C';

    private static bool IsCleanAscii(string raw)
    {
        var previous = ' ';
        foreach (var c in raw)
        {
            if (c is < ' ' or > '~' or '`' || (c == ' ' && previous == ' '))
            {
                return false;
            }

            previous = c;
        }

        return raw.Length == 0 || previous != ' ';
    }
}
