using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Clustering;

/// <summary>The clusters of one component: repeatedly joins the two groups with the highest mean weight that may be joined.</summary>
internal sealed class ComponentClusters
{
    private readonly Component component;
    private readonly RecordTable table;
    private readonly DecisionSet decisions;
    private readonly ClusterOptions options;
    private readonly double[,] bits;
    private readonly bool[,] isNoDuplicate;
    private readonly List<List<int>> groups;

    private ComponentClusters(
        Component component,
        RecordTable table,
        PairScorer scorer,
        DecisionSet decisions,
        ClusterOptions options
    )
    {
        this.component = component;
        this.table = table;
        this.decisions = decisions;
        this.options = options;
        var records = component.Records;
        bits = new double[records.Length, records.Length];
        isNoDuplicate = new bool[records.Length, records.Length];
        var isBarred = new bool[records.Length, records.Length];
        for (var a = 0; a < records.Length; a++)
        {
            for (var b = a + 1; b < records.Length; b++)
            {
                var weight = scorer.Weigh(records[a], records[b], out var barsDuplicate);
                bits[a, b] = bits[b, a] = weight.Bits;
                isBarred[a, b] = barsDuplicate;
            }
        }

        for (var a = 0; a < records.Length && !options.ListsRepeat; a++)
        {
            for (var b = a + 1; b < records.Length; b++)
            {
                isNoDuplicate[a, b] = isNoDuplicate[b, a] =
                    AreOfOneList(a, b) && (isBarred[a, b] || !(AreAlike(a, b) || MeetInAnother(a, b)));
            }
        }

        groups =
        [
            .. Enumerable
                .Range(0, records.Length)
                .GroupBy(index => decisions.GroupOf(records[index]))
                .Select(group => group.ToList()),
        ];
    }

    /// <summary>Clusters of at least two records, each ascending.</summary>
    public List<int[]> Clusters { get; } = [];

    public List<ClusterConflict> Conflicts { get; } = [];

    public static ComponentClusters Join(
        Component component,
        RecordTable table,
        PairScorer scorer,
        DecisionSet decisions,
        ClusterOptions options
    )
    {
        var clusters = new ComponentClusters(component, table, scorer, decisions, options);
        clusters.JoinGroups();
        clusters.ReportEdgesBetween();
        clusters.ReportInside();
        clusters.Clusters.AddRange(
            clusters
                .groups.Where(group => group.Count > 1)
                .Select(group => group.Select(index => component.Records[index]).Order().ToArray())
        );
        return clusters;
    }

    private bool AreOfOneList(int a, int b) => table.ListOf[component.Records[a]] == table.ListOf[component.Records[b]];

    private bool AreAlike(int a, int b) => bits[a, b] >= options.DuplicateThreshold.Bits;

    // A list that repeats somebody often says less the second time: the fuller record of another list tells what the two do not tell of each other.
    private bool MeetInAnother(int a, int b)
    {
        for (var c = 0; c < component.Records.Length && bits[a, b] >= options.Threshold.Bits; c++)
        {
            if (c != a && c != b && !AreOfOneList(a, c) && AreAlike(a, c) && AreAlike(b, c))
            {
                return true;
            }
        }

        return false;
    }

    // Sums of weights between groups are kept from join to join (Lance and Williams 1967); a pair of groups that may not be joined counts as minus infinity.
    private void JoinGroups()
    {
        var sums = new double[groups.Count, groups.Count];
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                sums[a, b] = sums[b, a] = Obstacle(groups[a], groups[b]) is null
                    ? Sum(groups[a], groups[b])
                    : double.NegativeInfinity;
            }
        }

        while (Best(sums) is { } best)
        {
            groups[best.Left].AddRange(groups[best.Right]);
            groups[best.Right].Clear();
            for (var other = 0; other < groups.Count; other++)
            {
                sums[best.Left, other] += sums[best.Right, other];
                sums[other, best.Left] = sums[best.Left, other];
            }
        }

        groups.RemoveAll(group => group.Count == 0);
    }

    private (int Left, int Right)? Best(double[,] sums)
    {
        var (best, left, right) = (options.Threshold.Bits, -1, -1);
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count && groups[a].Count > 0; b++)
            {
                var mean = sums[a, b] / (groups[a].Count * groups[b].Count);
                if (groups[b].Count > 0 && (left < 0 ? mean >= best : mean > best))
                {
                    (best, left, right) = (mean, a, b);
                }
            }
        }

        return left < 0 ? null : (left, right);
    }

    private double Sum(List<int> left, List<int> right)
    {
        var sum = 0.0;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                sum += Math.Clamp(bits[a, b], -options.LowCap, options.Cap);
            }
        }

        return sum;
    }

    private ConflictReason? Obstacle(List<int> left, List<int> right)
    {
        ConflictReason? found = null;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                var (first, second) = (component.Records[a], component.Records[b]);
                if (decisions.AreDifferent(first, second))
                {
                    return ConflictReason.DecidedDifferent;
                }

                if (isNoDuplicate[a, b])
                {
                    found = ConflictReason.TwoOfOneList;
                }
                else if (bits[a, b] < options.Veto.Bits)
                {
                    found ??= ConflictReason.Veto;
                }
            }
        }

        return found;
    }

    private void ReportEdgesBetween()
    {
        var groupOf = new Dictionary<int, List<int>>();
        foreach (var group in groups)
        {
            foreach (var index in group)
            {
                groupOf[component.Records[index]] = group;
            }
        }

        foreach (var edge in component.Edges)
        {
            var (left, right) = (groupOf[edge.Left], groupOf[edge.Right]);
            if (left != right)
            {
                Conflicts.Add(
                    new ClusterConflict(
                        edge.Left,
                        edge.Right,
                        edge.Weight,
                        Obstacle(left, right) ?? ConflictReason.OthersDisagree
                    )
                );
            }
        }
    }

    private void ReportInside()
    {
        foreach (var group in groups)
        {
            for (var first = 0; first < group.Count; first++)
            {
                for (var second = first + 1; second < group.Count; second++)
                {
                    var weight = bits[group[first], group[second]];
                    if (weight < options.Threshold.Bits)
                    {
                        var (a, b) = (component.Records[group[first]], component.Records[group[second]]);
                        var reason =
                            decisions.GroupOf(a) == decisions.GroupOf(b)
                                ? ConflictReason.DecidedSameAgainstWeights
                                : ConflictReason.WeakPairInside;
                        Conflicts.Add(
                            new ClusterConflict(Math.Min(a, b), Math.Max(a, b), new MatchWeight(weight), reason)
                        );
                    }
                }
            }
        }
    }
}
