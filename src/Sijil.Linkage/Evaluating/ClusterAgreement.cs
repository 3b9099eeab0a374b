namespace Sijil.Linkage.Evaluating;

/// <summary>How found clusters and true persons agree, all measures from one pass over a sorted array.</summary>
public sealed record ClusterAgreement
{
    /// <summary>Number of records.</summary>
    public required int Records { get; init; }

    /// <summary>Number of found clusters, single records included.</summary>
    public required int Clusters { get; init; }

    /// <summary>Number of true persons, those of one record included.</summary>
    public required int Persons { get; init; }

    /// <summary>Clusters that hold all records of one person and nothing else.</summary>
    public required int Exact { get; init; }

    /// <summary>Found clusters of two records or more.</summary>
    public required int ClustersOfSeveral { get; init; }

    /// <summary>True persons of two records or more.</summary>
    public required int PersonsOfSeveral { get; init; }

    /// <summary>Exact clusters of two records or more.</summary>
    public required int ExactOfSeveral { get; init; }

    /// <summary>Found clusters that hold records of more than one person.</summary>
    public required int MixedClusters { get; init; }

    /// <summary>True persons who share a cluster with somebody else.</summary>
    public required int MergedPersons { get; init; }

    /// <summary>True persons whose records lie in more than one cluster.</summary>
    public required int SplitPersons { get; init; }

    /// <summary>Pairs of records within found clusters.</summary>
    public required long JoinedPairs { get; init; }

    /// <summary>Pairs of records within true persons.</summary>
    public required long TruePairs { get; init; }

    /// <summary>Pairs that are both.</summary>
    public required long JoinedTruePairs { get; init; }

    /// <summary>Precision and recall of the pairs within clusters.</summary>
    public LinkageMeasure Pairwise => new(Share(JoinedTruePairs, JoinedPairs), Share(JoinedTruePairs, TruePairs));

    /// <summary>B-cubed (Bagga and Baldwin 1998): precision and recall of each record's own cluster, averaged over records.</summary>
    public required LinkageMeasure BCubed { get; init; }

    /// <summary>Share of the found clusters that are exact, and of the true persons found exactly. Single records count.</summary>
    public LinkageMeasure ExactShare => new(Share(Exact, Clusters), Share(Exact, Persons));

    /// <summary>The same over clusters and persons of two records or more, which single records cannot flatter.</summary>
    public LinkageMeasure ExactShareOfSeveral =>
        new(Share(ExactOfSeveral, ClustersOfSeveral), Share(ExactOfSeveral, PersonsOfSeveral));

    /// <summary>
    /// Bits a record that are lost because clusters mix persons: the entropy of the person given the cluster, from 0.
    /// With <see cref="LostBySplitting"/> it sums to the variation of information (Meilă 2007), which a few large clusters cannot
    /// rule as they rule the pairwise measure, and which says on which side the errors lie.
    /// </summary>
    public required double LostByMerging { get; init; }

    /// <summary>Bits a record that are lost because persons are split: the entropy of the cluster given the person, from 0.</summary>
    public required double LostBySplitting { get; init; }

    /// <summary>Variation of information in bits, from 0 (the same clusters) to log2 of the number of records.</summary>
    public double VariationOfInformation => LostByMerging + LostBySplitting;

    /// <summary>Compares clusters with the truth.</summary>
    /// <param name="clusterOf">For each record its cluster (any numbers).</param>
    /// <param name="truthOf">For each record its true person (any numbers).</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static ClusterAgreement Of(ReadOnlySpan<int> clusterOf, ReadOnlySpan<int> truthOf)
    {
        if (clusterOf.Length != truthOf.Length)
        {
            throw new ArgumentException(
                $"There are {clusterOf.Length} clusters and {truthOf.Length} truths; one of each per record was expected.",
                nameof(truthOf)
            );
        }

        return ClusterOverlap.Of(clusterOf, truthOf).Agreement();
    }

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
