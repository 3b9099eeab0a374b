using Sijil.Linkage.Blocking;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Explaining;

/// <summary>Explanations of a linkage that was really made.</summary>
public sealed class ExplainedLinkageTests
{
    private static readonly LinkageOptions Options = new() { LargestBlock = 2000 };

    [Fact]
    public void Each_waterfall_ends_at_the_weight_that_the_pair_was_given()
    {
        var known = new KnownMixture(600, 0.5, 31);
        var (scores, _) = Link(known.Table, known.Rules);
        foreach (var pair in scores.Pairs)
        {
            var waterfall = Waterfall.Of(scores.Scorer.Explain(pair.Left, pair.Right));
            waterfall.Final.To.ShouldBe(pair.Weight.Bits, 1e-4);
            PairSentences.Of(waterfall, ExplanationWords.Arabic).Length.ShouldBeGreaterThan(6);
        }
    }

    [Fact]
    public void The_level_that_a_pair_has_weighs_as_it_was_weighed()
    {
        var known = new KnownMixture(600, 0.5, 32);
        var (scores, model) = Link(known.Table, known.Rules);
        foreach (var pair in scores.Pairs.Take(300))
        {
            var explanation = scores.Scorer.Explain(pair.Left, pair.Right);
            var weights = ComparisonLevelWeights.Of(model, known.Table, pair.Left, pair.Right);
            foreach (var (line, comparison) in explanation.Evidence.Zip(weights))
            {
                var weight = line.Level == 0 ? comparison.Missing : comparison.Levels[line.Level - 1].Weight;
                weight.Bits.ShouldBe(line.Weight.Bits - line.TermWeight.Bits, 1e-9);
            }
        }
    }

    [Fact]
    public void With_term_frequencies_a_level_weighs_what_an_average_value_does()
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
        var (scores, model) = Link(table, [new BlockingRule("all", (_, keys) => keys.Add(1))]);

        foreach (var (left, right, isRare) in new[] { (0, 1, false), (600, 601, true) })
        {
            var line = scores.Scorer.Explain(left, right).Evidence[0];
            (line.TermWeight.Bits > 0).ShouldBe(isRare);
            ComparisonLevelWeights
                .Of(model, table, left, right)[0]
                .Levels[1]
                .Weight.Bits.ShouldBe(line.Weight.Bits - line.TermWeight.Bits, 1e-9);
        }
    }

    private static (ScoredPairs Scores, TrainedModel Model) Link(RecordTable table, BlockingRule[] rules)
    {
        var pairs = CandidatePairs.Of(table, BlockIndex.Build(table.Count, rules, Options), Options);
        var model = ModelTraining.Learn(pairs, Options);
        return (ScoredPairs.Weigh(pairs, model, new MatchWeight(-5), Options), model);
    }
}
