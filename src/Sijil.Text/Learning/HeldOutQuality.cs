using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Learning;

/// <summary>How well a table of emissions tells true spellings of words from strangers, on pairs that it was not learned from.</summary>
/// <param name="Pairs">Held-out pairs that were scored.</param>
/// <param name="MeanSimilarity">Mean similarity of the true pairs: 1 is letters that always stand for each other.</param>
/// <param name="AreaUnderCurve">Probability that a true pair scores above a pair of the word with a stranger's spelling of the same length; equal scores count half.</param>
/// <param name="FirstIsRight">Share of words whose best spelling among all candidates is a true one.</param>
/// <param name="Candidates">Spellings that each word was compared with.</param>
public sealed record HeldOutQuality(
    int Pairs,
    double MeanSimilarity,
    double AreaUnderCurve,
    double FirstIsRight,
    int Candidates
)
{
    private const int MostWords = 1000;

    /// <summary>Parts pairs by a hash of the word (FNV-1a), so that no word is on both sides.</summary>
    /// <param name="pairs">All pairs.</param>
    /// <param name="oneIn">One word in so many is held out, at least 2.</param>
    public static (IReadOnlyList<LetterPair> Learned, IReadOnlyList<LetterPair> HeldOut) Split(
        IReadOnlyList<LetterPair> pairs,
        int oneIn
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oneIn, 2);
        var sides = pairs.ToLookup(pair => Hash(pair.Letters) % (uint)oneIn == 0);
        return ([.. sides[false]], [.. sides[true]]);
    }

    /// <summary>Scores held-out pairs under a table, as comparing names scores them.</summary>
    /// <param name="script">The script of the words.</param>
    /// <param name="rows">The table.</param>
    /// <param name="heldOut">Ordered, distinct pairs.</param>
    public static HeldOutQuality Of(NameScript script, IEnumerable<EmissionRow> rows, IReadOnlyList<LetterPair> heldOut)
    {
        var costs = ScriptCosts.Of(script, rows.Select(row => (row.Letter, row.Chunk, row.Probability)));
        var pairs = heldOut
            .Select(pair => new Scored(LatinFold.Squash(LetterPairs.FoldOf(pair.Letters, script)), pair.Latin))
            .Distinct()
            .OrderBy(pair => Hash(pair.Fold + pair.Latin))
            .ThenBy(pair => pair.Fold, StringComparer.Ordinal)
            .ThenBy(pair => pair.Latin, StringComparer.Ordinal)
            .Take(MostWords)
            .ToArray();
        var spellings = pairs
            .Select(pair => pair.Latin)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(latin => new Spelling(latin))
            .ToArray();
        var truth = pairs.ToLookup(pair => pair.Fold, pair => pair.Latin, StringComparer.Ordinal);
        var mean = 0.0;
        var right = 0;
        double above = 0,
            compared = 0;
        foreach (var pair in pairs)
        {
            var own = Score(pair.Fold, new Spelling(pair.Latin));
            mean += own;
            var best = float.NegativeInfinity;
            foreach (var spelling in spellings)
            {
                var isTrue = truth[pair.Fold].Contains(spelling.Latin, StringComparer.Ordinal);
                var score = Score(pair.Fold, spelling);
                best = isTrue ? best : Math.Max(best, score);
                if (!isTrue && spelling.Latin.Length == pair.Latin.Length)
                {
                    compared++;
                    above +=
                        own > score ? 1
                        : own < score ? 0
                        : 0.5;
                }
            }

            right += own > best ? 1 : 0;
        }

        float Score(string fold, Spelling spelling) => costs.Similarity(fold, spelling.Key, spelling.Chunks, 0);

        var count = Math.Max(1, pairs.Length);
        return new(
            pairs.Length,
            mean / count,
            compared > 0 ? above / compared : 0.5,
            (double)right / count,
            spellings.Length
        );
    }

    private static uint Hash(string text)
    {
        unchecked
        {
            var hash = 2166136261;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 16777619;
            }

            return hash ^ (hash >> 15);
        }
    }

    private readonly record struct Scored(string Fold, string Latin);

    private sealed class Spelling(string latin)
    {
        public string Latin { get; } = latin;

        public string Key { get; } = LatinFold.Squash(latin);

        public int[] Chunks { get; } = EmissionTable.Chunks(LatinFold.Squash(latin));
    }
}
