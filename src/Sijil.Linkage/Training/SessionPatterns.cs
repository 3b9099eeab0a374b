namespace Sijil.Linkage.Training;

/// <summary>The patterns of one session: lists, term bits and held-out comparisons do not count in it, so that patterns that differ only in those are one.</summary>
internal sealed class SessionPatterns
{
    private readonly byte[] levels;
    private readonly int comparisons;

    private SessionPatterns(byte[] kinds, byte[] levels, double[] counts, int comparisons)
    {
        Kinds = kinds;
        this.levels = levels;
        Counts = counts;
        this.comparisons = comparisons;
        Total = counts.Sum();
    }

    public byte[] Kinds { get; }

    public double[] Counts { get; }

    public double Total { get; }

    /// <summary>A pattern's level of each comparison; 0 too where the comparison is held out.</summary>
    public ReadOnlySpan<byte> Levels(int pattern) => levels.AsSpan(pattern * comparisons, comparisons);

    public static SessionPatterns Of(RecordTable table, PatternCounts pairs, bool[] heldOut)
    {
        var keep = 0UL;
        for (var comparison = 0; comparison < heldOut.Length; comparison++)
        {
            keep |= heldOut[comparison] ? 0 : table.Layout.Mask(comparison);
        }

        var sums = new SortedDictionary<(ulong Vector, int Kind), double>();
        for (var index = 0; index < pairs.Patterns.Length; index++)
        {
            var pattern = pairs.Patterns[index];
            var key = (PatternCounts.Vector(pattern) & keep, PatternCounts.KindPair(pattern));
            sums[key] = sums.GetValueOrDefault(key) + pairs.Counts[index];
        }

        var kept = new byte[sums.Count * heldOut.Length];
        var at = 0;
        foreach (var (vector, _) in sums.Keys)
        {
            for (var comparison = 0; comparison < heldOut.Length; comparison++)
            {
                kept[at++] = (byte)table.Layout.Level(vector, comparison);
            }
        }

        return new SessionPatterns(
            [.. sums.Keys.Select(key => (byte)key.Kind)],
            kept,
            [.. sums.Values],
            heldOut.Length
        );
    }

    /// <summary>Kullback–Leibler divergence in bits per pair of the fitted classes from what was observed. Which values are missing is taken as given.</summary>
    public double Misfit(double[][][] m, double[][][] related, double[][][] u, double matchShare, double relatedShare)
    {
        var totals = new Dictionary<ulong, double>();
        var expected = new double[Counts.Length];
        var group = new ulong[Counts.Length];
        for (var index = 0; index < Counts.Length; index++)
        {
            var kind = Kinds[index];
            var (ifMatch, ifRelated, ifNot) = (matchShare, relatedShare, Math.Max(0, 1 - matchShare - relatedShare));
            var own = Levels(index);
            for (var comparison = 0; comparison < comparisons; comparison++)
            {
                if (own[comparison] > 0)
                {
                    ifMatch *= m[kind][comparison][own[comparison] - 1];
                    ifRelated *= related[kind][comparison][own[comparison] - 1];
                    ifNot *= u[kind][comparison][own[comparison] - 1];
                    group[index] |= 1UL << comparison;
                }
            }

            group[index] |= (ulong)kind << 60;
            expected[index] = ifMatch + ifRelated + ifNot;
            totals[group[index]] = totals.GetValueOrDefault(group[index]) + Counts[index];
        }

        var bits = 0.0;
        for (var index = 0; index < Counts.Length; index++)
        {
            bits += Counts[index] * Math.Log2(Counts[index] / (expected[index] * totals[group[index]]));
        }

        return Total == 0 ? 0 : bits / Total;
    }
}
