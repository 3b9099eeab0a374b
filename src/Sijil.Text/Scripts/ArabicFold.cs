using System.Text;

namespace Sijil.Text.Scripts;

/// <summary>
/// The three forms in which Arabic-script names are compared: clean Unicode (n0), orthographic fold (n1), and the key that
/// also survives text extracted from PDF files with every lam-alef reversed. Pure functions with own tables: no culture,
/// no ICU, the same result on every machine. Each is idempotent and accepts any text.
/// </summary>
public static class ArabicFold
{
    /// <summary>n0: invisible characters, tatweel and odd spaces removed, presentation forms and split hamzas put together,
    /// digits, quotes and dashes as in ASCII. Lone surrogates become U+FFFD. Any script.</summary>
    /// <param name="raw">The text as received.</param>
    public static string Clean(string raw) => CleanText.Of(raw, out _);

    /// <summary>n1: what writers of Arabic names do not distinguish reliably is folded (vowel signs, the alef family, ya and
    /// alef maqsura, ta marbuta and ha, hamza and its seats, Persian and Kurdish letters); whatever is neither Arabic letter
    /// nor digit becomes a space.</summary>
    /// <param name="raw">Any text; text without Arabic letters or digits folds to "".</param>
    public static string Fold(string raw) => FoldClean(Clean(raw), out _);

    /// <summary>The comparison key: the fold without spaces, «هللا» and «اهلل» repaired to «الله», every run of the letters
    /// alef and lam sorted (alef first), and other doubled letters written once.</summary>
    /// <remarks>Sorting needs no detector of damaged sources and is symmetric: «الاشقر» and the damaged «االشقر» meet, at the
    /// price of merging a few pairs such as «صلاح» and «صالح», which the fold still tells apart.</remarks>
    /// <param name="raw">Any text.</param>
    public static string Key(string raw) => LamAlefKey.Of(Fold(raw), out _);

    /// <summary>n1 of a text that is already clean, and what was changed.</summary>
    internal static string FoldClean(string clean, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        var text = new StringBuilder(clean.Length);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            if (ArabicLetters.IsMark(c))
            {
                steps |= FoldSteps.Marks;
            }
            else if (c == '\uFFFD')
            {
                steps |= FoldSteps.Damaged;
            }
            else if (c == 'ء')
            {
                steps |= FoldSteps.Hamza;
            }
            else if (c == 'ئ' && StartsWord(text) && i + 1 < clean.Length && IsVowelLetter(clean[i + 1]))
            {
                // Sorani and Uyghur write a mute carrier before an initial vowel.
                steps |= FoldSteps.InitialCarrier;
            }
            else if (ArabicLetters.IsLetter(c))
            {
                var (to, step) = ArabicLetters.Fold(c);
                steps |= step;
                text.Append(to);
            }
            else if (c is >= '0' and <= '9')
            {
                text.Append(c);
            }
            else
            {
                if (c != ' ')
                {
                    steps |= FoldSteps.Symbols;
                }

                if (!StartsWord(text))
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

    private static bool StartsWord(StringBuilder text) => text.Length == 0 || text[^1] == ' ';

    private static bool IsVowelLetter(char c) => c is 'ا' or 'ە' or 'ێ' or 'ۆ' or 'ۇ' or 'و' or 'ی' or 'ي' or 'ى';
}
