using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>The records whose true person is known.</summary>
internal sealed class KnownRecords(int[] clusterOf, int[] truthOf)
{
    public int[] ClusterOf => clusterOf;

    public int[] TruthOf => truthOf;

    public ClusterAgreement Agreement()
    {
        var records = All();
        return ClusterAgreement.Of(
            Array.ConvertAll(records, record => clusterOf[record]),
            Array.ConvertAll(records, record => truthOf[record])
        );
    }

    public int[] All() => [.. Enumerable.Range(0, truthOf.Length).Where(record => truthOf[record] >= 0)];
}

/// <summary>Looks for examples of wrong pairs that were never weighed, in the order of the records.</summary>
internal sealed class UnweighedPairs(KnownRecords known, PairKeys weighed, int examples)
{
    // Enough to find some where there are many; where clusters chain thousands of records nobody waits for more.
    private const int LargestSearch = 5_000_000;

    public ImmutableArray<(int Left, int Right)> Missed() => Within(known.TruthOf, known.ClusterOf);

    public ImmutableArray<(int Left, int Right)> Joined() => Within(known.ClusterOf, known.TruthOf);

    // Pairs of records that are alike in the one and differ in the other.
    private ImmutableArray<(int Left, int Right)> Within(int[] alike, int[] apart)
    {
        var records = known.All();
        Array.Sort(Array.ConvertAll(records, record => ((ulong)alike[record] << 32) | (uint)record), records);
        var found = new List<(int Left, int Right)>();
        var looked = 0;
        for (var index = 0; index < records.Length; index++)
        {
            var left = records[index];
            for (var next = index + 1; next < records.Length && alike[records[next]] == alike[left]; next++)
            {
                if (found.Count == examples || looked == LargestSearch)
                {
                    return [.. found.Order()];
                }

                looked++;
                var right = records[next];
                if (apart[left] != apart[right] && !weighed.Contains(left, right))
                {
                    found.Add((Math.Min(left, right), Math.Max(left, right)));
                }
            }
        }

        return [.. found.Order()];
    }
}
