using Sijil.Linkage.Comparing;

namespace Sijil.Linkage.Training;

/// <summary>Counts the levels of random pairs of records: nearly all of them are non-matches, so the shares are u (Splink's estimate by random sampling).</summary>
internal static class RandomPairLevels
{
    private const int Chunks = 64;

    /// <summary>Counts by kind pair, comparison and level (level 0 too).</summary>
    public static long[][][] Count(RecordTable table, LinkageOptions options)
    {
        var byKind = Enumerable
            .Range(0, table.Kinds)
            .Select(kind => Enumerable.Range(0, table.Count).Where(record => table.KindOf[record] == kind).ToArray())
            .ToArray();
        var result = new long[table.Kinds * (table.Kinds + 1) / 2][][];
        for (var high = 0; high < table.Kinds; high++)
        {
            for (var low = 0; low <= high; low++)
            {
                var index = RecordTable.TriangleIndex(low, high);
                result[index] = Count(table, byKind[low], byKind[high], low == high, index, options);
            }
        }

        return result;
    }

    private static long[][] Count(
        RecordTable table,
        int[] left,
        int[] right,
        bool sameKind,
        int kindPair,
        LinkageOptions options
    )
    {
        var all = sameKind ? (long)left.Length * (left.Length - 1) / 2 : (long)left.Length * right.Length;
        var parts = new long[Chunks][][];
        Parallel.For(
            0,
            Chunks,
            options.Parallel,
            chunk =>
            {
                parts[chunk] = NewCounts(table);
                if (all > options.RandomPairs)
                {
                    Sample(
                        table,
                        left,
                        right,
                        new SplitMix64(SplitMix64.Mix(options.Seed + (ulong)((kindPair * Chunks) + chunk))),
                        Share(options.RandomPairs, chunk),
                        parts[chunk]
                    );
                }
                else
                {
                    Whole(table, left, right, sameKind, chunk, parts[chunk]);
                }
            }
        );
        return Sum(parts);
    }

    private static int Share(int total, int chunk) => (total / Chunks) + (chunk < total % Chunks ? 1 : 0);

    private static void Sample(
        RecordTable table,
        int[] left,
        int[] right,
        SplitMix64 random,
        int count,
        long[][] counts
    )
    {
        while (count > 0)
        {
            var (a, b) = (left[random.Below(left.Length)], right[random.Below(right.Length)]);
            if (a != b)
            {
                Add(table, a, b, counts);
                count--;
            }
        }
    }

    private static void Whole(RecordTable table, int[] left, int[] right, bool sameKind, int chunk, long[][] counts)
    {
        for (var index = chunk; index < left.Length; index += Chunks)
        {
            for (var other = sameKind ? index + 1 : 0; other < right.Length; other++)
            {
                Add(table, left[index], right[other], counts);
            }
        }
    }

    private static void Add(RecordTable table, int a, int b, long[][] counts)
    {
        var vector = table.Compare(Math.Min(a, b), Math.Max(a, b), out _);
        for (var comparison = 0; comparison < counts.Length; comparison++)
        {
            counts[comparison][table.Layout.Level(vector, comparison)]++;
        }
    }

    private static long[][] NewCounts(RecordTable table) =>
        [.. table.Comparisons.Select(comparison => new long[comparison.Levels.Length + 1])];

    private static long[][] Sum(long[][][] parts)
    {
        var sum = parts[0];
        foreach (var part in parts.Skip(1))
        {
            for (var comparison = 0; comparison < sum.Length; comparison++)
            {
                for (var level = 0; level < sum[comparison].Length; level++)
                {
                    sum[comparison][level] += part[comparison][level];
                }
            }
        }

        return sum;
    }
}
