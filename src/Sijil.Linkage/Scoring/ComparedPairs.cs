using Sijil.Linkage.Blocking;

namespace Sijil.Linkage.Scoring;

/// <summary>Candidate pairs and their packed levels, by chunk of left records.</summary>
public sealed class ComparedPairs
{
    private const int RecordsPerChunk = 512;

    private ComparedPairs(Chunk[] chunks, BlockingReport blocking)
    {
        Chunks = chunks;
        Blocking = blocking;
    }

    /// <summary>What blocking did, with the number of new pairs by rule.</summary>
    public BlockingReport Blocking { get; }

    /// <summary>Number of candidate pairs.</summary>
    public long Count => Blocking.Pairs;

    internal Chunk[] Chunks { get; }

    /// <summary>Compares every candidate pair.</summary>
    /// <param name="table">The records.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="options">Threads, limits, progress.</param>
    /// <exception cref="TooManyPairsException">The rules make more pairs than the options allow.</exception>
    public static ComparedPairs Compare(RecordTable table, BlockIndex blocks, LinkageOptions options)
    {
        var reports = blocks.Reports;
        if (reports.Sum(report => report.Pairs) > options.LargestPairCount)
        {
            throw new TooManyPairsException(options.LargestPairCount, reports);
        }

        var chunks = new Chunk[(table.Count + RecordsPerChunk - 1) / RecordsPerChunk];
        var newPairs = new long[reports.Length];
        var gate = new Lock();
        var done = 0;
        Parallel.For(
            0,
            chunks.Length,
            options.Parallel,
            () => new Worker(table.Count, reports.Length),
            (index, _, worker) =>
            {
                chunks[index] = worker.Run(table, blocks, index * RecordsPerChunk, RecordsPerChunk);
                lock (gate)
                {
                    done++;
                    options.Progress?.Report(new LinkageProgress(LinkageStep.Compare, (double)done / chunks.Length));
                }

                return worker;
            },
            worker =>
            {
                lock (gate)
                {
                    for (var rule = 0; rule < newPairs.Length; rule++)
                    {
                        newPairs[rule] += worker.NewPairs[rule];
                    }
                }
            }
        );
        return new ComparedPairs(
            chunks,
            new BlockingReport([.. reports.Select((report, rule) => report with { NewPairs = newPairs[rule] })])
        );
    }

    internal sealed class Chunk
    {
        public required int[] Left { get; init; }

        public required int[] Right { get; init; }

        public required ulong[] Vector { get; init; }

        public required float[] TermBits { get; init; }

        public int Count => Left.Length;
    }

    private sealed class Worker
    {
        private readonly int[] seen;
        private readonly List<int> partners = [];

        public Worker(int records, int rules)
        {
            seen = new int[records];
            Array.Fill(seen, -1);
            NewPairs = new long[rules];
        }

        public long[] NewPairs { get; }

        public Chunk Run(RecordTable table, BlockIndex blocks, int from, int count)
        {
            var (left, right, vector, bits) = (new List<int>(), new List<int>(), new List<ulong>(), new List<float>());
            for (var record = from; record < Math.Min(from + count, table.Count); record++)
            {
                blocks.Partners(record, seen, partners, NewPairs);
                foreach (var partner in partners)
                {
                    left.Add(Math.Min(record, partner));
                    right.Add(Math.Max(record, partner));
                    vector.Add(table.Compare(record, partner, out var termBits));
                    bits.Add((float)termBits);
                }
            }

            return new Chunk
            {
                Left = [.. left],
                Right = [.. right],
                Vector = [.. vector],
                TermBits = [.. bits],
            };
        }
    }
}
