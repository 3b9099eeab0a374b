using System.Globalization;

namespace Sijil.Text.Damage;

/// <summary>
/// Whether text extraction has turned round every lam-alef of a column, and its repair. The ligature is one glyph; extractors turn the
/// line from visual to logical order after they have split it into its letters, so that «لا» becomes «ال».
/// </summary>
internal sealed class LamAlefDamage
{
    private const int Fewest = 3;
    private const int Times = 3;
    private const int MostPlaces = 4;
    private const int MostOthers = 3;

    private int allah;
    private int brokenAllah;
    private int brokenStarts;
    private int brokenWords;
    private int healthyWords;

    private int Broken => brokenAllah + brokenStarts + brokenWords;

    private int Healthy => allah + healthyWords;

    /// <summary>The column has such words; some of its sources at least are damaged.</summary>
    public bool IsSeen => Broken >= Fewest && (IsWhole || brokenAllah >= Fewest);

    /// <summary>The whole column is damaged: no word keeps a lam-alef but by chance.</summary>
    public bool IsWhole => Broken >= Fewest && Broken > Times * Healthy;

    /// <summary>What was counted.</summary>
    public string Evidence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{brokenAllah} words with «هللا» or «اهلل» and {allah} with «الله»; {brokenStarts} words begin with «اال» or the like; {brokenWords} words are names only with lam and alef turned round, {healthyWords} names have them in order"
        );

    /// <summary>Counts the words of a column.</summary>
    public static LamAlefDamage Learn(WordTally words)
    {
        var damage = new LamAlefDamage();
        foreach (var (word, count) in words)
        {
            damage.Count(word, count);
        }

        return damage;
    }

    /// <summary>The likeliest text, and others where both readings of a word are names, or where neither is known.</summary>
    /// <param name="text">A clean text.</param>
    /// <returns>The text itself and nothing where nothing can be damaged.</returns>
    public (string Text, IReadOnlyList<string> Others) Repair(string text)
    {
        var words = KnownWords.Words(text);
        var others = new (int At, string Word)?[words.Length];
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            var (word, other) = Repair(words[i], i > 0 ? words[i - 1] : "");
            changed |= !string.Equals(word, words[i], StringComparison.Ordinal);
            words[i] = word;
            others[i] = other is null ? null : (i, other);
        }

        return (
            changed ? string.Join(' ', words) : text,
            [.. others.OfType<(int At, string Word)>().Take(MostOthers).Select(With)]
        );

        string With((int At, string Word) other) =>
            string.Join(' ', words.Select((word, i) => i == other.At ? other.Word : word));
    }

    private (string Word, string? Other) Repair(string word, string before)
    {
        var text = WithAllah(word);
        if (!IsWhole)
        {
            return !Places(text).Any() || KnownWords.Has(text) || BestTurned(text) is not { } known
                ? (text, null)
                : (known, null);
        }

        text = WithStart(text);
        if (!Places(text).Any())
        {
            return (text, null);
        }

        // The order is stable: where nothing is known, the text as it is comes first and a turned one next.
        var readings = Turned(text)
            .Prepend(text)
            .Select(reading =>
                (Word: reading, Pair: KnownWords.CountTogether(before, reading), Count: KnownWords.Count(reading))
            )
            .OrderByDescending(reading => reading.Pair)
            .ThenByDescending(reading => reading.Count)
            .ToList();
        if (readings.Count < 2 || (readings[0].Pair > 0 && readings[1].Pair == 0))
        {
            return (readings[0].Word, null);
        }

        return (readings[0].Word, readings[1].Count > 0 || readings[0].Count == 0 ? readings[1].Word : null);
    }

    private void Count(string word, int times)
    {
        if (word.Contains("هللا", StringComparison.Ordinal) || word.Contains("اهلل", StringComparison.Ordinal))
        {
            brokenAllah += times;
        }
        else if (word.Contains("الله", StringComparison.Ordinal))
        {
            allah += times;
        }
        else if (!ReferenceEquals(WithStart(word), word))
        {
            brokenStarts += times;
        }
        else if (HasLamAlef(word))
        {
            healthyWords += KnownWords.Has(word) ? times : 0;
        }
        else if (Places(word).Any() && !KnownWords.Has(word))
        {
            brokenWords += BestTurned(word) is null ? 0 : times;
        }
    }

    private static string WithAllah(string word) =>
        word.Replace("هللا", "الله", StringComparison.Ordinal).Replace("اهلل", "الله", StringComparison.Ordinal);

    private static string WithStart(string word) =>
        word.Length > 3 && word[0] == 'ا' && IsAlef(word[1]) && word[2] == 'ل' ? $"ال{word[1]}{word[3..]}" : word;

    private static string? BestTurned(string word) => Turned(word).Where(KnownWords.Has).MaxBy(KnownWords.Count);

    // Every way to turn some of the pairs back, the fewest turned first.
    private static IEnumerable<string> Turned(string word)
    {
        var places = Places(word).Take(MostPlaces).ToArray();
        return Enumerable
            .Range(1, (1 << places.Length) - 1)
            .OrderBy(set => int.PopCount(set))
            .Select(set =>
            {
                var letters = word.ToCharArray();
                for (var i = 0; i < places.Length; i++)
                {
                    if ((set & (1 << i)) != 0)
                    {
                        (letters[places[i]], letters[places[i] + 1]) = (letters[places[i] + 1], letters[places[i]]);
                    }
                }

                return new string(letters);
            });
    }

    // An alef and a lam after it; the article only where the word is none without turning it («الفي» for «لافي»).
    private static IEnumerable<int> Places(string word) =>
        Enumerable
            .Range(0, Math.Max(0, word.Length - 1))
            .Where(i => IsAlef(word[i]) && word[i + 1] == 'ل' && (i > 0 || !KnownWords.Has(word)));

    private static bool HasLamAlef(string word) =>
        Enumerable.Range(0, Math.Max(0, word.Length - 1)).Any(i => word[i] == 'ل' && IsAlef(word[i + 1]));

    private static bool IsAlef(char c) => c is 'ا' or 'أ' or 'إ' or 'آ';
}
