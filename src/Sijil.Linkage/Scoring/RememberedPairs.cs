namespace Sijil.Linkage.Scoring;

/// <summary>Compared pairs of some left records, laid one after the other.</summary>
internal sealed class RememberedPairs
{
    private readonly List<int> lefts = [];
    private readonly List<int> starts = [];
    private readonly List<int> rights = [];
    private readonly List<uint> rules = [];
    private readonly List<ulong> vectors = [];
    private readonly List<float> termBits = [];

    /// <summary>Left records that have pairs.</summary>
    public int Count => lefts.Count;

    public PairBatch this[int index]
    {
        get
        {
            var start = starts[index];
            var count = (index + 1 < starts.Count ? starts[index + 1] : rights.Count) - start;
            return new PairBatch
            {
                Left = lefts[index],
                Rights = Part(rights, start, count),
                Rules = Part(rules, start, count),
                Vectors = Part(vectors, start, count),
                TermBits = Part(termBits, start, count),
            };
        }
    }

    public void Add(PairBatch pairs)
    {
        lefts.Add(pairs.Left);
        starts.Add(rights.Count);
        rights.AddRange(pairs.Rights);
        rules.AddRange(pairs.Rules);
        vectors.AddRange(pairs.Vectors);
        termBits.AddRange(pairs.TermBits);
    }

    private static ReadOnlySpan<T> Part<T>(List<T> list, int start, int count) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list).Slice(start, count);
}
