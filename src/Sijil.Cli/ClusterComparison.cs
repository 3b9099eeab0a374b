using System.Collections.Immutable;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli;

/// <summary>Found clusters beside the true ones, over the records of the truth; one that was not found at all stands alone.</summary>
internal sealed class ClusterComparison
{
    private readonly Dictionary<string, int> numberOf = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly Lazy<ClusterAgreement> agreement;

    public ClusterComparison(ClusterFile truth, ClusterFile found, Func<string, bool>? take = null)
    {
        var (clusters, persons) = (new PersonNumbers(), new PersonNumbers());
        var (clusterOf, truthOf) = (new List<int>(), new List<int>());
        foreach (var row in truth.Rows.Where(row => take is null || take(row.Record)))
        {
            Add(row.Record);
            truthOf.Add(persons.Of(row.Person));
            clusterOf.Add(-1);
        }

        Records = ids.Count;
        foreach (var row in found.Rows.Where(row => take is null || take(row.Record)))
        {
            if (numberOf.TryGetValue(row.Record, out var record))
            {
                clusterOf[record] = clusters.Of(row.Person);
            }
            else
            {
                Add(row.Record);
                truthOf.Add(-1);
                clusterOf.Add(clusters.Of(row.Person));
            }
        }

        OnlyFound = ids.Count - Records;
        OnlyTrue = clusterOf.Count(cluster => cluster < 0);
        OnlyTrueRows =
        [
            .. truth
                .Rows.Where(row => numberOf.TryGetValue(row.Record, out var record) && clusterOf[record] < 0)
                .Select(row => row.Row)
                .Order()
                .Take(5),
        ];
        ClusterOf = [.. clusterOf.Select(cluster => cluster < 0 ? clusters.Next() : cluster)];
        TruthOf = [.. truthOf];
        agreement = new(() => ClusterAgreement.Of(ClusterOf.AsSpan(0, Records), TruthOf.AsSpan(0, Records)));
    }

    /// <summary>Records of the truth.</summary>
    public int Records { get; }

    /// <summary>Of these, records without a person among the found.</summary>
    public int OnlyTrue { get; }

    /// <summary>The first rows of the truth that name them.</summary>
    public ImmutableArray<int> OnlyTrueRows { get; }

    /// <summary>Records that only the found clusters know.</summary>
    public int OnlyFound { get; }

    /// <summary>For each record its found cluster: first those of the truth, sorted by id, then those that only the found clusters know.</summary>
    public int[] ClusterOf { get; }

    /// <summary>For each record its true person; −1 where only the found clusters know it.</summary>
    public int[] TruthOf { get; }

    /// <summary>Numbers by id.</summary>
    public Dictionary<string, int> NumberOf => numberOf;

    /// <summary>Ids by number.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>Everything that is measured on clusters.</summary>
    public ClusterAgreement Agreement => agreement.Value;

    /// <summary>Precision and recall of all pairs within clusters.</summary>
    public LinkageMeasure Pairwise => Agreement.Pairwise;

    /// <summary>The same over pairs of records of different lists: all pairs less those within one list.</summary>
    public LinkageMeasure Across
    {
        get
        {
            var lists = new PersonNumbers();
            var listOf = ids.Take(Records).Select(id => lists.Of(ListOf(id))).ToArray();
            var within = ClusterAgreement.Of(
                Joint(ClusterOf.AsSpan(0, Records), listOf),
                Joint(TruthOf.AsSpan(0, Records), listOf)
            );
            var both = Agreement.JoinedTruePairs - within.JoinedTruePairs;
            return new LinkageMeasure(
                Share(both, Agreement.JoinedPairs - within.JoinedPairs),
                Share(both, Agreement.TruePairs - within.TruePairs)
            );
        }
    }

    /// <summary>B-cubed precision and recall.</summary>
    public LinkageMeasure BCubed => Agreement.BCubed;

    private void Add(string record)
    {
        numberOf.Add(record, ids.Count);
        ids.Add(record);
    }

    // Ids of other programs name no list: each record then counts as of one and the same.
    private static string ListOf(string record) => record[..Math.Max(0, record.LastIndexOf('/'))];

    private static int[] Joint(ReadOnlySpan<int> clusterOf, int[] listOf)
    {
        var numbers = new Dictionary<(int, int), int>();
        var joint = new int[listOf.Length];
        for (var record = 0; record < joint.Length; record++)
        {
            var key = (clusterOf[record], listOf[record]);
            if (!numbers.TryGetValue(key, out joint[record]))
            {
                joint[record] = numbers.Count;
                numbers.Add(key, joint[record]);
            }
        }

        return joint;
    }

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    private sealed class PersonNumbers
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private int next;

        public int Next() => next++;

        public int Of(string name)
        {
            if (!numbers.TryGetValue(name, out var number))
            {
                number = Next();
                numbers.Add(name, number);
            }

            return number;
        }
    }
}
