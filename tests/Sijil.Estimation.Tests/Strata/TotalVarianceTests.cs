using Sijil.Estimation.Random;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class TotalVarianceTests
{
    // The t quantile in closed form: Student's distribution with 1, 2 and 4 degrees of freedom.
    private static double Student(int freedom, double p) =>
        freedom switch
        {
            1 => Math.Tan(Math.PI * (p - 0.5)),
            2 => ((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p)),
            _ => Math.Sign(p - 0.5) * 2 * Math.Sqrt(Shaw(p) - 1),
        };

    private static double Shaw(double p)
    {
        var root = Math.Sqrt(4 * p * (1 - p));
        return Math.Cos(Math.Acos(root) / 3) / root;
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    public void Without_variance_within_a_filling_the_t_quantile_has_a_closed_form(int fillings, int freedom)
    {
        var random = new RandomStream(5);
        var means = Enumerable.Range(0, fillings).Select(_ => 4 + random.Normal()).ToArray();

        var combined = TotalVariance.Of([.. means.Select(m => (50.0, m, 0.0))], 0.9);

        var mean = means.Sum() / fillings;
        var between = means.Sum(m => (m - mean) * (m - mean)) / freedom;
        var reach = Student(freedom, 0.95) * Math.Sqrt(between * (fillings + 1) / fillings);
        combined.DegreesOfFreedom.ShouldBe(freedom, 1e-12);
        Math.Log(combined.Upper - 50).ShouldBe(mean + reach, 1e-9);
        Math.Log(combined.Lower - 50).ShouldBe(mean - reach, 1e-9);
        combined.ShareOfMissing.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_formula_by_hand()
    {
        (double, double, double)[] fillings = [(100, 5.0, 0.04), (103, 5.3, 0.05), (98, 5.1, 0.06)];

        // W = 0.05; mean 77/15; B = (4/225 + 25/900 + 1/900) / 2 = 7/300; T = 0.05 + 4/3 · 7/300 = 73/900.
        var rubin = TotalVariance.Of(fillings, 0.95);
        rubin.Within.ShouldBe(0.05, 1e-12);
        rubin.Between.ShouldBe(7.0 / 300, 1e-12);
        rubin.Total.ShouldBe(73.0 / 900, 1e-12);
        rubin.ShareOfMissing.ShouldBe(28.0 / 73, 1e-12);
        rubin.MeanKnown.ShouldBe(301.0 / 3, 1e-12);
        rubin.DegreesOfFreedom.ShouldBe(2 * Math.Pow(73.0 / 28, 2), 1e-9);
        // W / ((M + 1) B) = 0.05 / (28/300) = 15/28.
        var colombia = TotalVariance.Of(fillings, 0.95, FreedomRule.Colombia);
        colombia.DegreesOfFreedom.ShouldBe(2 * Math.Pow(43.0 / 28, 2), 1e-9);
        colombia.Upper.ShouldBeGreaterThan(rubin.Upper);
    }

    [Theory]
    [InlineData(FreedomRule.Rubin)]
    [InlineData(FreedomRule.Colombia)]
    public void The_ends_have_the_stated_probability_under_t(FreedomRule rule)
    {
        (double, double, double)[] fillings = [(100, 5.0, 0.04), (103, 5.3, 0.05), (98, 5.1, 0.06), (99, 4.9, 0.02)];
        var combined = TotalVariance.Of(fillings, 0.95, rule);

        var t = (Math.Log(combined.Upper - combined.MeanKnown) - combined.MeanLog) / Math.Sqrt(combined.Total);

        // Student's density integrated by Simpson's rule, its constant too.
        Below(t, combined.DegreesOfFreedom).ShouldBe(0.475, 1e-9);
        (combined.Lower - combined.MeanKnown).ShouldBe(
            Math.Exp((2 * combined.MeanLog) - Math.Log(combined.Upper - combined.MeanKnown)),
            1e-9
        );
    }

    [Fact]
    public void Equal_fillings_give_the_normal_interval()
    {
        var combined = TotalVariance.Of([(80, 4.0, 0.09), (80, 4.0, 0.09)], 0.95);

        combined.DegreesOfFreedom.ShouldBe(double.PositiveInfinity);
        combined.Upper.ShouldBe(80 + Math.Exp(4 + (0.3 * 1.959963984540054)), 1e-9);
        combined.ShareOfMissing.ShouldBe(0);
    }

    [Fact]
    public void What_cannot_be_combined_is_refused()
    {
        Should.Throw<ArgumentException>(() => TotalVariance.Of([], 0.95));
        Should.Throw<ArgumentException>(() => TotalVariance.Of([(1, double.NaN, 0)], 0.95));
        Should.Throw<ArgumentException>(() => TotalVariance.Of([(1, 1, -0.1)], 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => TotalVariance.Of([(1, 1, 1)], 1));
    }

    // Probability between 0 and t: substitute t = √ν tan u, so that the integrand is cos^(ν−1) u on a finite range.
    private static double Below(double t, double freedom)
    {
        double Integral(double end) => Simpson(u => Math.Pow(Math.Cos(u), freedom - 1), end);
        return Integral(Math.Atan(t / Math.Sqrt(freedom))) / (2 * Integral(Math.PI / 2));
    }

    private static double Simpson(Func<double, double> f, double end)
    {
        const int Steps = 20_000;
        var h = end / Steps;
        var sum = f(0) + f(end);
        for (var i = 1; i < Steps; i++)
        {
            sum += f(i * h) * (i % 2 == 1 ? 4 : 2);
        }

        return sum * h / 3;
    }
}
