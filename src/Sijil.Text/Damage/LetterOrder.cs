using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>In which order the letters of Arabic words stand that were taken from pages.</summary>
public static class LetterOrder
{
    private const int Times = 3;
    private const int MostPlaces = 4;

    /// <summary>Whether words stand as they are seen, from left to right, and not as they are read: known names turn up when they are read backwards, and words begin with letters that only end words.</summary>
    /// <param name="words">The words, as they were taken.</param>
    /// <returns>True where three times as many speak for it as against it.</returns>
    public static bool IsSeen(IEnumerable<string> words)
    {
        var (seen, read) = (0, 0);
        foreach (var group in words.GroupBy(w => w, StringComparer.Ordinal))
        {
            var word = ArabicFold.Clean(group.Key);
            if (word.Length < 3)
            {
                continue;
            }

            var letters = word.ToCharArray();
            Array.Reverse(letters);
            var backwards = new string(letters);
            if (string.Equals(word, backwards, StringComparison.Ordinal))
            {
                continue;
            }

            read += KnownWords.Has(word) || word[^1] is 'ة' or 'ى' ? group.Count() : 0;
            seen += KnownWords.Has(backwards) || word[0] is 'ة' or 'ى' ? group.Count() : 0;
        }

        return seen > Times * read;
    }

    /// <summary>The likeliest reading of a word in which every lam-alef may stand as alef-lam: that known best as a part of names; the word itself where none is known.</summary>
    /// <param name="word">A word in reading order.</param>
    public static string WithLamAlef(string word)
    {
        var places = Enumerable
            .Range(0, Math.Max(0, word.Length - 1))
            .Where(i => word[i] is 'ا' or 'أ' or 'إ' or 'آ' && word[i + 1] == 'ل')
            .Take(MostPlaces)
            .ToArray();
        var (best, count) = (word, KnownWords.Count(word));
        for (var set = 1; set < 1 << places.Length; set++)
        {
            var letters = word.ToCharArray();
            foreach (var (i, place) in places.Index())
            {
                if ((set & (1 << i)) != 0)
                {
                    (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
                }
            }

            var reading = new string(letters);
            if (KnownWords.Count(reading) > count)
            {
                (best, count) = (reading, KnownWords.Count(reading));
            }
        }

        return best;
    }
}
