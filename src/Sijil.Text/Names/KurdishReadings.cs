using System.Buffers;
using System.Text;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// Further readings of a unit that is written with Kurdish or Persian letters, which the Arabic fold only approximates: as Arabic registers
/// write such names («ژيان» as «جيان», «بەرزان» as «برزان»), and straight in Latin
/// letters, as Sorani writes its vowels.
/// </summary>
internal static class KurdishReadings
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ەێۆژگچڤپڕڵۊۇ");

    private static readonly UnitForms[] None = [];

    /// <summary>The readings; none of a unit without such letters.</summary>
    /// <param name="text">The unit in the clean form.</param>
    public static UnitForms[] Of(string text)
    {
        if (text.Length > LetterDistance.LongestUnit || text.AsSpan().IndexOfAny(Letters) < 0)
        {
            return None;
        }

        var written = text.Replace(" ", "", StringComparison.Ordinal);
        var arabic = ArabicFold.Fold(Arabised(written, 'ج', 'ج'));
        var other = ArabicFold.Fold(Arabised(written, 'غ', 'ز'));
        var readings = new List<UnitForms>(3);
        foreach (var fold in new[] { arabic, other, Latin(written) })
        {
            if (fold.Length > 0 && !readings.Exists(reading => reading.Fold == fold))
            {
                readings.Add(UnitForms.Of(fold));
            }
        }

        return [.. readings];
    }

    /// <summary>As Arabic registers write it: e is not written within a word, and letters that Arabic lacks are its nearest.</summary>
    private static string Arabised(string text, char g, char zh)
    {
        var arabic = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isLast = i == text.Length - 1;
            var letter = text[i] switch
            {
                'ە' => isLast ? 'ه' : '\0',
                'گ' => g,
                'ژ' => zh,
                'چ' => 'ش',
                var other => other,
            };
            if (letter != '\0')
            {
                arabic.Append(letter);
            }
        }

        return arabic.ToString();
    }

    private static string Latin(string text)
    {
        var latin = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            latin.Append(
                text[i] switch
                {
                    'ئ' when i == 0 => "",
                    'ا' => "a",
                    'ە' or 'ێ' => "e",
                    'ۆ' => "o",
                    'و' when i + 1 < text.Length && text[i + 1] == 'و' => "",
                    'و' when IsBetweenConsonants(text, i) => "u",
                    'و' => "w",
                    'ی' or 'ي' or 'ى' when IsBetweenConsonants(text, i) => "i",
                    'ی' or 'ي' or 'ى' => "y",
                    'ب' => "b",
                    'پ' => "p",
                    'ت' or 'ط' => "t",
                    'ج' => "j",
                    'چ' => "ch",
                    'ح' or 'ه' or 'ھ' => "h",
                    'خ' => "kh",
                    'د' => "d",
                    'ر' or 'ڕ' => "r",
                    'ز' or 'ذ' or 'ظ' or 'ض' => "z",
                    'ژ' => "j",
                    'س' or 'ص' or 'ث' => "s",
                    'ش' => "sh",
                    'ع' or 'ئ' => "",
                    'غ' => "gh",
                    'ف' => "f",
                    'ڤ' => "v",
                    'ق' => "q",
                    'ک' or 'ك' => "k",
                    'گ' => "g",
                    'ل' or 'ڵ' => "l",
                    'م' => "m",
                    'ن' => "n",
                    _ => "",
                }
            );
        }

        return latin.ToString();
    }

    private static bool IsBetweenConsonants(string text, int at) =>
        at > 0 && !IsVowel(text[at - 1]) && (at + 1 == text.Length || !IsVowel(text[at + 1]));

    private static bool IsVowel(char c) => c is 'ا' or 'ە' or 'ێ' or 'ۆ';
}
