using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class ClusterEvaluationTests
{
    private static readonly int[] Clusters = [1, 1, 1, 2, 2, 3];
    private static readonly int[] Truth = [7, 7, 8, 8, 8, 9];

    [Fact]
    public void Pairwise_counts_every_two_records_of_a_cluster()
    {
        // Joined: 01 02 12 34; true: 01 23 24 34; both: 01 34.
        ClusterEvaluation.Pairwise(Clusters, Truth).ShouldBe(new LinkageMeasure(0.5, 0.5));
    }

    [Fact]
    public void Pairwise_can_be_held_to_some_records()
    {
        ClusterEvaluation.Pairwise(Clusters, Truth, record => record != 2).ShouldBe(new LinkageMeasure(1, 1));
    }

    [Fact]
    public void Between_counts_pairs_across_two_groups_only()
    {
        // Even against odd: joined 01 12 34; true 01 23 34.
        var measure = ClusterEvaluation.Between(Clusters, Truth, record => record % 2 == 0, record => record % 2 == 1);
        measure.ShouldBe(new LinkageMeasure(2 / 3.0, 2 / 3.0));
    }

    [Fact]
    public void B_cubed_follows_the_published_definition()
    {
        var measure = ClusterEvaluation.BCubed(Clusters, Truth);

        measure.Precision.ShouldBe(((2 / 3.0 * 2) + (1 / 3.0) + 1 + 1 + 1) / 6, 1e-12);
        measure.Recall.ShouldBe((1 + 1 + (1 / 3.0) + (2 / 3.0 * 2) + 1) / 6, 1e-12);
    }

    [Fact]
    public void Agrees_with_counting_pair_by_pair()
    {
        var random = new SplitMix64(11);
        var (clusters, truth) = (new int[120], new int[120]);
        for (var record = 0; record < 120; record++)
        {
            (clusters[record], truth[record]) = (random.Below(50), random.Below(50));
        }

        var pairs =
            from a in Enumerable.Range(0, 120)
            from b in Enumerable.Range(a + 1, 119 - a)
            select (Joined: clusters[a] == clusters[b], Real: truth[a] == truth[b]);
        var list = pairs.ToList();
        var both = (double)list.Count(pair => pair.Joined && pair.Real);
        ClusterEvaluation
            .Pairwise(clusters, truth)
            .ShouldBe(new LinkageMeasure(both / list.Count(pair => pair.Joined), both / list.Count(pair => pair.Real)));
    }
}
