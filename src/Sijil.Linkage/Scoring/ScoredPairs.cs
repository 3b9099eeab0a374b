using System.Collections.Immutable;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Scoring;

/// <summary>A candidate pair and its weight.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Weight">Weight, prior included.</param>
/// <param name="Vector">Packed levels.</param>
public readonly record struct ScoredPair(int Left, int Right, MatchWeight Weight, ulong Vector)
{
    /// <summary>Probability that it is a match, given the model.</summary>
    public MatchProbability Probability => Weight.ToProbability();
}

/// <summary>The candidate pairs that weigh enough to be kept, and how all of them are distributed.</summary>
/// <param name="Pairs">By left, then right record.</param>
/// <param name="Histogram">All candidate pairs by weight, in bins of one bit.</param>
/// <param name="Scorer">Weighs and explains any pair.</param>
public sealed record ScoredPairs(
    ImmutableArray<ScoredPair> Pairs,
    ImmutableArray<WeightBin> Histogram,
    PairScorer Scorer
)
{
    /// <summary>Weighs all compared pairs.</summary>
    /// <param name="table">The records.</param>
    /// <param name="pairs">The compared pairs.</param>
    /// <param name="model">The model.</param>
    /// <param name="keepFrom">Pairs below this weight are counted in the histogram only.</param>
    /// <param name="options">Threads.</param>
    public static ScoredPairs Weigh(
        RecordTable table,
        ComparedPairs pairs,
        TrainedModel model,
        MatchWeight keepFrom,
        LinkageOptions options
    )
    {
        var scorer = new PairScorer(table, model);
        var parts = new (List<ScoredPair> Kept, long[] Bins)[pairs.Chunks.Length];
        Parallel.For(
            0,
            parts.Length,
            options.Parallel,
            index => parts[index] = Weigh(pairs.Chunks[index], scorer, keepFrom)
        );
        var all = parts.SelectMany(part => part.Kept).ToArray();
        Array.Sort(all, (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        options.Progress?.Report(new LinkageProgress(LinkageStep.Score, 1));
        return new ScoredPairs([.. all], WeightBin.Sum(parts.Select(part => part.Bins)), scorer);
    }

    private static (List<ScoredPair> Kept, long[] Bins) Weigh(
        ComparedPairs.Chunk chunk,
        PairScorer scorer,
        MatchWeight keepFrom
    )
    {
        var kept = new List<ScoredPair>();
        var bins = WeightBin.Empty();
        for (var index = 0; index < chunk.Count; index++)
        {
            var weight = new MatchWeight(
                scorer.Bits(chunk.Left[index], chunk.Right[index], chunk.Vector[index], chunk.TermBits[index])
            );
            WeightBin.Count(bins, weight);
            if (weight >= keepFrom)
            {
                kept.Add(new ScoredPair(chunk.Left[index], chunk.Right[index], weight, chunk.Vector[index]));
            }
        }

        return (kept, bins);
    }
}

/// <summary>Candidate pairs whose weight lies in [From, To). The outermost bins hold everything beyond.</summary>
/// <param name="From">Lower bound in bits.</param>
/// <param name="To">Upper bound in bits.</param>
/// <param name="Pairs">Number of pairs.</param>
public sealed record WeightBin(int From, int To, long Pairs)
{
    private const int Lowest = -60;
    private const int Highest = 60;

    internal static long[] Empty() => new long[Highest - Lowest];

    internal static void Count(long[] bins, MatchWeight weight) =>
        bins[(int)Math.Clamp(Math.Floor(weight.Bits) - Lowest, 0, bins.Length - 1)]++;

    internal static ImmutableArray<WeightBin> Sum(IEnumerable<long[]> parts)
    {
        var sum = Empty();
        foreach (var part in parts)
        {
            for (var bin = 0; bin < sum.Length; bin++)
            {
                sum[bin] += part[bin];
            }
        }

        return [.. sum.Select((pairs, bin) => new WeightBin(Lowest + bin, Lowest + bin + 1, pairs))];
    }
}
