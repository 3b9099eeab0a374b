using System.Globalization;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Learning;

/// <summary>
/// Reads pairs of words: Latin spelling, tab, the word in its script (its letters may be parted by spaces), tab, count. Pairs
/// that no alignment could learn from are left out and counted.
/// </summary>
public static class LetterPairs
{
    /// <summary>Longer words are no single names.</summary>
    private const int LongestWord = 40;

    private const int LongestLine = 1000;
    private const int MostCount = 1_000_000;

    /// <summary>The distinct pairs of a file, ordered ordinally, counts of equal ones added up.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="script">Arabic, Hebrew or Cyrillic.</param>
    /// <param name="isWanted">Asked of each word's fold; null takes every word.</param>
    /// <param name="leftOut">How many lines held another script, no letters, several words, or a word of more than 40 letters.</param>
    /// <exception cref="FormatException">A line has another form; the message says which line and what was expected.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Another script.</exception>
    public static IReadOnlyList<LetterPair> Read(
        IEnumerable<string> lines,
        NameScript script,
        Predicate<string>? isWanted,
        out int leftOut
    )
    {
        leftOut = 0;
        var counts = new Dictionary<(string Letters, string Latin), int>();
        var row = 0;
        foreach (var line in lines)
        {
            row++;
            if (line.Length == 0)
            {
                continue;
            }

            var cells = line.Length > LongestLine ? [] : line.Split('\t');
            if (
                cells.Length != 3
                || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count is < 1 or > MostCount
            )
            {
                throw new FormatException(
                    $"row {row}: a Latin spelling, a tab, a word, a tab and a count from 1 to 1000000 were expected"
                );
            }

            var word = cells[1].Replace(" ", "", StringComparison.Ordinal);
            var letters = LettersOf(word, script);
            var latin = LatinFold.Fold(cells[0]);
            if (
                !IsWord(letters)
                || !IsWord(latin)
                || latin.AsSpan().ContainsAnyExceptInRange('a', 'z')
                || isWanted?.Invoke(FoldOf(word, script)) == false
            )
            {
                leftOut++;
                continue;
            }

            counts[(letters, latin)] = Math.Min(MostCount, counts.GetValueOrDefault((letters, latin)) + count);
        }

        return
        [
            .. counts
                .Select(pair => new LetterPair(pair.Key.Letters, pair.Key.Latin, pair.Value))
                .OrderBy(pair => pair.Letters, StringComparer.Ordinal)
                .ThenBy(pair => pair.Latin, StringComparer.Ordinal),
        ];
    }

    /// <summary>The fold of a word of one of the three scripts, without spaces.</summary>
    public static string FoldOf(string word, NameScript script) =>
        script switch
        {
            NameScript.Arabic => ArabicFold.Fold(word),
            NameScript.Hebrew => HebrewFold.Fold(word),
            NameScript.Cyrillic => CyrillicFold.Fold(word),
            _ => throw new ArgumentOutOfRangeException(nameof(script), script, "Arabic, Hebrew or Cyrillic"),
        };

    /// <summary>
    /// The letters that emissions are learned for: those of the fold; of Arabic the written ones, because the alefs, the seats of
    /// hamza and ta marbuta, which the fold merges, are written differently in Latin letters.
    /// </summary>
    private static string LettersOf(string word, NameScript script) =>
        script == NameScript.Arabic
            ? new string([.. ArabicFold.Clean(word).Where(c => !ArabicLetters.IsMark(c))])
            : FoldOf(word, script);

    private static bool IsWord(string text) => text.Length is > 0 and <= LongestWord && text.All(c => char.IsLetter(c));
}
