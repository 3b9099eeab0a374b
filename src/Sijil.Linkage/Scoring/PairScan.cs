using Sijil.Linkage.Blocking;

namespace Sijil.Linkage.Scoring;

/// <summary>Compares one record with all its partners at a time, in buffers that are used again; one thread's own.</summary>
internal sealed class PairScan(RecordTable table, BlockIndex blocks)
{
    private readonly int widest = table.Comparers.Length == 0 ? 0 : table.Comparers.Max(c => c.Comparisons.Length);
    private ulong[] vectors = new ulong[256];
    private float[] termBits = new float[256];
    private byte[] levels = [];

    public PartnerSearch Search { get; } = new(table, blocks);

    public PairBatch Run(int record)
    {
        Search.Find(record);
        var count = Search.Partners.Length;
        if (vectors.Length < count)
        {
            vectors = new ulong[count * 2];
            termBits = new float[count * 2];
        }

        if (levels.Length < count * widest)
        {
            levels = new byte[count * widest * 2];
        }

        if (count > 0)
        {
            table.Compare(record, Search.Partners, levels, vectors.AsSpan(0, count), termBits.AsSpan(0, count));
        }

        return new PairBatch
        {
            Left = record,
            Rights = Search.Partners,
            Rules = Search.Masks,
            Vectors = vectors.AsSpan(0, count),
            TermBits = termBits.AsSpan(0, count),
        };
    }
}
