using System.Text;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>Another hand's spelling of a usual Latin form: letters and vowels in the list's style, doubled letters and final h at will.</summary>
internal static class LatinRespelling
{
    public static string Of(string usual, LatinStyle style, Draws draws)
    {
        var text = usual.ToLowerInvariant();
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length ? text.Substring(i, 2) : "";
            var letter = LetterFor(pair, text[i]);
            var two = pair.Length == 2 && IsPair(pair);
            if (letter != '\0' && draws.Chance(.7) && style.For(letter) is { Length: > 0 } habit)
            {
                written.Append(habit);
                i += two ? 1 : 0;
            }
            else if (pair.Length == 2 && pair[0] == pair[1] && draws.Chance(.4))
            {
                written.Append(text[i]);
                i++;
            }
            else
            {
                written.Append(Vowel(text[i], draws));
            }
        }

        return written.ToString();
    }

    private static bool IsPair(string pair) => pair is "sh" or "ou" or "oo" or "ee" or "gh";

    private static char LetterFor(string pair, char single) =>
        pair switch
        {
            "sh" => 'ش',
            "ou" or "oo" => 'و',
            "ee" => 'ي',
            "gh" => 'غ',
            _ => single switch
            {
                'j' => 'ج',
                'q' => 'ق',
                _ => '\0',
            },
        };

    // Short vowels are heard, not written, in Arabic: each hand hears its own.
    private static char Vowel(char letter, Draws draws) =>
        letter switch
        {
            'a' when draws.Chance(.10) => 'e',
            'e' when draws.Chance(.20) => 'a',
            'i' when draws.Chance(.15) => 'e',
            'o' when draws.Chance(.15) => 'u',
            'u' when draws.Chance(.15) => 'o',
            _ => letter,
        };
}
