using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Training;

/// <summary>How many candidate pairs show the same lists, kinds, levels and (rounded) term bits: all that EM needs to see of them.</summary>
internal sealed class PatternCounts
{
    private const int TermShift = Comparing.VectorLayout.MaxBits;
    private const int KindShift = TermShift + 6;
    private const int ListShift = KindShift + 4;
    private const int MaxListPairs = 1 << (64 - ListShift);

    private PatternCounts(ulong[] patterns, double[] counts, bool oneListPair)
    {
        Patterns = patterns;
        Counts = counts;
        OneListPair = oneListPair;
    }

    public ulong[] Patterns { get; }

    /// <summary>Pairs with each pattern; where only a share of the pairs was read, their number over that share.</summary>
    public double[] Counts { get; }

    /// <summary>There are too many lists to tell their pairs apart: one prior serves all.</summary>
    public bool OneListPair { get; }

    public static ulong Vector(ulong pattern) => pattern & ((1UL << TermShift) - 1);

    public static double TermBits(ulong pattern) => (pattern >> TermShift) & 63;

    public static int KindPair(ulong pattern) => (int)((pattern >> KindShift) & 15);

    public static int ListPair(ulong pattern) => (int)(pattern >> ListShift);

    /// <summary>Counts the patterns of all pairs, and of those that each rule makes.</summary>
    public static (PatternCounts All, PatternCounts[] ByRule) Of(CandidatePairs pairs, LinkageOptions options)
    {
        pairs.Remember(options);
        var table = pairs.Table;
        var oneListPair = table.Lists * (table.Lists + 1) / 2 > MaxListPairs;
        var share = Math.Min(1, (double)options.TrainingPairs / Math.Max(1, pairs.AtMost));
        var below = share >= 1 ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
        var (parts, _) = pairs.Scan(
            options,
            LinkageStep.Compare,
            record => SplitMix64.Mix((ulong)record ^ (options.Seed << 32)) <= below,
            () => new PatternTable(),
            (counts, scan) => Add(counts, scan, table, oneListPair)
        );
        var all = new PatternTable();
        foreach (var part in parts)
        {
            part.AddTo(all);
        }

        var entries = all.All().ToArray();
        var byRule = new PatternCounts[pairs.Blocks.Rules.Length];
        for (var rule = 0; rule < byRule.Length; rule++)
        {
            var bit = 1u << Math.Min(rule, 31);
            byRule[rule] = Sum(entries.Where(entry => (entry.Rules & bit) != 0), share, oneListPair);
        }

        return (Sum(entries, share, oneListPair), byRule);
    }

    private static PatternCounts Sum(
        IEnumerable<(ulong Pattern, uint Rules, long Count)> entries,
        double share,
        bool oneListPair
    )
    {
        var sums = new PatternTable();
        foreach (var (pattern, _, count) in entries)
        {
            sums.Add(pattern, 0, count);
        }

        var sorted = sums.All().ToArray();
        Array.Sort(sorted, (a, b) => a.Pattern.CompareTo(b.Pattern));
        return new PatternCounts(
            Array.ConvertAll(sorted, entry => entry.Pattern),
            Array.ConvertAll(sorted, entry => entry.Count / share),
            oneListPair
        );
    }

    private static void Add(PatternTable counts, PairBatch scan, RecordTable table, bool oneListPair)
    {
        for (var index = 0; index < scan.Rights.Length; index++)
        {
            var right = scan.Rights[index];
            var term = (ulong)Math.Clamp((int)Math.Round(scan.TermBits[index]), 0, 63);
            var listPair = oneListPair ? 0UL : (ulong)table.ListPair(scan.Left, right);
            counts.Add(
                scan.Vectors[index]
                    | (term << TermShift)
                    | ((ulong)table.KindPair(scan.Left, right) << KindShift)
                    | (listPair << ListShift),
                scan.Rules[index],
                1
            );
        }
    }
}
