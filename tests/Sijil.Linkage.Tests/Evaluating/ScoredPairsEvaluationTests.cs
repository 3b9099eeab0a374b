using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Evaluating;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class ScoredPairsEvaluationTests
{
    [Fact]
    public void Agrees_with_looking_at_every_pair()
    {
        var (known, options) = (new KnownMixture(1_500, 0.5, 31), new LinkageOptions());
        var (scores, clusters) = Link(known, options);
        var (clusterOf, threshold) = ((int[])[.. clusters.ClusterOf], new MatchWeight(1));
        var evaluation = ScoredPairsEvaluation.Of(scores, clusterOf, known.Truth, threshold);

        evaluation.Clusters.Pairwise.ShouldBe(ClusterEvaluation.Pairwise(clusterOf, known.Truth));
        evaluation.Curve.TruePairs.ShouldBe(known.TruePairs);
        var best = evaluation.Curve.Best!.Value;
        var taken = scores.Pairs.Where(pair => pair.Weight >= best.Threshold).ToList();
        best.Pairs.ShouldBe(taken.Count);
        best.TruePairs.ShouldBe(taken.Count(pair => known.Truth[pair.Left] == known.Truth[pair.Right]));

        // Every wrong pair has one cause.
        var wrong = 0L;
        for (var left = 0; left < clusterOf.Length; left++)
        {
            for (var right = left + 1; right < clusterOf.Length; right++)
            {
                wrong += clusterOf[left] == clusterOf[right] != (known.Truth[left] == known.Truth[right]) ? 1 : 0;
            }
        }

        evaluation.Errors.Groups.Sum(group => group.Pairs).ShouldBe(wrong);
        evaluation.Errors.Groups.ShouldAllBe(group => group.Examples.Length == Math.Min(3, group.Pairs));
    }

    [Fact]
    public void A_model_of_the_right_form_is_calibrated()
    {
        var known = new KnownMixture(4_000, 0.5, 32);
        var (scores, clusters) = Link(known, new LinkageOptions());
        var high = ScoredPairsEvaluation
            .Of(scores, [.. clusters.ClusterOf], known.Truth, new MatchWeight(0))
            .Calibration.High;

        high.Pairs.ShouldBeGreaterThan(500);
        high.TrueShare!.Value.ShouldBe(high.MeanProbability!.Value, 0.05);
    }

    [Fact]
    public void Records_of_unknown_persons_are_left_out()
    {
        var known = new KnownMixture(600, 0.5, 33);
        var (scores, clusters) = Link(known, new LinkageOptions());
        var truth = Array.ConvertAll(known.Truth, person => person % 2 == 0 ? person : -1);
        var evaluation = ScoredPairsEvaluation.Of(scores, [.. clusters.ClusterOf], truth, new MatchWeight(1));

        evaluation.Clusters.Records.ShouldBe(truth.Count(person => person >= 0));
        evaluation.Calibration.All.Pairs.ShouldBe(
            scores.Pairs.Count(pair => truth[pair.Left] >= 0 && truth[pair.Right] >= 0)
        );
    }

    private static (ScoredPairs Scores, ClusterResult Clusters) Link(KnownMixture known, LinkageOptions options)
    {
        var pairs = CandidatePairs.Of(known.Table, BlockIndex.Build(known.Table.Count, known.Rules, options), options);
        var scores = ScoredPairs.Weigh(pairs, ModelTraining.Learn(pairs, options), new MatchWeight(-10), options);
        return (
            scores,
            ConstrainedClustering.Join(
                known.Table,
                scores,
                new ClusterOptions { Threshold = new MatchWeight(1), DuplicateThreshold = new MatchWeight(6) },
                options
            )
        );
    }
}
