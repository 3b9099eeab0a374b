using System.Collections.Frozen;
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

    private const int MostReadings = 4;
    private const int Longest = 200;
    private const char Any = '0';

    private static readonly FrozenDictionary<int, string[]> ByLength = KnownWords
        .Folds.GroupBy(fold => fold.Length)
        .ToFrozenDictionary(
            folds => folds.Key,
            folds =>
                folds.OrderByDescending(KnownWords.CountFolded).ThenBy(fold => fold, StringComparer.Ordinal).ToArray()
        );

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
    public static bool IsIn(string text) => text.AsSpan().ContainsAny('?', Replacement) && LostAt(text).Count > 0;

    /// <summary>The names that the text may have held, likeliest first; none where no name fits.</summary>
    /// <param name="text">A clean text with lost letters.</param>
    public static List<string> Readings(string text)
    {
        if (text.Length > Longest)
        {
            return [];
        }

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
                    .Take(MostReadings),
            ];
        }

        return readings;
    }

    private static List<string> Fitting(string word)
    {
        var lost = LostAt(word);
        if (lost.Count > MostLost || word.Any(char.IsDigit))
        {
            return [];
        }

        // The fold keeps digits: one stands for each lost letter.
        var held = word.ToCharArray();
        lost.ForEach(i => held[i] = Any);
        var pattern = ArabicFold.Fold(new string(held));
        return ByLength.TryGetValue(pattern.Length, out var known)
            ? [.. known.Where(Fits).Take(MostReadings).Select(Spelled)]
            : [];

        bool Fits(string name)
        {
            for (var i = 0; i < name.Length; i++)
            {
                if (pattern[i] != name[i] && pattern[i] != Any)
                {
                    return false;
                }
            }

            return true;
        }

        // The letters that are left keep their spelling, unless the fold has dropped some: then it is unclear which stood where.
        string Spelled(string name)
        {
            if (pattern.Length != word.Length)
            {
                return KnownWords.Spelling(name);
            }

            var letters = word.ToCharArray();
            var usual = KnownWords.Spelling(name);
            lost.ForEach(i => letters[i] = usual.Length == name.Length ? usual[i] : name[i]);
            return new string(letters);
        }
    }

    // From the end: a question mark is a lost letter if a letter, or a lost one, follows it.
    private static List<int> LostAt(string text)
    {
        var lost = new List<int>();
        var isBeforeLetter = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var isLost = text[i] == Replacement || (text[i] == '?' && isBeforeLetter);
            if (isLost)
            {
                lost.Add(i);
            }

            isBeforeLetter = isLost || char.IsLetter(text[i]);
        }

        return lost;
    }
}
