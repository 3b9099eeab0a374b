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

    public int Left { get; private set; }

    public ReadOnlySpan<int> Rights => Search.Partners;

    /// <summary>For each pair the rules that make it, as bits.</summary>
    public ReadOnlySpan<uint> Rules => Search.Masks;

    /// <summary>For each pair its packed levels.</summary>
    public ReadOnlySpan<ulong> Vectors => vectors.AsSpan(0, Rights.Length);

    /// <summary>For each pair its term-frequency bits.</summary>
    public ReadOnlySpan<float> TermBits => termBits.AsSpan(0, Rights.Length);

    public void Run(int record)
    {
        Left = record;
        Search.Find(record);
        var count = Rights.Length;
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
            table.Compare(record, Rights, levels, vectors.AsSpan(0, count), termBits.AsSpan(0, count));
        }
    }
}
