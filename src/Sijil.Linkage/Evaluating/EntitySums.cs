namespace Sijil.Linkage.Evaluating;

/// <summary>The sums over sampled persons behind an <see cref="EntitySampleEvaluation"/>.</summary>
internal sealed class EntitySums
{
    private readonly RatioEstimate pairwisePrecision = new();
    private readonly RatioEstimate pairwiseRecall = new();
    private readonly RatioEstimate pairwiseF1 = new();
    private readonly RatioEstimate bCubedPrecision = new();
    private readonly RatioEstimate bCubedRecall = new();
    private readonly RatioEstimate exactPrecision = new();
    private readonly RatioEstimate exactRecall = new();
    private int persons;
    private int records;

    /// <summary>Takes one person.</summary>
    /// <param name="own">One entry for each of the person's records, the cluster in the low half; sorted.</param>
    /// <param name="clusterSizes">Number of records of each cluster, whoever they are.</param>
    /// <param name="weight">Sampling weight.</param>
    public void Add(List<ulong> own, int[] clusterSizes, double weight)
    {
        var size = own.Count;
        var truePairs = size * (size - 1) / 2.0;
        var (right, wrong, precision, recall, clusters, exact) = (0.0, 0.0, 0.0, 0.0, 0.0, 0);
        for (var start = 0; start < size; )
        {
            var end = start + 1;
            while (end < size && own[end] == own[start])
            {
                end++;
            }

            double together = end - start;
            double whole = clusterSizes[own[start] & uint.MaxValue];
            right += together * (together - 1) / 2;
            wrong += together * (whole - together);
            precision += together * together / whole;
            recall += together * together / size;

            // Each record is charged its share of its cluster, so that over all persons every cluster counts once.
            clusters += together / whole;
            exact += together == whole && end - start == size ? 1 : 0;
            start = end;
        }

        var joined = right + (wrong / 2);
        pairwisePrecision.Add(weight, right, joined);
        pairwiseRecall.Add(weight, right, truePairs);
        pairwiseF1.Add(weight, 2 * right, joined + truePairs);
        bCubedPrecision.Add(weight, precision, size);
        bCubedRecall.Add(weight, recall, size);
        exactPrecision.Add(weight, exact, clusters);
        exactRecall.Add(weight, exact, 1);
        persons++;
        records += size;
    }

    public EntitySampleEvaluation Evaluation() =>
        new()
        {
            Persons = persons,
            Records = records,
            PairwisePrecision = pairwisePrecision.Estimate(),
            PairwiseRecall = pairwiseRecall.Estimate(),
            PairwiseF1 = pairwiseF1.Estimate(),
            BCubedPrecision = bCubedPrecision.Estimate(),
            BCubedRecall = bCubedRecall.Estimate(),
            ExactPrecision = exactPrecision.Estimate(),
            ExactRecall = exactRecall.Estimate(),
        };
}
