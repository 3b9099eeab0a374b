using MathNet.Numerics.Distributions;
using Shouldly;
using Sijil.Estimation.Random;
using Xunit;

namespace Sijil.Estimation.Tests.Random;

/// <summary>Each distribution against its exact one: 200,000 draws, so that an error of half a percent anywhere shows.</summary>
public sealed class DistributionTests
{
    private const int Draws = 200_000;

    // Chance of a larger distance when all is right: 1 in 10,000.
    private const double KolmogorovLimit = 2.23;

    [Fact]
    public void Uniform() => Distance(r => r.Uniform(), x => x).ShouldBeLessThan(KolmogorovLimit);

    [Fact]
    public void Normal_also_in_its_tail()
    {
        Distance(r => r.Normal(), x => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x))
            .ShouldBeLessThan(KolmogorovLimit);
        var random = new RandomStream(9);
        var beyond = Enumerable.Range(0, 2_000_000).Count(_ => Math.Abs(random.Normal()) > 3.442619855899);
        // 2,000,000 × 5.7607e-4, give or take four standard deviations.
        ((double)beyond).ShouldBe(1152.1, 4 * 33.9);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(9.25)]
    [InlineData(4400)]
    public void Gamma_of(double shape)
    {
        Distance(r => r.Gamma(shape), x => GammaBelow(shape, x)).ShouldBeLessThan(KolmogorovLimit);
        Distance(r => r.LogGamma(shape), x => GammaBelow(shape, Math.Exp(x))).ShouldBeLessThan(KolmogorovLimit);
    }

    // Next to 0 the first term of the series: the library takes so small a number as 0.
    private static double GammaBelow(double shape, double x) =>
        x < 1e-12
            ? Math.Pow(x, shape) / MathNet.Numerics.SpecialFunctions.Gamma(shape + 1)
            : MathNet.Numerics.Distributions.Gamma.CDF(shape, 1, x);

    [Fact]
    public void Gamma_of_a_shape_too_small_for_a_number_keeps_its_logarithm()
    {
        var random = new RandomStream(4);
        // For a shape near 0, −shape·log G is nearly exponential with mean 1.
        var mean = Enumerable.Range(0, Draws).Average(_ => -1e-5 * random.LogGamma(1e-5));
        mean.ShouldBe(1, 4 / Math.Sqrt(Draws));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 30)]
    [InlineData(0.3, 0.2)]
    [InlineData(200, 31)]
    [InlineData(2.5, 0.4)]
    public void Beta_of(double a, double b)
    {
        Distance(r => r.Beta(a, b), x => MathNet.Numerics.Distributions.Beta.CDF(a, b, x))
            .ShouldBeLessThan(KolmogorovLimit);
        var random = new RandomStream(3);
        for (var i = 0; i < 1000; i++)
        {
            var (log, rest) = random.LogBeta(a, b);
            (Math.Exp(log) + Math.Exp(rest)).ShouldBe(1, 1e-12);
        }
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(7, 0.001)]
    [InlineData(30, 0.2)]
    [InlineData(30, 0.9)]
    [InlineData(40, 0.25)]
    [InlineData(100, 0.5)]
    [InlineData(500, 0.021)]
    [InlineData(3000, 0.3)]
    [InlineData(3000, 0.7)]
    public void Binomial_of(int trials, double chance) =>
        ChiSquareChance(
                r => r.Binomial(trials, chance),
                k => MathNet.Numerics.Distributions.Binomial.PMF(chance, trials, k),
                trials
            )
            .ShouldBeGreaterThan(1e-4);

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.7)]
    [InlineData(9.9)]
    [InlineData(10.1)]
    [InlineData(300)]
    public void Poisson_of(double mean) =>
        ChiSquareChance(
                r => r.Poisson(mean),
                k => MathNet.Numerics.Distributions.Poisson.PMF(mean, k),
                (int)(mean + 200 + (9 * Math.Sqrt(mean)))
            )
            .ShouldBeGreaterThan(1e-4);

    [Fact]
    public void Failures_before_successes() =>
        ChiSquareChance(
                r => r.NegativeBinomial(12, 0.4),
                k => MathNet.Numerics.Distributions.NegativeBinomial.PMF(12, 0.4, k),
                400
            )
            .ShouldBeGreaterThan(1e-4);

    [Fact]
    public void Numbers_below_a_bound() =>
        ChiSquareChance(r => (long)r.Below(7), _ => 1.0 / 7, 6).ShouldBeGreaterThan(1e-4);

    [Fact]
    public void Ends_are_taken_as_they_are()
    {
        var random = new RandomStream(1);
        random.Binomial(10, 0).ShouldBe(0);
        random.Binomial(10, 1).ShouldBe(10);
        random.Binomial(0, 0.5).ShouldBe(0);
        random.Poisson(0).ShouldBe(0);
        random.NegativeBinomial(5, 1).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => random.Poisson(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => random.LogGamma(0));
        random.Binomial(1L << 50, 0.5).ShouldBeInRange((1L << 49) - (1L << 29), (1L << 49) + (1L << 29));
    }

    private static double Distance(Func<RandomStream, double> draw, Func<double, double> below)
    {
        var random = new RandomStream(5, 6);
        var values = Enumerable.Range(0, Draws).Select(_ => draw(random)).Order().ToArray();
        double worst = 0;
        for (var i = 0; i < Draws; i++)
        {
            var expected = below(values[i]);
            worst = Math.Max(
                worst,
                Math.Max(Math.Abs(expected - ((double)i / Draws)), Math.Abs(expected - ((i + 1.0) / Draws)))
            );
        }

        return worst * Math.Sqrt(Draws);
    }

    private static double ChiSquareChance(Func<RandomStream, long> draw, Func<int, double> chance, int last)
    {
        var random = new RandomStream(7, 8);
        var counts = Enumerable.Range(0, Draws).Select(_ => draw(random)).CountBy(k => k).ToDictionary();
        counts.Keys.ShouldAllBe(k => k >= 0 && k <= last);
        double sum = 0;
        var cells = 0;
        double expected = 0;
        double found = 0;
        for (var k = 0; k <= last; k++)
        {
            expected += Draws * chance(k);
            found += counts.GetValueOrDefault(k);
            if (expected >= 10 && k < last)
            {
                sum += (found - expected) * (found - expected) / expected;
                cells++;
                (expected, found) = (0, 0);
            }
        }

        if (expected > 0.5)
        {
            sum += (found - expected) * (found - expected) / expected;
            cells++;
        }

        return cells < 2 ? 1 : 1 - ChiSquared.CDF(cells - 1, sum);
    }
}
