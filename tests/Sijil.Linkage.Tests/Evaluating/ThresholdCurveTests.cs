using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class ThresholdCurveTests
{
    [Fact]
    public void Every_distinct_weight_is_a_point_and_what_blocking_lost_counts_as_missed()
    {
        var curve = ThresholdCurve.Of(Weights((5, true), (5, true), (3, false), (1, true), (-2, false)), 4);

        curve.DistinctWeights.ShouldBe(4);
        curve
            .Points.Select(point => (point.Threshold.Bits, point.Pairs, point.TruePairs))
            .ShouldBe([(5, 2, 2), (3, 3, 2), (1, 4, 3), (-2, 5, 3)]);
        curve.Points.Select(point => point.Measure.Recall).ShouldBe([0.5, 0.5, 0.75, 0.75]);
        curve.Points.Select(point => point.Measure.Precision).ShouldBe([1, 2 / 3.0, 0.75, 0.6]);
        curve.Best!.Value.Threshold.Bits.ShouldBe(1);
        curve.Best.Value.Measure.F1.ShouldBe(0.75, 1e-12);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 50)]
    [InlineData(3, 4)]
    public void A_thinned_curve_keeps_both_ends_and_the_best_and_invents_nothing(ulong seed, int points)
    {
        var pairs = Random(seed, 5000);
        var real = pairs.Count(pair => pair.Match) + 40;
        var all = Slow(pairs, real);
        var curve = ThresholdCurve.Of(Weights([.. pairs]), real, points);

        curve.DistinctWeights.ShouldBe(all.Count);
        curve.Points.Length.ShouldBeInRange(3, points);
        curve.Points[0].Threshold.Bits.ShouldBe(all[0].Threshold);
        curve.Points[^1].Threshold.Bits.ShouldBe(all[^1].Threshold);
        curve.Points.ShouldContain(curve.Best!.Value);
        curve.Best.Value.Measure.F1.ShouldBe(all.Max(point => point.F1), 1e-12);
        foreach (var point in curve.Points)
        {
            var slow = all.Single(other => other.Threshold.Equals(point.Threshold.Bits));
            (point.Pairs, point.TruePairs).ShouldBe((slow.Pairs, slow.True));
            point.Measure.F1.ShouldBe(slow.F1, 1e-12);
        }
    }

    [Fact]
    public void Without_pairs_there_is_no_curve()
    {
        var curve = ThresholdCurve.Of(new JudgedWeights(), 3);
        curve.Points.ShouldBeEmpty();
        curve.Best.ShouldBeNull();
    }

    [Fact]
    public void More_matches_than_true_pairs_cannot_be() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ThresholdCurve.Of(Weights((1, true), (2, true)), 1));

    [Fact]
    public void A_weight_that_is_no_number_is_refused() =>
        Should.Throw<ArgumentException>(() => new JudgedWeights().Add(new MatchWeight(double.NaN), true));

    private static List<(double Weight, bool Match)> Random(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => random.Below(3) == 0)
                .Select(match => (((match ? 900 : 400) + random.Below(800) - 800) / 64.0, match)),
        ];
    }

    private static List<(double Threshold, long Pairs, long True, double F1)> Slow(
        List<(double Weight, bool Match)> pairs,
        int real
    ) =>
        [
            .. pairs
                .Select(pair => pair.Weight)
                .Distinct()
                .OrderDescending()
                .Select(threshold =>
                {
                    var taken = pairs.Where(pair => pair.Weight >= threshold).ToList();
                    var right = taken.Count(pair => pair.Match);
                    return (threshold, (long)taken.Count, (long)right, 2.0 * right / (taken.Count + real));
                }),
        ];

    private static JudgedWeights Weights(params (double Weight, bool Match)[] pairs)
    {
        var weights = new JudgedWeights();
        foreach (var (weight, match) in pairs)
        {
            weights.Add(new MatchWeight(weight), match);
        }

        return weights;
    }
}
