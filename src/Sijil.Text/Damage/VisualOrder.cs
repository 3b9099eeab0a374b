using System.Globalization;
using System.Text;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Whether a column's letters stand in the order in which they are seen, from left to right, and its repair.</summary>
internal sealed class VisualOrder
{
    private const int Fewest = 3;
    private const int Times = 3;
    private const int Trials = 1000;

    private readonly int forward;
    private readonly int backward;
    private bool formsAfter;
    private bool wordsStay;

    private readonly Dictionary<string, (int Forward, int Backward)> known;

    private VisualOrder(int forward, int backward, Dictionary<string, (int, int)> known) =>
        (this.forward, this.backward, this.known) = (forward, backward, known);

    /// <summary>Some cells at least are reversed.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>The whole column is reversed: three words at least, and three times as many as in order.</summary>
    private bool IsWhole => backward >= Fewest && backward > Times * forward;

    /// <summary>What was counted.</summary>
    public string Evidence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{backward} words are names when read backwards or begin with a letter that only ends words, {forward} are names as they stand; the order of words {(wordsStay ? "is kept" : "is reversed too")}"
        );

    /// <summary>Counts the words of a column, and tries in which way it was reversed.</summary>
    /// <param name="raws">The texts before presentation forms are turned into letters.</param>
    /// <param name="words">The words of the same texts, clean.</param>
    public static VisualOrder Learn(IEnumerable<string> raws, WordTally words)
    {
        var (forward, backward) = (0, 0);
        var counted = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var (word, count) in words)
        {
            var (ahead, back) = counted[word] = Counts(word);
            forward += ahead * count;
            backward += back * count;
        }

        var order = new VisualOrder(forward, backward, counted);
        if (backward >= Fewest)
        {
            order.Try([.. raws.Where(raw => order.IsReversed(ArabicFold.Clean(raw))).Take(Trials)]);
        }

        return order;
    }

    /// <summary>The text in the order in which it is read, with presentation forms as letters; null where it is in that order.</summary>
    public string? Repair(string raw) =>
        !IsSeen || !IsReversed(ArabicFold.Clean(raw)) ? null
        : wordsStay ? Words(raw, formsAfter)
        : Whole(raw, formsAfter);

    private void Try(List<string> raws)
    {
        IsSeen = raws.Count >= Fewest;

        // Ligatures that were split into letters before the line was reversed have to be put together in the other order.
        formsAfter =
            raws.Sum(raw => KnownWords.Hits(Whole(raw, true))) > raws.Sum(raw => KnownWords.Hits(Whole(raw, false)));
        wordsStay = raws.Sum(raw => LooksInOrder(Words(raw, formsAfter)) - LooksInOrder(Whole(raw, formsAfter))) > 0;
    }

    // A column of several sources may be reversed in some of its cells only; each then has to show it by itself.
    private bool IsReversed(string clean)
    {
        var (forwards, backwards, longest, arabic) = (0, 0, 0, 0);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in clean.AsSpan().Split(' '))
        {
            var word = clean.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            var (ahead, back) = lookup.TryGetValue(word, out var counts) ? counts : Counts(word.ToString());
            forwards += ahead;
            backwards += back;
            longest = back > 0 ? Math.Max(longest, word.Length) : longest;
            arabic += ArabicLetters.IsLetter(word[0]) ? 1 : 0;
        }

        return arabic > 0
            && (
                IsWhole
                    ? backwards >= forwards
                    : (forwards == 0 && backwards > 0 && (backwards > 1 || longest > Fewest))
                        || (backwards >= Fewest && backwards > 2 * forwards)
            );
    }

    private static (int Forward, int Backward) Counts(string word)
    {
        if (word.Length < 3 || !ArabicLetters.IsLetter(word[0]))
        {
            return (0, 0);
        }

        var reversed = Reversed(word);
        return string.Equals(word, reversed, StringComparison.Ordinal)
            ? (0, 0)
            : (KnownWords.Has(word) ? 1 : 0, word[0] is 'ة' or 'ى' || KnownWords.Has(reversed) ? 1 : 0);
    }

    // The first word is rather a given name, the last rather a family.
    private static int LooksInOrder(string text)
    {
        var units = KnownWords.Words(text).Select(word => NameTable.Find(ArabicFold.Fold(word))).ToList();
        return units.Count < 2
            ? 0
            : (units[0] is { } first && first.Given > first.Family ? 1 : 0)
                + (units[^1] is { } last && last.Family > last.Given ? 1 : 0);
    }

    private static string Whole(string raw, bool formsAfter)
    {
        var reversed = formsAfter ? ArabicFold.Clean(Reversed(raw)) : Reversed(ArabicFold.Clean(raw));
        return RunsReversed(reversed, isOtherScript: true);
    }

    private static string Words(string raw, bool formsAfter) =>
        formsAfter
            ? ArabicFold.Clean(RunsReversed(raw, isOtherScript: false))
            : RunsReversed(ArabicFold.Clean(raw), isOtherScript: false);

    private static string RunsReversed(string text, bool isOtherScript)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && IsOfRun(text[i], isOtherScript))
            {
                i++;
            }

            result.Append(Reversed(text[start..i]));
            if (i < text.Length)
            {
                result.Append(isOtherScript ? Mirrored(text[i]) : text[i]);
                i++;
            }
        }

        return result.ToString();
    }

    private static bool IsOfRun(char c, bool isOtherScript)
    {
        var isArabic = ArabicLetters.IsLetter(c) || ArabicLetters.IsMark(c) || ArabicLetters.TryPlain(c, out _);
        return isOtherScript ? !isArabic && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) : isArabic;
    }

    // By letter with its marks: a mark stands after its letter in either order.
    private static string Reversed(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var end = text.Length; end > 0; )
        {
            var start = end - 1;
            while (start > 0 && BelongsToLast(text[start]))
            {
                start--;
            }

            result.Append(text, start, end - start);
            end = start;
        }

        return result.ToString();
    }

    private static bool BelongsToLast(char c) =>
        ArabicLetters.IsMark(c) || char.IsLowSurrogate(c) || c is >= '\u0300' and <= '\u036F';

    private static char Mirrored(char c) =>
        c switch
        {
            '(' => ')',
            ')' => '(',
            '[' => ']',
            ']' => '[',
            '«' => '»',
            '»' => '«',
            _ => c,
        };
}
