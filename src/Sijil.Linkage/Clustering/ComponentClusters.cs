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
        for (var a = 0; a < records.Length; a++)
        {
            for (var b = a + 1; b < records.Length; b++)
            {
                var weight = scorer.Weigh(records[a], records[b], out var barsDuplicate);
                bits[a, b] = bits[b, a] = weight.Bits;
                isNoDuplicate[a, b] = isNoDuplicate[b, a] =
                    table.ListOf[records[a]] == table.ListOf[records[b]]
                    && (barsDuplicate || weight < options.DuplicateThreshold);
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

    private void JoinGroups()
    {
        while (true)
        {
            var (best, left, right) = (double.NegativeInfinity, -1, -1);
            for (var a = 0; a < groups.Count; a++)
            {
                for (var b = a + 1; b < groups.Count; b++)
                {
                    var mean = Mean(groups[a], groups[b]);
                    if (mean >= options.Threshold.Bits && mean > best && Obstacle(groups[a], groups[b]) is null)
                    {
                        (best, left, right) = (mean, a, b);
                    }
                }
            }

            if (left < 0)
            {
                return;
            }

            groups[left].AddRange(groups[right]);
            groups.RemoveAt(right);
        }
    }

    private double Mean(List<int> left, List<int> right)
    {
        var sum = 0.0;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                sum += Math.Clamp(bits[a, b], -options.Cap, options.Cap);
            }
        }

        return sum / (left.Count * right.Count);
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
