namespace Sijil.Linkage.Evaluating;

/// <summary>
/// What a sample of persons, each known completely, says of all clusters: precision and recall without the optimism of a benchmark in
/// which only easy records remain (Binette and others, "Estimating the performance of entity resolution algorithms", 2022, and
/// "How to evaluate entity resolution systems: an entity-centric framework", 2024). Every error is charged to the persons whose
/// records it touches, a wrong pair half to each of its two; so sums over sampled persons estimate sums over all of them.
/// Standard errors by delete-one jackknife over persons, for a sample that is small beside the population.
/// </summary>
public sealed record EntitySampleEvaluation
{
    /// <summary>Number of sampled persons.</summary>
    public required int Persons { get; init; }

    /// <summary>Number of their records.</summary>
    public required int Records { get; init; }

    /// <summary>Share of the pairs within found clusters that are true; null when none of the sampled persons' records was joined to any.</summary>
    public required SampledEstimate? PairwisePrecision { get; init; }

    /// <summary>Share of the true pairs that were found; null when no sampled person has two records.</summary>
    public required SampledEstimate? PairwiseRecall { get; init; }

    /// <summary>F1 of the pairs; null when there are none.</summary>
    public required SampledEstimate? PairwiseF1 { get; init; }

    /// <summary>B-cubed precision.</summary>
    public required SampledEstimate? BCubedPrecision { get; init; }

    /// <summary>B-cubed recall.</summary>
    public required SampledEstimate? BCubedRecall { get; init; }

    /// <summary>Share of the found clusters that are exactly one person.</summary>
    public required SampledEstimate? ExactPrecision { get; init; }

    /// <summary>Share of the persons who were found exactly.</summary>
    public required SampledEstimate? ExactRecall { get; init; }

    /// <summary>Estimates the measures of all clusters from the sampled persons.</summary>
    /// <param name="clusterOf">For every record, sampled or not, its found cluster (any numbers).</param>
    /// <param name="truthOf">For every record its true person, from 0; −1 where the person was not sampled. All records of a sampled person must be named.</param>
    /// <param name="weight">Sampling weight of a person with so many records: any number proportional to 1 / probability of being drawn. See <see cref="PersonsDrawn"/> and <see cref="RecordsDrawn"/>.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static EntitySampleEvaluation Of(
        ReadOnlySpan<int> clusterOf,
        ReadOnlySpan<int> truthOf,
        Func<int, double> weight
    )
    {
        if (clusterOf.Length != truthOf.Length)
        {
            throw new ArgumentException(
                $"There are {clusterOf.Length} clusters and {truthOf.Length} truths; one of each per record was expected.",
                nameof(truthOf)
            );
        }

        var sums = new EntitySums();
        var clusters = new int[clusterOf.Length];
        var sizes = new int[DenseNumbers.Of(clusterOf, clusters)];
        var sampled = new List<ulong>();
        for (var record = 0; record < clusters.Length; record++)
        {
            sizes[clusters[record]]++;
            if (truthOf[record] >= 0)
            {
                sampled.Add(((ulong)truthOf[record] << 32) | (uint)clusters[record]);
            }
        }

        sampled.Sort();
        for (var start = 0; start < sampled.Count; )
        {
            var end = start + 1;
            while (end < sampled.Count && sampled[end] >> 32 == sampled[start] >> 32)
            {
                end++;
            }

            sums.Add(sampled[start..end], sizes, weight(end - start));
            start = end;
        }

        return sums.Evaluation();
    }

    /// <summary>Weight where persons were drawn at random, each with the same chance.</summary>
    /// <param name="records">Number of the person's records.</param>
    public static double PersonsDrawn(int records) => 1;

    /// <summary>Weight where records were drawn at random and the whole person behind each was then looked up: large persons are drawn more often.</summary>
    /// <param name="records">Number of the person's records.</param>
    public static double RecordsDrawn(int records) => 1.0 / records;
}
