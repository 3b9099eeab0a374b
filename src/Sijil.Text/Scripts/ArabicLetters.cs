using System.Collections.Frozen;
using System.Globalization;

namespace Sijil.Text.Scripts;

/// <summary>The letters of the Arabic script as the Unicode blocks hold them, and what each folds to.</summary>
internal static class ArabicLetters
{
    private const string AlefFamily = "أإآٱٲٳ";
    private const string YaFamily = "ىیېێےۍئ";
    private const string WawFamily = "ؤۆۇۋ";
    private const string HaFamily = "ةۃھہەۀ";

    /// <summary>Persian, Urdu, Kurdish and Maghrebi letters, each followed by the Arabic one it folds to.</summary>
    private const string OtherPairs = "کكڪكگكڭكݣكپبچجژزڤفڨقڕرړرڵلٹتڈدںن";

    private const char First = '\u0600';

    private static readonly (char To, FoldSteps Step)[] Folds = BuildFolds();

    private static readonly FrozenDictionary<char, string> PresentationForms = EmbeddedTable
        .Rows("arabic-presentation-forms.tsv")
        .ToFrozenDictionary(
            row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            row => row[1]
        );

    /// <summary>The plain letters of a presentation form; false for any other character.</summary>
    public static bool TryPlain(char form, out string letters)
    {
        letters = "";
        return form >= '\uFB50' && PresentationForms.TryGetValue(form, out letters!);
    }

    /// <summary>A letter of the Arabic script, presentation forms excluded.</summary>
    public static bool IsLetter(char c) =>
        c is (>= '\u0620' and <= '\u064A' and not '\u0640') or (>= '\u066E' and <= '\u06D3' and not '\u0670')
        || (
            c is '\u06D5' or '\u06EE' or '\u06EF' or (>= '\u06FA' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
            || (c is >= '\u0870' and <= '\u08C9' && char.IsLetter(c))
        );

    /// <summary>A letter of the plain Arabic alphabet with its hamzas, nothing that cleaning could change.</summary>
    public static bool IsPlain(char c) =>
        c is (>= '\u0621' and <= '\u064A' and not '\u0640') and not (>= '\u063B' and <= '\u063F');

    /// <summary>A vowel sign, Quranic mark or hamza above and below: nothing that distinguishes names.</summary>
    public static bool IsMark(char c) =>
        c
            is (>= '\u0610' and <= '\u061A')
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u06D6' and <= '\u06ED' and not '\u06E5' and not '\u06E6' and not '\u06EE' and not '\u06EF')
                or '\u06E5'
                or '\u06E6'
                or (>= '\u08CA' and <= '\u08FF');

    /// <summary>The letter that stands for this one in the orthographic fold, and under which step; itself when there is none.</summary>
    public static (char To, FoldSteps Step) Fold(char letter) =>
        letter - First is >= 0 and < 0x180 ? Folds[letter - First] : (letter, FoldSteps.None);

    /// <summary>The composed letter for a base and U+0653, U+0654 or U+0655 after it; '\0' when there is none.</summary>
    public static char Compose(char letter, char mark) =>
        (letter, mark) switch
        {
            ('ا', '\u0653') => 'آ',
            ('ا', '\u0654') => 'أ',
            ('ا', '\u0655') => 'إ',
            ('و', '\u0654') => 'ؤ',
            ('ي' or 'ى' or 'ی', '\u0654') => 'ئ',
            ('ه' or 'ہ' or 'ە', '\u0654') => 'ۀ',
            _ => '\0',
        };

    private static (char, FoldSteps)[] BuildFolds()
    {
        var folds = new (char, FoldSteps)[0x180];
        for (var i = 0; i < folds.Length; i++)
        {
            folds[i] = ((char)(First + i), FoldSteps.None);
        }

        Add(AlefFamily, 'ا', FoldSteps.AlefFamily);
        Add(YaFamily, 'ي', FoldSteps.Ya);
        Add(WawFamily, 'و', FoldSteps.Waw);
        Add(HaFamily, 'ه', FoldSteps.TaMarbuta);
        for (var i = 0; i < OtherPairs.Length; i += 2)
        {
            folds[OtherPairs[i] - First] = (OtherPairs[i + 1], FoldSteps.OtherLetters);
        }

        return folds;

        void Add(string family, char to, FoldSteps step)
        {
            foreach (var letter in family)
            {
                folds[letter - First] = (to, step);
            }
        }
    }
}
