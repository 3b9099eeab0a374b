namespace Sijil.Linkage.Evaluating;

/// <summary>The table of found clusters against true persons, as far as it is not empty: one entry for each two that share records.</summary>
internal sealed class ClusterOverlap
{
    // Sorted by cluster, then person.
    private readonly List<(int Cluster, int Person, int Records)> cells = [];
    private readonly int[] clusterSizes;
    private readonly int[] personSizes;
    private readonly int records;

    private ClusterOverlap(ReadOnlySpan<int> clusters, int clusterCount, ReadOnlySpan<int> persons, int personCount)
    {
        records = clusters.Length;
        clusterSizes = new int[clusterCount];
        personSizes = new int[personCount];
        var keys = new ulong[records];
        for (var record = 0; record < records; record++)
        {
            clusterSizes[clusters[record]]++;
            personSizes[persons[record]]++;
            keys[record] = ((ulong)clusters[record] << 32) | (uint)persons[record];
        }

        Array.Sort(keys);
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            cells.Add(((int)(keys[start] >> 32), (int)(keys[start] & uint.MaxValue), end - start));
            start = end;
        }
    }

    public static ClusterOverlap Of(ReadOnlySpan<int> clusterOf, ReadOnlySpan<int> truthOf)
    {
        var (clusters, persons) = (new int[clusterOf.Length], new int[truthOf.Length]);
        var clusterCount = DenseNumbers.Of(clusterOf, clusters);
        var personCount = DenseNumbers.Of(truthOf, persons);
        return new ClusterOverlap(clusters, clusterCount, persons, personCount);
    }

    public ClusterAgreement Agreement()
    {
        var personsIn = new int[clusterSizes.Length];
        var clustersOf = new int[personSizes.Length];
        foreach (var (cluster, person, _) in cells)
        {
            personsIn[cluster]++;
            clustersOf[person]++;
        }

        var merged = new bool[personSizes.Length];
        var (exact, exactOfSeveral, both) = (0, 0, 0L);
        var (precision, recall, merging, splitting) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (cluster, person, count) in cells)
        {
            var (ofCluster, ofPerson) = (clusterSizes[cluster], personSizes[person]);
            merged[person] |= personsIn[cluster] > 1;
            both += Pairs(count);
            precision += (double)count * count / ofCluster;
            recall += (double)count * count / ofPerson;
            merging += count * Math.Log2((double)ofCluster / count);
            splitting += count * Math.Log2((double)ofPerson / count);
            if (count == ofCluster && count == ofPerson)
            {
                exact++;
                exactOfSeveral += count > 1 ? 1 : 0;
            }
        }

        return new ClusterAgreement
        {
            Records = records,
            Clusters = clusterSizes.Length,
            Persons = personSizes.Length,
            Exact = exact,
            ClustersOfSeveral = clusterSizes.Count(size => size > 1),
            PersonsOfSeveral = personSizes.Count(size => size > 1),
            ExactOfSeveral = exactOfSeveral,
            MixedClusters = personsIn.Count(persons => persons > 1),
            MergedPersons = merged.Count(person => person),
            SplitPersons = clustersOf.Count(clusters => clusters > 1),
            JoinedPairs = clusterSizes.Sum(size => Pairs(size)),
            TruePairs = personSizes.Sum(size => Pairs(size)),
            JoinedTruePairs = both,
            BCubed =
                records == 0 ? new LinkageMeasure(1, 1) : new LinkageMeasure(precision / records, recall / records),
            LostByMerging = records == 0 ? 0 : merging / records,
            LostBySplitting = records == 0 ? 0 : splitting / records,
        };
    }

    private static long Pairs(long size) => size * (size - 1) / 2;
}
