using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Scoring;

/// <summary>A candidate pair and its weight.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Weight">Weight, prior included.</param>
/// <param name="Vector">Packed levels.</param>
public readonly record struct ScoredPair(int Left, int Right, MatchWeight Weight, ulong Vector)
{
    /// <summary>The blocking rules that make the pair, as bits; the last bit stands for the 32nd rule and all after it.</summary>
    public uint Rules { get; init; }

    /// <summary>Probability that it is a match, given the model.</summary>
    public MatchProbability Probability => Weight.ToProbability();
}

/// <summary>The candidate pairs that weigh enough to be kept, and how all of them are distributed.</summary>
/// <param name="Pairs">By left, then right record.</param>
/// <param name="Histogram">All candidate pairs by weight, in bins of one bit.</param>
/// <param name="Blocking">What blocking did, with the number of new pairs by rule.</param>
/// <param name="Scorer">Weighs and explains any pair.</param>
public sealed record ScoredPairs(
    ImmutableArray<ScoredPair> Pairs,
    ImmutableArray<WeightBin> Histogram,
    BlockingReport Blocking,
    PairScorer Scorer
)
{
    private const int PairsPerChunk = 1 << 14;

    /// <summary>Weighs all candidate pairs.</summary>
    /// <param name="pairs">The candidate pairs.</param>
    /// <param name="model">The model.</param>
    /// <param name="keepFrom">Pairs below this weight are counted in the histogram only.</param>
    /// <param name="options">Threads.</param>
    public static ScoredPairs Weigh(
        CandidatePairs pairs,
        TrainedModel model,
        MatchWeight keepFrom,
        LinkageOptions options
    )
    {
        var scorer = new PairScorer(pairs.Table, model);
        var (parts, report) = pairs.Scan(
            options,
            LinkageStep.Score,
            _ => true,
            () => new Kept(),
            (kept, scan) => kept.Add(scan, scorer, keepFrom)
        );
        var all = parts.SelectMany(part => part.Pairs).ToArray();
        Array.Sort([.. all.Select(pair => ((ulong)pair.Left << 32) | (uint)pair.Right)], all);
        return new ScoredPairs(
            ImmutableCollectionsMarshal.AsImmutableArray(all),
            WeightBin.Sum(parts.Select(part => part.Bins)),
            report,
            scorer
        );
    }

    /// <summary>
    /// The same pairs with term frequencies counted on people: records that surely are one person (at or above a probability of .95) count once. Counted on
    /// records, a value would seem the more frequent, and so weigh the less, the more often its people are duplicated.
    /// </summary>
    internal ScoredPairs WithTermsCountedOnPeople(RecordTable table, TrainedModel model, LinkageOptions options)
    {
        var people = new Clustering.UnionFind(table.Count);
        var sure = new MatchProbability(0.95).ToWeight();
        foreach (var pair in Pairs)
        {
            if (pair.Weight >= sure)
            {
                people.Join(pair.Left, pair.Right);
            }
        }

        var personOf = new int[table.Count];
        for (var record = 0; record < personOf.Length; record++)
        {
            personOf[record] = people.Find(record);
        }

        var recounted = table.WithTermsCountedOnPeople(personOf);
        var scorer = new PairScorer(recounted, model);
        var weighed = new ScoredPair[Pairs.Length];
        Parallel.ForEach(
            Partitioner.Create(0, weighed.Length + 1, PairsPerChunk),
            options.Parallel,
            range =>
            {
                for (var index = range.Item1; index < Math.Min(range.Item2, weighed.Length); index++)
                {
                    var pair = Pairs[index];
                    var terms = recounted.TermBits(pair.Left, pair.Right, pair.Vector);
                    weighed[index] = pair with
                    {
                        Weight = new MatchWeight(scorer.Bits(pair.Left, pair.Right, pair.Vector, terms)),
                    };
                }
            }
        );
        return this with { Pairs = ImmutableCollectionsMarshal.AsImmutableArray(weighed), Scorer = scorer };
    }

    private sealed class Kept
    {
        public List<ScoredPair> Pairs { get; } = [];

        public long[] Bins { get; } = WeightBin.Empty();

        public void Add(PairBatch scan, PairScorer scorer, MatchWeight keepFrom)
        {
            for (var index = 0; index < scan.Rights.Length; index++)
            {
                var right = scan.Rights[index];
                var weight = new MatchWeight(scorer.Bits(scan.Left, right, scan.Vectors[index], scan.TermBits[index]));
                WeightBin.Count(Bins, weight);
                if (weight >= keepFrom)
                {
                    Pairs.Add(
                        new ScoredPair(
                            Math.Min(scan.Left, right),
                            Math.Max(scan.Left, right),
                            weight,
                            scan.Vectors[index]
                        )
                        {
                            Rules = scan.Rules[index],
                        }
                    );
                }
            }
        }
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
