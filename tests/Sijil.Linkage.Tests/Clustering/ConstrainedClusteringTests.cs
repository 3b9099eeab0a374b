using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Clustering;

public sealed class ConstrainedClusteringTests
{
    [Fact]
    public void A_third_record_does_not_chain_two_people_of_one_list()
    {
        // Records 0 and 1 stand on list 0, record 2 on list 1; it fits both, better the first.
        var result = Join([0, 0, 1], [(0, 2, 15), (1, 2, 9), (0, 1, 2)]);

        result.ClusterOf.ShouldBe([0, 1, 0]);
        result
            .Conflicts.ShouldHaveSingleItem()
            .ShouldBe(new ClusterConflict(1, 2, new MatchWeight(9), ConflictReason.TwoOfOneList));
    }

    [Fact]
    public void Two_records_of_one_list_that_are_duplicates_themselves_come_together()
    {
        Join([0, 0, 1], [(0, 2, 15), (1, 2, 14), (0, 1, 12)]).ClusterOf.ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Two_records_of_one_list_that_both_fit_a_fuller_one_come_together()
    {
        // Alone they say too little of each other (6 of 8 bits); each fits record 2 by 8 bits and more.
        Join([0, 0, 1], [(0, 2, 15), (1, 2, 8), (0, 1, 6)]).ClusterOf.ShouldBe([0, 0, 0]);
        Join([0, 0, 1], [(0, 2, 15), (1, 2, 7), (0, 1, 6)]).ClusterOf.ShouldBe([0, 1, 0]);
        // Of the same list it proves nothing.
        Join([0, 0, 0], [(0, 2, 15), (1, 2, 8), (0, 1, 6)]).ClusterOf.ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void A_clearly_different_pair_keeps_its_clusters_apart()
    {
        var result = Join([0, 1, 2], [(0, 1, 20), (1, 2, 18), (0, 2, -13)]);

        result.ClusterOf.ShouldBe([0, 0, 2]);
        result.Conflicts.Single().Reason.ShouldBe(ConflictReason.Veto);
    }

    [Fact]
    public void A_bridge_of_one_pair_between_two_pairs_does_not_hold_when_the_rest_speaks_against_it()
    {
        var result = Join([0, 1, 2, 3], [(0, 1, 20), (2, 3, 20), (1, 2, 9), (0, 2, -5), (0, 3, -5), (1, 3, -5)]);

        result.ClusterOf.ShouldBe([0, 0, 2, 2]);
        result
            .Conflicts.Single()
            .ShouldBe(new ClusterConflict(1, 2, new MatchWeight(9), ConflictReason.OthersDisagree));
    }

    [Fact]
    public void A_weak_pair_inside_a_cluster_is_reported()
    {
        var result = Join([0, 1, 2], [(0, 1, 20), (1, 2, 18), (0, 2, -2)]);

        result.ClusterOf.ShouldBe([0, 0, 0]);
        result.Conflicts.ShouldHaveSingleItem().Reason.ShouldBe(ConflictReason.WeakPairInside);
    }

    [Fact]
    public void Decisions_are_obeyed_against_the_weights_and_that_is_said()
    {
        var result = Join(
            [0, 1, 2, 3],
            [(0, 1, 20), (2, 3, -9)],
            new PairDecision(1, 0, false),
            new PairDecision(2, 3, true)
        );

        result.ClusterOf.ShouldBe([0, 1, 2, 2]);
        result
            .Conflicts.Select(conflict => conflict.Reason)
            .ShouldBe([ConflictReason.DecidedDifferent, ConflictReason.DecidedSameAgainstWeights]);
    }

    [Fact]
    public void A_decision_different_holds_through_a_third_record()
    {
        var result = Join([0, 1, 2], [(0, 1, 20), (1, 2, 19), (0, 2, 15)], new PairDecision(0, 2, false));

        result.ClusterOf.ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void Decisions_that_contradict_each_other_are_reported()
    {
        var result = Join(
            [0, 1, 2],
            [(0, 1, 20)],
            new PairDecision(0, 1, true),
            new PairDecision(1, 2, true),
            new PairDecision(0, 2, false)
        );

        result.ClusterOf.ShouldBe([0, 0, 0]);
        result.Conflicts.ShouldContain(conflict => conflict.Reason == ConflictReason.DecisionsContradict);
    }

    [Fact]
    public void A_component_too_large_is_cut_at_its_weakest_pairs_and_says_so()
    {
        var records = 200;
        var pairs = Enumerable
            .Range(0, records - 1)
            .Select(index => (index, index + 1, index == 99 ? 6 : 15))
            .ToArray();

        var result = Join([.. Enumerable.Range(0, records)], pairs);

        result.ClusterOf[99].ShouldNotBe(result.ClusterOf[100]);
        result.Conflicts.ShouldContain(conflict => conflict.Left == 99 && conflict.Reason == ConflictReason.Oversized);
    }

    private static ClusterResult Join(
        int[] lists,
        (int Left, int Right, int Bits)[] weights,
        params ImmutableArray<PairDecision> decisions
    )
    {
        var table = new RecordTable(lists, null, [new GivenWeights(weights)]);
        var options = new LinkageOptions { LargestBlock = 1000 };
        var pairs = CandidatePairs.Of(
            table,
            BlockIndex.Build(lists.Length, [new BlockingRule("all", (_, keys) => keys.Add(1))], options),
            options
        );
        var scores = ScoredPairs.Weigh(pairs, GivenWeights.Model(table), new MatchWeight(0), options);
        return ConstrainedClustering.Join(
            table,
            scores,
            new ClusterOptions
            {
                Threshold = new MatchWeight(5),
                DuplicateThreshold = new MatchWeight(8),
                Decisions = decisions,
            },
            options
        );
    }

    /// <summary>A comparison with one level for each weight from −30 to 30, so that a test can state the weight of every pair; others weigh −1.</summary>
    private sealed class GivenWeights(IEnumerable<(int Left, int Right, int Bits)> weights)
        : Comparer([
            new Comparison(
                "stated",
                [
                    .. Enumerable
                        .Range(-30, 61)
                        .Select(bits => new ComparisonLevel($"{bits}", 1.0 / 61, 1.0 / 61)
                        {
                            MinWeight = bits,
                            MaxWeight = bits,
                        }),
                ]
            ),
        ])
    {
        private readonly Dictionary<(int, int), int> bitsOf = weights.ToDictionary(
            pair => (pair.Left, pair.Right),
            pair => pair.Bits
        );

        public override void Compare(int left, int right, Span<byte> levels) =>
            levels[0] = (byte)(bitsOf.GetValueOrDefault((left, right), -1) + 31);

        public static TrainedModel Model(RecordTable table) =>
            new(
                table.Comparisons,
                [
                    new KindPairParameters(
                        0,
                        0,
                        0,
                        [
                            new LevelProbabilities(
                                [.. Enumerable.Repeat(1.0 / 61, 61)],
                                [.. Enumerable.Repeat(1.0 / 61, 61)]
                            ),
                        ]
                    ),
                ],
                [
                    .. Enumerable
                        .Range(0, table.Lists * (table.Lists + 1) / 2)
                        .Select(_ => new ListPairPrior(0, 0, 0.5, 0)),
                ],
                0,
                true,
                []
            );
    }
}
