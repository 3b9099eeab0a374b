using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sijil.Linkage.Blocking;

namespace Sijil.Linkage.Scoring;

/// <summary>The pairs that the blocks make. Many are compared anew whenever they are needed and never all held; of few, the levels are kept after the first time.</summary>
public sealed class CandidatePairs
{
    private const int RecordsPerChunk = 512;

    private (ImmutableArray<RememberedPairs> Chunks, BlockingReport Report)? remembered;

    private CandidatePairs(RecordTable table, BlockIndex blocks)
    {
        Table = table;
        Blocks = blocks;
    }

    /// <summary>The records.</summary>
    public RecordTable Table { get; }

    /// <summary>The blocks.</summary>
    public BlockIndex Blocks { get; }

    /// <summary>Pairs that the rules make, counted once for each rule that makes them: at least the number of candidate pairs.</summary>
    public long AtMost => Blocks.Reports.Sum(report => report.Pairs);

    /// <summary>Takes the pairs of the blocks, unless they are too many.</summary>
    /// <param name="table">The records.</param>
    /// <param name="blocks">Their blocks.</param>
    /// <param name="options">The limit.</param>
    /// <exception cref="TooManyPairsException">The rules make more pairs than the options allow.</exception>
    public static CandidatePairs Of(RecordTable table, BlockIndex blocks, LinkageOptions options)
    {
        var pairs = new CandidatePairs(table, blocks);
        return pairs.AtMost <= options.LargestPairCount
            ? pairs
            : throw new TooManyPairsException(options.LargestPairCount, blocks.Reports);
    }

    internal static CandidatePairs Unlimited(RecordTable table, BlockIndex blocks) => new(table, blocks);

    /// <summary>Counts the pairs by the first rule that makes them, and the true ones by the set of rules (as bits) that make them.</summary>
    internal (BlockingReport Report, Dictionary<uint, long> TruePairs) Count(int[]? truthOf, LinkageOptions options)
    {
        var workers = Run(
            options,
            LinkageStep.Block,
            _ => true,
            () => (Search: new PartnerSearch(Table, Blocks), True: new Dictionary<uint, long>()),
            (worker, record) =>
            {
                worker.Search.Find(record);
                for (var index = 0; truthOf is not null && index < worker.Search.Partners.Length; index++)
                {
                    if (truthOf[record] == truthOf[worker.Search.Partners[index]])
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(worker.True, worker.Search.Masks[index], out _)++;
                    }
                }
            }
        );
        var found = new Dictionary<uint, long>();
        foreach (var (rules, count) in workers.SelectMany(worker => worker.True))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(found, rules, out _) += count;
        }

        return (Report(workers.Select(worker => worker.Search)), found);
    }

    /// <summary>Compares all pairs, those of one left record at a time.</summary>
    /// <typeparam name="T">What one thread keeps of them.</typeparam>
    /// <param name="options">Threads.</param>
    /// <param name="step">The step that is told as progress.</param>
    /// <param name="take">Whether the pairs of this left record are wanted.</param>
    /// <param name="start">Makes what one thread keeps.</param>
    /// <param name="visit">Sees the pairs of a record.</param>
    /// <returns>What each thread kept, in no certain order, and how many pairs each rule was the first to make.</returns>
    internal (ImmutableArray<T> Kept, BlockingReport Report) Scan<T>(
        LinkageOptions options,
        LinkageStep step,
        Func<int, bool> take,
        Func<T> start,
        PairVisitor<T> visit
    )
    {
        if (remembered is { } memory)
        {
            var kept = new T[memory.Chunks.Length];
            Parallel.For(
                0,
                kept.Length,
                options.Parallel,
                chunk => kept[chunk] = Replay(memory.Chunks[chunk], take, start, visit)
            );
            return ([.. kept], memory.Report);
        }

        var workers = Run(
            options,
            step,
            take,
            () => (Scan: new PairScan(Table, Blocks), Kept: start()),
            (worker, record) =>
            {
                var pairs = worker.Scan.Run(record);
                if (pairs.Rights.Length > 0)
                {
                    visit(worker.Kept, pairs);
                }
            }
        );
        return ([.. workers.Select(worker => worker.Kept)], Report(workers.Select(worker => worker.Scan.Search)));
    }

    /// <summary>Compares all pairs now and keeps their levels, if there are no more than <see cref="LinkageOptions.RememberedPairs"/>.</summary>
    internal void Remember(LinkageOptions options)
    {
        if (remembered is null && AtMost <= options.RememberedPairs)
        {
            var (chunks, report) = Scan(
                options,
                LinkageStep.Compare,
                _ => true,
                () => new RememberedPairs(),
                (memory, pairs) => memory.Add(pairs)
            );
            remembered = (chunks, report);
        }
    }

    private static T Replay<T>(RememberedPairs chunk, Func<int, bool> take, Func<T> start, PairVisitor<T> visit)
    {
        var kept = start();
        for (var index = 0; index < chunk.Count; index++)
        {
            var pairs = chunk[index];
            if (take(pairs.Left))
            {
                visit(kept, pairs);
            }
        }

        return kept;
    }

    private BlockingReport Report(IEnumerable<PartnerSearch> searches)
    {
        var newPairs = new long[Blocks.Rules.Length];
        foreach (var search in searches)
        {
            for (var rule = 0; rule < newPairs.Length; rule++)
            {
                newPairs[rule] += search.NewPairs[rule];
            }
        }

        return new BlockingReport([
            .. Blocks.Reports.Select((report, rule) => report with { NewPairs = newPairs[rule] }),
        ]);
    }

    private List<T> Run<T>(
        LinkageOptions options,
        LinkageStep step,
        Func<int, bool> take,
        Func<T> start,
        Action<T, int> visit
    )
    {
        var workers = new List<T>();
        var gate = new Lock();
        var chunks = (Table.Count + RecordsPerChunk - 1) / RecordsPerChunk;
        var done = 0;
        Parallel.For(
            0,
            chunks,
            options.Parallel,
            start,
            (chunk, _, worker) =>
            {
                var end = Math.Min((chunk + 1) * RecordsPerChunk, Table.Count);
                for (var record = chunk * RecordsPerChunk; record < end; record++)
                {
                    if (take(record))
                    {
                        visit(worker, record);
                    }
                }

                if (options.Progress is not null)
                {
                    lock (gate)
                    {
                        done++;
                        options.Progress.Report(new LinkageProgress(step, (double)done / chunks));
                    }
                }

                return worker;
            },
            worker =>
            {
                lock (gate)
                {
                    workers.Add(worker);
                }
            }
        );
        return workers;
    }
}
