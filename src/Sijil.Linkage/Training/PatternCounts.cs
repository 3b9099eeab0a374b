using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Training;

/// <summary>How many candidate pairs show the same lists, kinds, levels and (rounded) term bits: all that EM needs to see of them.</summary>
internal sealed class PatternCounts
{
    private const int TermShift = Comparing.VectorLayout.MaxBits;
    private const int KindShift = TermShift + 6;
    private const int ListShift = KindShift + 4;
    private const int MaxListPairs = 1 << (64 - ListShift);

    private PatternCounts(ulong[] patterns, long[] counts, bool oneListPair)
    {
        Patterns = patterns;
        Counts = counts;
        OneListPair = oneListPair;
    }

    public ulong[] Patterns { get; }

    public long[] Counts { get; }

    /// <summary>There are too many lists to tell their pairs apart: one prior serves all.</summary>
    public bool OneListPair { get; }

    public static ulong Vector(ulong pattern) => pattern & ((1UL << TermShift) - 1);

    public static double TermBits(ulong pattern) => (pattern >> TermShift) & 63;

    public static int KindPair(ulong pattern) => (int)((pattern >> KindShift) & 15);

    public static int ListPair(ulong pattern) => (int)(pattern >> ListShift);

    public static PatternCounts Of(RecordTable table, ComparedPairs pairs, LinkageOptions options)
    {
        var oneListPair = table.Lists * (table.Lists + 1) / 2 > MaxListPairs;
        var all = new Dictionary<ulong, long>();
        var gate = new Lock();
        Parallel.ForEach(
            pairs.Chunks,
            options.Parallel,
            () => new Dictionary<ulong, long>(),
            (chunk, _, own) =>
            {
                for (var index = 0; index < chunk.Count; index++)
                {
                    var pattern = Pattern(table, chunk, index, oneListPair);
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                        own,
                        pattern,
                        out var _
                    )++;
                }

                return own;
            },
            own =>
            {
                lock (gate)
                {
                    foreach (var (pattern, count) in own)
                    {
                        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                            all,
                            pattern,
                            out var _
                        ) += count;
                    }
                }
            }
        );
        ulong[] patterns = [.. all.Keys.Order()];
        return new PatternCounts(patterns, [.. patterns.Select(pattern => all[pattern])], oneListPair);
    }

    private static ulong Pattern(RecordTable table, ComparedPairs.Chunk chunk, int index, bool oneListPair)
    {
        var (left, right) = (chunk.Left[index], chunk.Right[index]);
        var term = (ulong)Math.Clamp((int)Math.Round(chunk.TermBits[index]), 0, 63);
        var listPair = oneListPair ? 0UL : (ulong)table.ListPair(left, right);
        return chunk.Vector[index]
            | (term << TermShift)
            | ((ulong)table.KindPair(left, right) << KindShift)
            | (listPair << ListShift);
    }
}
