using Sijil.Linkage.Evaluating;

namespace Sijil.Cli;

/// <summary>Found clusters beside the true ones, over the records of the truth; one that was not found at all stands alone.</summary>
internal sealed class ClusterComparison
{
    private readonly List<string> records;
    private readonly List<int> found;
    private readonly List<int> truth;

    public ClusterComparison(
        SortedDictionary<string, string> truth,
        SortedDictionary<string, string> found,
        Func<string, bool>? take = null
    )
    {
        records = [.. truth.Keys.Where(r => take is null || take(r))];
        this.truth = Numbers(records.Select(r => truth[r]));
        this.found = Numbers(
            records.Select(r => found.TryGetValue(r, out var person) ? "found " + person : "alone " + r)
        );
        OnlyTrue = truth.Count(t => !found.ContainsKey(t.Key) && (take is null || take(t.Key)));
        OnlyFound = found.Count(f => !truth.ContainsKey(f.Key) && (take is null || take(f.Key)));
    }

    /// <summary>Records of the truth.</summary>
    public int Records => records.Count;

    /// <summary>Of these, records without a person among the found.</summary>
    public int OnlyTrue { get; }

    /// <summary>Records that only the found clusters know.</summary>
    public int OnlyFound { get; }

    /// <summary>Precision and recall of all pairs within clusters.</summary>
    public LinkageMeasure Pairwise => ClusterEvaluation.Pairwise(found, truth);

    /// <summary>The same over pairs of records of different lists.</summary>
    public LinkageMeasure Across
    {
        get
        {
            var lists = Numbers(records.Select(ListOf));
            var joined = PairsAcross(found.Zip(lists, (c, l) => (c, l)));
            var real = PairsAcross(truth.Zip(lists, (c, l) => (c, l)));
            var both = PairsAcross(Numbers(found.Zip(truth, (f, t) => $"{f} {t}")).Zip(lists, (c, l) => (c, l)));
            return new LinkageMeasure(Share(both, joined), Share(both, real));
        }
    }

    /// <summary>B-cubed precision and recall.</summary>
    public LinkageMeasure BCubed => ClusterEvaluation.BCubed(found, truth);

    // Ids of other programs name no list: each record then counts as of one and the same.
    private static string ListOf(string record) => record[..Math.Max(0, record.LastIndexOf('/'))];

    // All pairs of a cluster less those within one list.
    private static long PairsAcross(IEnumerable<(int Cluster, int List)> records) =>
        records
            .GroupBy(r => r.Cluster)
            .Sum(c => Pairs(c.LongCount()) - c.GroupBy(r => r.List).Sum(l => Pairs(l.LongCount())));

    private static long Pairs(long records) => records * (records - 1) / 2;

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    private static List<int> Numbers(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<int>();
        foreach (var name in names)
        {
            if (!numbers.TryGetValue(name, out var number))
            {
                number = numbers.Count;
                numbers.Add(name, number);
            }

            result.Add(number);
        }

        return result;
    }
}
