using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Evaluating;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests;

public sealed class LinkageEndToEndTests
{
    [Fact]
    public void Finds_the_people_again_as_well_as_the_fields_allow()
    {
        var known = new KnownMixture(1_500, 0.5, 21);
        var (scores, clusters) = Link(known, new LinkageOptions());

        ClusterEvaluation.Pairwise(clusters.ClusterOf, known.Truth).F1.ShouldBeGreaterThan(0.9);
        scores.Histogram.Sum(bin => bin.Pairs).ShouldBeGreaterThan(scores.Pairs.Length);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_threads()
    {
        var known = new KnownMixture(1_500, 0.5, 22);
        var (oneScores, one) = Link(known, new LinkageOptions { Threads = 1 });
        var (twoScores, two) = Link(known, new LinkageOptions { Threads = 2 });

        twoScores.Pairs.ShouldBe(oneScores.Pairs);
        two.ClusterOf.ShouldBe(one.ClusterOf);
        two.Conflicts.ShouldBe(one.Conflicts);
    }

    [Fact]
    public void An_explanation_adds_up_to_the_weight()
    {
        var (scores, _) = Link(new KnownMixture(1_500, 0.5, 23), new LinkageOptions());

        foreach (var pair in scores.Pairs.Take(200))
        {
            scores.Scorer.Explain(pair.Left, pair.Right).Total.Bits.ShouldBe(pair.Weight.Bits, 1e-4);
            scores.Scorer.Weigh(pair.Right, pair.Left).ShouldBe(pair.Weight);
        }
    }

    [Fact]
    public void Agreement_on_a_rare_value_weighs_more_than_on_a_common_one()
    {
        string?[] column = [.. Enumerable.Range(0, 1000).Select(index => index < 500 ? "common" : $"rare {index / 2}")];
        var comparison = new Comparison(
            "name",
            [new ComparisonLevel("different", 0.1, 0.9), new ComparisonLevel("same", 0.9, 0.1) { TermShare = 1 }]
        );
        var comparer = ValueComparer<string>.Of(
            comparison,
            column,
            (a, b) => (byte)(a == b ? 2 : 1),
            TermColumn.Count(column, null, comparison.RarestTerm)
        );
        var table = new RecordTable([.. Enumerable.Range(0, 1000).Select(index => index % 2)], null, [comparer]);
        var options = new LinkageOptions { LargestBlock = 2000 };
        var pairs = CandidatePairs.Of(
            table,
            BlockIndex.Build(1000, [new BlockingRule("all", (_, keys) => keys.Add(1))], options),
            options
        );
        var scorer = new PairScorer(table, ModelTraining.Learn(pairs, options));

        // 500 of 1,000 against 2 of 1,000: log2(250) bits apart.
        (scorer.Weigh(600, 601).Bits - scorer.Weigh(0, 1).Bits).ShouldBe(Math.Log2(250), 1e-3);
    }

    [Fact]
    public void One_record_and_no_records_link_to_nothing()
    {
        foreach (var people in new[] { 0, 1 })
        {
            var known = new KnownMixture(people, 0, 1);
            var (scores, clusters) = Link(known, new LinkageOptions());
            scores.Pairs.ShouldBeEmpty();
            clusters.Count.ShouldBe(people);
        }
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Link(new KnownMixture(500, 0.5, 1), new LinkageOptions { Cancellation = source.Token })
        );
    }

    private static (ScoredPairs Scores, ClusterResult Clusters) Link(KnownMixture known, LinkageOptions options)
    {
        var blocks = BlockIndex.Build(known.Table.Count, known.Rules, options);
        var pairs = CandidatePairs.Of(known.Table, blocks, options);
        var model = ModelTraining.Learn(pairs, options);
        var scores = ScoredPairs.Weigh(pairs, model, new MatchWeight(-10), options);
        var clusters = ConstrainedClustering.Join(
            known.Table,
            scores,
            new ClusterOptions { Threshold = new MatchWeight(1), DuplicateThreshold = new MatchWeight(6) },
            options
        );
        return (scores, clusters);
    }
}
