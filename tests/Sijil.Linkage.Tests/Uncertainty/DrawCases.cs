using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Uncertainty;

namespace Sijil.Linkage.Tests.Uncertainty;

/// <summary>Invented pairs, and a slow second way to their posterior distribution.</summary>
internal static class DrawCases
{
    public static ScoredPair Pair(int left, int right, double bits) => new(left, right, new MatchWeight(bits), 0);

    /// <summary>A chain of pairs that connects all records, and some more pairs, with weights around even odds.</summary>
    public static ScoredPair[] Connected(int records, ref SplitMix64 random)
    {
        var pairs = new List<ScoredPair>();
        for (var left = 0; left < records; left++)
        {
            for (var right = left + 1; right < records; right++)
            {
                if (right == left + 1 || random.Unit() < 0.6)
                {
                    pairs.Add(Pair(left, right, (random.Unit() * 8) - 4));
                }
            }
        }

        return [.. pairs];
    }

    /// <summary>Every labelling of the records by records, the allowed and different partitions among them, and their probabilities by the definition.</summary>
    public static Dictionary<string, double> BruteForce(int[] listOf, ScoredPair[] pairs, DrawOptions options)
    {
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        var labels = new int[listOf.Length];
        for (var code = 0; code < Math.Pow(labels.Length, labels.Length); code++)
        {
            var rest = code;
            for (var record = 0; record < labels.Length; record++)
            {
                (labels[record], rest) = (rest % labels.Length, rest / labels.Length);
            }

            if (IsAllowed(labels, listOf, options))
            {
                result[Name(labels)] = Math.Exp(LogDensity(labels, pairs, options));
            }
        }

        var total = result.Values.Sum();
        return result.ToDictionary(entry => entry.Key, entry => entry.Value / total, StringComparer.Ordinal);
    }

    /// <summary>A partition as text, whatever its labels.</summary>
    public static string Name(int[] labels) => string.Join(',', labels.Select(label => Array.IndexOf(labels, label)));

    public static bool IsAllowed(int[] labels, int[] listOf, DrawOptions options)
    {
        var obeyed = options.Decisions.All(decision =>
            decision.Same == (labels[decision.Left] == labels[decision.Right])
        );
        return obeyed
            && (
                options.ListsRepeat
                || Enumerable.Range(0, labels.Length).DistinctBy(record => (labels[record], listOf[record])).Count()
                    == labels.Length
            );
    }

    private static double LogDensity(int[] labels, ScoredPair[] pairs, DrawOptions options)
    {
        var log = 0.0;
        foreach (var cluster in Enumerable.Range(0, labels.Length).GroupBy(record => labels[record]))
        {
            int[] members = [.. cluster];
            var sum = 0.0;
            foreach (var (left, right) in members.SelectMany(a => members.Where(b => b > a).Select(b => (a, b))))
            {
                var known = pairs.Where(pair => pair.Left == left && pair.Right == right).ToArray();
                sum += known.Length == 0 ? options.UnknownWeight : Math.Min(known[0].Weight.Bits, options.Cap);
            }

            log += Math.Log(2) * options.Temper * sum * Math.Pow(2.0 / members.Length, options.Overlap);
            log += Math.Log(2) * (options.PerLink ?? 0) * (members.Length - 1);
        }

        return log;
    }
}
