using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class LabelAgreementTests
{
    private const PairLabel S = PairLabel.Same;
    private const PairLabel D = PairLabel.Different;
    private const PairLabel U = PairLabel.Unsure;

    [Fact]
    public void Two_labellers_as_by_hand()
    {
        // 20 both same, 15 both different, 5 and 10 apart: observed .7, by chance .5 * .6 + .5 * .4 = .5.
        var report = Cohen(20, 5, 10, 15);

        report.Observed.ShouldBe(0.7, 1e-12);
        report.ByChance.ShouldBe(0.5, 1e-12);
        report.Kappa!.Value.ShouldBe(0.4, 1e-12);
        report.PrevalenceAdjusted.ShouldBe(0.55, 1e-12);
    }

    [Theory]
    [InlineData(20, 5, 10, 15)]
    [InlineData(45, 15, 25, 15)]
    [InlineData(118, 5, 2, 0)]
    public void The_standard_error_is_that_of_the_delta_method(int both, int first, int second, int neither)
    {
        double[] cells = [both, first, second, neither];
        var n = cells.Sum();
        var gradient = new double[4];
        for (var cell = 0; cell < 4; cell++)
        {
            var (up, down) = ((double[])[.. cells], (double[])[.. cells]);
            (up[cell], down[cell]) = (up[cell] + 1e-4, down[cell] - 1e-4);
            gradient[cell] = (Kappa(up) - Kappa(down)) / 2e-4 * n;
        }

        // Kappa does not depend on the total, so that the gradient along the shares sums to 0.
        var variance = cells.Select((cell, index) => cell / n * gradient[index] * gradient[index]).Sum() / n;
        Cohen(both, first, second, neither).StandardError!.Value.ShouldBe(Math.Sqrt(variance), 1e-6);

        static double Kappa(double[] c)
        {
            var all = c.Sum();
            var (p, q) = ((c[0] + c[1]) / all, (c[0] + c[2]) / all);
            var chance = (p * q) + ((1 - p) * (1 - q));
            return (((c[0] + c[3]) / all) - chance) / (1 - chance);
        }
    }

    [Fact]
    public void Rare_matches_make_kappa_low_but_not_the_adjusted_one()
    {
        var report = Cohen(118, 5, 2, 0);
        report.Kappa!.Value.ShouldBeLessThan(0);
        report.PrevalenceAdjusted.ShouldBeGreaterThan(0.9);
        report.PrevalenceAdjustedInterval.Lower.ShouldBeLessThan(report.PrevalenceAdjusted);
    }

    [Fact]
    public void One_label_only_leaves_kappa_unsaid()
    {
        var report = CohenKappa.Of([D, D], [D, D])!;
        report.Observed.ShouldBe(1);
        report.Kappa.ShouldBeNull();
        report.Interval.ShouldBeNull();
        FleissKappa
            .Of([
                [D, D],
                [D, D, D],
            ])!
            .Kappa.ShouldBeNull();
        CohenKappa.Of([], []).ShouldBeNull();
        FleissKappa
            .Of([
                [S],
                [],
            ])
            .ShouldBeNull();
    }

    [Fact]
    public void Several_labellers_as_by_hand()
    {
        // Agreement: 1, 1/3, 1, 0 → mean 7/12. Shares: same 3+2+0+1 = 6 of 12, different 0+1+3+1 = 5, unsure 1.
        var report = FleissKappa.Of([
            [S, S, S],
            [S, D, S],
            [D, D, D],
            [S, D, U],
        ])!;

        report.Pairs.ShouldBe(4);
        report.Observed.ShouldBe(7 / 12.0, 1e-12);
        report.ByChance.ShouldBe((36 + 25 + 1) / 144.0, 1e-12);
        report.Kappa!.Value.ShouldBe(((7 / 12.0) - (62 / 144.0)) / (1 - (62 / 144.0)), 1e-12);
    }

    [Fact]
    public void The_jackknife_agrees_with_leaving_each_pair_out()
    {
        var random = new SplitMix64(3);
        var labels = Enumerable
            .Range(0, 80)
            .Select(_ =>
            {
                var real = random.Below(3);
                return (IReadOnlyList<PairLabel>)
                    [
                        .. Enumerable
                            .Range(0, 2 + random.Below(3))
                            .Select(_ => (PairLabel)(random.Below(4) == 0 ? random.Below(3) : real)),
                    ];
            })
            .ToList();
        var report = FleissKappa.Of(labels)!;
        var without = labels
            .Select((_, left) => FleissKappa.Of(labels.Where((_, i) => i != left))!.Kappa!.Value)
            .ToList();
        var mean = without.Average();
        report.StandardError!.Value.ShouldBe(Math.Sqrt(without.Sum(k => (k - mean) * (k - mean)) * 79 / 80), 1e-10);
        report.Interval!.Value.Lower.ShouldBeLessThan(report.Kappa!.Value);
    }

    [Fact]
    public void Disagreements_are_counted_by_both_labels()
    {
        var table = CohenKappa.Table([S, S, D, U], [S, D, S, D]);
        (table[0, 0], table[0, 1], table[1, 0], table[2, 1]).ShouldBe((1, 1, 1, 1));
        var all = FleissKappa.Table([
            [S, D, D],
            [U, S],
        ]);
        (all[0, 1], all[1, 0], all[1, 1], all[0, 2], all[2, 0]).ShouldBe((2, 2, 2, 1, 1));
        Should.Throw<ArgumentException>(() => CohenKappa.Of([S], []));
    }

    private static LabelAgreementReport Cohen(int both, int first, int second, int neither)
    {
        PairLabel[] one = [.. Of(S, both), .. Of(S, first), .. Of(D, second), .. Of(D, neither)];
        PairLabel[] two = [.. Of(S, both), .. Of(D, first), .. Of(S, second), .. Of(D, neither)];
        return CohenKappa.Of(one, two)!;

        static IEnumerable<PairLabel> Of(PairLabel label, int count) => Enumerable.Repeat(label, count);
    }
}
