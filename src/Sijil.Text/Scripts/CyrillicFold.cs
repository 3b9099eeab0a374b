using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>
/// Cyrillic spelling reduced to what writers of several languages have in common: small letters by an own table, ё as е, the
/// Ukrainian і ї ґ є and the Serbian and Central Asian letters as their nearest Russian ones, дж as the one sound that it is (џ), signs without a sound
/// left out.
/// Pure, idempotent, any text accepted.
/// </summary>
public static class CyrillicFold
{
    /// <summary>Small letters and digits, words separated by one space.</summary>
    /// <param name="raw">Any text; text without Cyrillic letters or digits folds to "".</param>
    public static string Fold(string raw) => FoldClean(CleanText.Of(raw, out _), out _);

    /// <summary>A letter of the Cyrillic script.</summary>
    internal static bool IsLetter(char c) =>
        c is (>= '\u0400' and <= '\u052F' and not (>= '\u0482' and <= '\u0489')) or (>= '\u1C80' and <= '\u1C8A');

    /// <summary>The fold of a text that is already clean, and what was changed.</summary>
    internal static string FoldClean(string clean, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        var text = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            if (IsLetter(c))
            {
                var small = Small(c);
                var letters = Letters(small);
                steps |= letters is null ? FoldSteps.None : FoldSteps.CyrillicLetters;
                _ = letters is null ? text.Append(small) : text.Append(letters);
                if (text.Length > 1 && text[^1] == 'ж' && text[^2] == 'д')
                {
                    // One sound, as the Serbian letter for it.
                    steps |= FoldSteps.CyrillicLetters;
                    text.Length -= 2;
                    text.Append('џ');
                }
            }
            else if (c is >= '0' and <= '9')
            {
                text.Append(c);
            }
            else if (c is '\'' or '\uFFFD' || IsCombining(c))
            {
                steps |=
                    c == '\uFFFD' ? FoldSteps.Damaged
                    : c == '\'' ? FoldSteps.Punctuation
                    : FoldSteps.Marks;
                if (c == '\u0306' && text.Length > 0 && text[^1] == 'у')
                {
                    text[^1] = 'в';
                }
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

    private static char Small(char c) =>
        c switch
        {
            >= '\u0410' and <= '\u042F' => (char)(c + 0x20),
            >= '\u0400' and <= '\u040F' => (char)(c + 0x50),
            '\u04C0' => '\u04CF',
            (>= '\u04C1' and <= '\u04CE') => (c & 1) == 1 ? (char)(c + 1) : c,
            (>= '\u0460' and <= '\u0481') or (>= '\u048A' and <= '\u052F') => (c & 1) == 0 ? (char)(c + 1) : c,
            _ => c,
        };

    /// <summary>What stands for a small letter; null when it stays itself.</summary>
    private static string? Letters(char small) =>
        small switch
        {
            'ё' or 'э' or 'є' or 'ѣ' or 'ѐ' or 'ӗ' => "е",
            'й' or 'і' or 'ї' or 'ы' or 'ј' or 'ѝ' or 'ӣ' or 'ӥ' or 'ҋ' => "и",
            'ґ' or 'ғ' or 'ѓ' or 'ҕ' => "г",
            'ў' => "в",
            'ә' or 'ӑ' or 'ӓ' => "а",
            'қ' or 'ҡ' or 'ќ' or 'ҝ' => "к",
            'ң' or 'њ' or 'ҥ' => "н",
            'ө' or 'ӧ' or 'ӫ' => "о",
            'ү' or 'ұ' or 'ӯ' or 'ӱ' => "у",
            'һ' or 'ҳ' => "х",
            'љ' => "л",
            'ћ' or 'ҷ' => "ч",
            'ђ' or 'ӂ' => "џ",
            'ѕ' => "дз",
            'җ' => "ж",
            // One sound or two, by the writer's region; two letters in every romanisation.
            'щ' => "шч",
            'ъ' or 'ь' or 'ӏ' or 'ҍ' => "",
            _ => null,
        };

    private static bool IsCombining(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489');
}
