using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class ClusterAgreementTests
{
    [Fact]
    public void Counts_are_as_by_hand()
    {
        // Persons {0,1} {2,3,4} {5} {6,7}; clusters {0,1,2} {3,4} {5} {6,7}.
        var agreement = ClusterAgreement.Of([1, 1, 1, 2, 2, 3, 9, 9], [7, 7, 8, 8, 8, 9, 4, 4]);

        (agreement.Records, agreement.Clusters, agreement.Persons).ShouldBe((8, 4, 4));
        agreement.Exact.ShouldBe(2);
        agreement.ExactShare.ShouldBe(new LinkageMeasure(0.5, 0.5));
        agreement.ExactShareOfSeveral.ShouldBe(new LinkageMeasure(1 / 3.0, 1 / 3.0));
        (agreement.MixedClusters, agreement.MergedPersons, agreement.SplitPersons).ShouldBe((1, 2, 1));
        (agreement.JoinedPairs, agreement.TruePairs, agreement.JoinedTruePairs).ShouldBe((5L, 5L, 3L));
        agreement.LostByMerging.ShouldBe(((2 * Math.Log2(1.5)) + Math.Log2(3)) / 8, 1e-12);
        agreement.LostBySplitting.ShouldBe((Math.Log2(3) + (2 * Math.Log2(1.5))) / 8, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_the_slow_definitions(ulong seed)
    {
        var data = new RandomClusters(60, seed);
        var agreement = ClusterAgreement.Of(data.Found, data.Truth);

        var pairwise = ClusterEvaluation.Pairwise(data.Found, data.Truth);
        agreement.Pairwise.ShouldBe(pairwise);
        var cubed = ClusterEvaluation.BCubed(data.Found, data.Truth);
        agreement.BCubed.Precision.ShouldBe(cubed.Precision, 1e-12);
        agreement.BCubed.Recall.ShouldBe(cubed.Recall, 1e-12);
        var clusters = Sets(data.Found);
        var persons = Sets(data.Truth);
        agreement.Exact.ShouldBe(clusters.Intersect(persons).Count());
        agreement.ExactOfSeveral.ShouldBe(clusters.Intersect(persons).Count(set => set.Contains(',')));
        agreement.MixedClusters.ShouldBe(
            data.Found.Zip(data.Truth).Distinct().GroupBy(both => both.First).Count(group => group.Count() > 1)
        );
        agreement.SplitPersons.ShouldBe(
            data.Found.Zip(data.Truth).Distinct().GroupBy(both => both.Second).Count(group => group.Count() > 1)
        );
        agreement.VariationOfInformation.ShouldBe(
            (2 * Entropy(data.Found.Zip(data.Truth))) - Entropy(data.Found) - Entropy(data.Truth),
            1e-10
        );
    }

    [Fact]
    public void Without_records_everything_agrees()
    {
        var agreement = ClusterAgreement.Of([], []);
        agreement.Pairwise.F1.ShouldBe(1);
        agreement.BCubed.F1.ShouldBe(1);
        agreement.ExactShare.F1.ShouldBe(1);
        agreement.VariationOfInformation.ShouldBe(0);
    }

    [Fact]
    public void Different_lengths_are_refused() =>
        Should.Throw<ArgumentException>(() => ClusterAgreement.Of([1], [])).Message.ShouldContain("1 clusters");

    private static List<string> Sets(int[] clusterOf) =>
        [
            .. clusterOf
                .Select((cluster, record) => (cluster, record))
                .GroupBy(pair => pair.cluster)
                .Select(group => string.Join(',', group.Select(pair => pair.record))),
        ];

    private static double Entropy<T>(IEnumerable<T> values)
        where T : notnull
    {
        var list = values.ToList();
        return list.CountBy(value => value)
            .Sum(entry => -(double)entry.Value / list.Count * Math.Log2((double)entry.Value / list.Count));
    }
}
