using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>
/// Question marks and replacement characters in the place of letters that an encoding could not hold. A question mark behind a word
/// is someone's doubt and no damage; only those before or within a word, or in place of whole words, are.
/// </summary>
internal static class LostLetters
{
    private const char Replacement = '\uFFFD';
    private const int MostLost = 2;
    private const int Fewest = 2;

    private const string Alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى";

    /// <summary>Nothing but lost letters is left, two at least.</summary>
    public static bool IsWhole(string raw)
    {
        var lost = 0;
        foreach (var c in raw)
        {
            if (c is not ('?' or Replacement or ' ' or '.' or ',' or '-' or '\t' or '\r' or '\n'))
            {
                return false;
            }

            lost += c is '?' or Replacement ? 1 : 0;
        }

        return lost >= Fewest || raw.Contains(Replacement, StringComparison.Ordinal);
    }

    /// <summary>Whether the text has words with lost letters.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLost(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names that the text may have held, likeliest first; none where no name fits.</summary>
    /// <param name="text">A clean text with lost letters.</param>
    public static List<string> Readings(string text)
    {
        var readings = new List<string> { "" };
        foreach (var word in KnownWords.Words(text))
        {
            var fitting = IsIn(word) ? Fitting(word) : [word];
            if (fitting.Count == 0)
            {
                return [];
            }

            readings =
            [
                .. fitting
                    .SelectMany(fit => readings.Select(start => start.Length == 0 ? fit : $"{start} {fit}"))
                    .Take(4),
            ];
        }

        return readings;
    }

    private static List<string> Fitting(string word)
    {
        var fitting = new List<string> { word };
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is not ('?' or Replacement))
            {
                continue;
            }

            if (fitting.Count > Math.Pow(Alphabet.Length, MostLost - 1))
            {
                return [];
            }

            var at = i;
            fitting =
            [
                .. fitting.SelectMany(start => Alphabet.Select(letter => $"{start[..at]}{letter}{start[(at + 1)..]}")),
            ];
        }

        // Spellings that fold alike are one name: the first, with the plainest letter, stands for them.
        return
        [
            .. fitting
                .DistinctBy(ArabicFold.Fold, StringComparer.Ordinal)
                .Where(KnownWords.Has)
                .OrderByDescending(KnownWords.Count)
                .Take(4),
        ];
    }

    private static bool IsLost(string text, int i) =>
        text[i] == Replacement
        || (
            text[i] == '?'
            && i + 1 < text.Length
            && (char.IsLetter(text[i + 1]) || (text[i + 1] == '?' && IsLost(text, i + 1)))
        );
}
