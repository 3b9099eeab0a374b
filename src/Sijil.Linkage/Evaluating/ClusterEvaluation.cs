namespace Sijil.Linkage.Evaluating;

/// <summary>Precision, recall and F1.</summary>
/// <param name="Precision">Share of what was joined that is true; 1 when nothing was joined.</param>
/// <param name="Recall">Share of what is true that was joined; 1 when nothing is true.</param>
public readonly record struct LinkageMeasure(double Precision, double Recall)
{
    /// <summary>Harmonic mean of the two; 0 when both are 0.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Compares clusters with the truth.</summary>
public static class ClusterEvaluation
{
    /// <summary>Pairwise measure: every two records of a cluster are a pair.</summary>
    /// <param name="clusterOf">For each record its cluster (any numbers).</param>
    /// <param name="truthOf">For each record its true person (any numbers).</param>
    /// <param name="take">Which records count; null: all.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static LinkageMeasure Pairwise(
        IReadOnlyList<int> clusterOf,
        IReadOnlyList<int> truthOf,
        Func<int, bool>? take = null
    )
    {
        var records = Taken(clusterOf, truthOf, take);
        var joined = Pairs(records.GroupBy(record => clusterOf[record]).Select(group => group.LongCount()));
        var real = Pairs(records.GroupBy(record => truthOf[record]).Select(group => group.LongCount()));
        var both = Pairs(
            records.GroupBy(record => (clusterOf[record], truthOf[record])).Select(group => group.LongCount())
        );
        return new LinkageMeasure(Share(both, joined), Share(both, real));
    }

    /// <summary>Pairwise measure over the pairs between two groups of records only, such as two lists.</summary>
    /// <param name="clusterOf">For each record its cluster.</param>
    /// <param name="truthOf">For each record its true person.</param>
    /// <param name="left">Records of one side.</param>
    /// <param name="right">Records of the other side; no record may be on both.</param>
    public static LinkageMeasure Between(
        IReadOnlyList<int> clusterOf,
        IReadOnlyList<int> truthOf,
        Func<int, bool> left,
        Func<int, bool> right
    )
    {
        var taken = Taken(clusterOf, truthOf, record => left(record) || right(record));
        var joined = Across(taken, record => (clusterOf[record], 0), left);
        var real = Across(taken, record => (truthOf[record], 0), left);
        var both = Across(taken, record => (clusterOf[record], truthOf[record]), left);
        return new LinkageMeasure(Share(both, joined), Share(both, real));
    }

    /// <summary>B-cubed (Bagga and Baldwin 1998): precision and recall of each record's own cluster, averaged over records.</summary>
    /// <param name="clusterOf">For each record its cluster.</param>
    /// <param name="truthOf">For each record its true person.</param>
    /// <param name="take">Which records count; null: all.</param>
    public static LinkageMeasure BCubed(
        IReadOnlyList<int> clusterOf,
        IReadOnlyList<int> truthOf,
        Func<int, bool>? take = null
    )
    {
        var records = Taken(clusterOf, truthOf, take);
        if (records.Count == 0)
        {
            return new LinkageMeasure(1, 1);
        }

        var clusterSize = records.CountBy(record => clusterOf[record]).ToDictionary();
        var personSize = records.CountBy(record => truthOf[record]).ToDictionary();
        var (precision, recall) = (0.0, 0.0);
        foreach (
            var ((cluster, person), both) in records
                .CountBy(record => (clusterOf[record], truthOf[record]))
                .OrderBy(entry => entry.Key)
        )
        {
            precision += (double)both * both / clusterSize[cluster];
            recall += (double)both * both / personSize[person];
        }

        return new LinkageMeasure(precision / records.Count, recall / records.Count);
    }

    private static long Across(List<int> records, Func<int, (int, int)> key, Func<int, bool> left) =>
        records.GroupBy(key).Sum(group => (long)group.Count(left) * group.Count(record => !left(record)));

    private static List<int> Taken(IReadOnlyList<int> clusterOf, IReadOnlyList<int> truthOf, Func<int, bool>? take)
    {
        if (clusterOf.Count != truthOf.Count)
        {
            throw new ArgumentException(
                $"There are {clusterOf.Count} clusters and {truthOf.Count} truths; one of each per record was expected.",
                nameof(truthOf)
            );
        }

        return [.. Enumerable.Range(0, clusterOf.Count).Where(record => take is null || take(record))];
    }

    private static long Pairs(IEnumerable<long> sizes) => sizes.Sum(size => size * (size - 1) / 2);

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
