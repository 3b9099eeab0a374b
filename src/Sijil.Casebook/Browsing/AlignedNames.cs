using System.Collections.Immutable;
using Sijil.Text.Names;

namespace Sijil.Casebook.Browsing;

/// <summary>A word of one name beside the word of the other that stands for it.</summary>
/// <param name="Left">The first name's word as it was written; null: it has none here.</param>
/// <param name="Right">The second name's.</param>
/// <param name="IsAlike">True: the two are one word in the same spelling, marks, forms of letters and script aside.</param>
public sealed record AlignedWord(string? Left, string? Right, bool IsAlike);

/// <summary>Two names as they were written, laid side by side word by word, so that what one leaves out shows as a gap in its place.</summary>
public static class AlignedNames
{
    // Nobody's name has more words; a text that is longer is shown as it stands.
    private const int MostWords = 24;

    // Comparing letter by letter takes time with the square of the length; a word that is longer is no word.
    private const int LongestWord = 60;
    private const double Gap = 0.7;
    private const double Alike = 0.05;

    // Less than two gaps: two words in one place stand against each other even where nothing is alike.
    private const double Unlike = 1.3;

    /// <summary>The words of both names, each once and in its order. The same two names give the same alignment.</summary>
    public static ImmutableArray<AlignedWord> Of(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (a, b) = (Words(left), Words(right));
        if (a.Length > MostWords || b.Length > MostWords)
        {
            return [new AlignedWord(left, right, FoldedText.Of(left) == FoldedText.Of(right))];
        }

        var (first, second) = (Read(a), Read(b));
        var costs = new double[a.Length, b.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                costs[i, j] = Cost(first[i], second[j]);
            }
        }

        return Walk(a, b, costs, Best(costs, a.Length, b.Length));
    }

    private static string[] Words(string name) =>
        name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string Fold, NameUnit? Unit)[] Read(string[] words) =>
        [
            .. words.Select(w =>
                (FoldedText.Of(w), w.Length <= LongestWord && PersonName.Parse(w).Units is [var unit, ..] ? unit : null)
            ),
        ];

    private static double Cost((string Fold, NameUnit? Unit) a, (string Fold, NameUnit? Unit) b) =>
        a.Fold == b.Fold ? 0
        : a.Unit is null || b.Unit is null ? Unlike
        : a.Unit.AgreementWith(b.Unit) switch
        {
            NameAgreement.Same => Alike,
            NameAgreement.Near => 0.2,
            NameAgreement.Close => 0.5,
            NameAgreement.Distant => 0.9,
            _ => Unlike,
        };

    // What the rest costs from each place on.
    private static double[,] Best(double[,] costs, int left, int right)
    {
        var best = new double[left + 1, right + 1];
        for (var i = left; i >= 0; i--)
        {
            for (var j = right; j >= 0; j--)
            {
                best[i, j] =
                    i == left ? (right - j) * Gap
                    : j == right ? (left - i) * Gap
                    : Math.Min(costs[i, j] + best[i + 1, j + 1], Gap + Math.Min(best[i + 1, j], best[i, j + 1]));
            }
        }

        return best;
    }

    // Of equally good ways the one that pairs words first.
    private static ImmutableArray<AlignedWord> Walk(string[] a, string[] b, double[,] costs, double[,] best)
    {
        const double Close = 1e-9;
        var words = ImmutableArray.CreateBuilder<AlignedWord>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && costs[i, j] + best[i + 1, j + 1] <= best[i, j] + Close)
            {
                words.Add(new AlignedWord(a[i], b[j], costs[i, j] <= Alike));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && best[i + 1, j] <= best[i, j + 1] + Close))
            {
                words.Add(new AlignedWord(a[i], null, IsAlike: false));
                i++;
            }
            else
            {
                words.Add(new AlignedWord(null, b[j], IsAlike: false));
                j++;
            }
        }

        return words.ToImmutable();
    }
}
