using MathNet.Numerics.Distributions;
using Sijil.Estimation.LinkageUncertainty;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests.LinkageUncertainty;

public sealed class UnseenMixtureTests
{
    [Fact]
    public void One_estimate_is_its_own_mixture()
    {
        var mixture = new UnseenMixture([UnseenEstimate.Of(0, 1, 100, 300, 40)]);
        var spread = Math.Sqrt(Math.Log(1 + (40.0 * 40 / (200 * 200))));

        mixture.Quantile(0.5).ShouldBe(300, 1e-6);
        mixture.Interval(0.95).Lower.ShouldBe(100 + (200 * Math.Exp(-spread * Normal.InvCDF(0, 1, 0.975))), 1e-6);
        mixture.Shares.ShouldBe(new VarianceShares(1, 0, 0));
    }

    [Fact]
    public void Quantiles_are_those_of_draws_from_the_mixture()
    {
        UnseenEstimate[] parts = [new(0, 0.7, 100, 5, 0.04), new(0, 0.3, 100, 5.5, 0.09), new(1, 1, 90, 5.2, 0.01)];
        var random = new RandomStream(7);
        var drawn = Enumerable
            .Range(0, 200_000)
            .Select(_ =>
            {
                var part =
                    random.Uniform() < 0.5 ? parts[2]
                    : random.Uniform() < 0.7 ? parts[0]
                    : parts[1];
                var z = Normal.InvCDF(0, 1, (random.Uniform() * 0.9999999) + 5e-8);
                return part.Observed + Math.Exp(part.LogUnseen + (Math.Sqrt(part.LogVariance) * z));
            })
            .Order()
            .ToArray();
        var mixture = new UnseenMixture(parts);

        foreach (var probability in (double[])[0.025, 0.25, 0.5, 0.75, 0.975])
        {
            mixture.Quantile(probability).ShouldBe(drawn[(int)(probability * drawn.Length)], 0.01 * drawn[100_000]);
        }
    }

    [Fact]
    public void The_combination_is_the_total_variance()
    {
        UnseenEstimate[] parts =
        [
            new(0, 2, 50, 4.0, 0.02),
            new(0, 2, 50, 4.4, 0.04),
            new(1, 1, 52, 4.6, 0.03),
            new(2, 1, 51, 4.1, 0.05),
        ];
        var rubin = new UnseenMixture(parts).Rubin(0.95);

        double[] means = [4.2, 4.6, 4.1];
        var within = (0.03 + 0.04 + 0.03 + 0.05) / 3;
        var between = means.Sum(m => Math.Pow(m - means.Average(), 2)) / 2;
        rubin.Within.ShouldBe(within, 1e-12);
        rubin.Between.ShouldBe(between, 1e-12);
        rubin.Total.ShouldBe(within + (4.0 / 3 * between), 1e-12);
        rubin.DegreesOfFreedom.ShouldBe(2 * Math.Pow(1 + (within / (4.0 / 3 * between)), 2), 1e-9);
        var reach = StudentT.InvCDF(0, 1, rubin.DegreesOfFreedom, 0.975) * Math.Sqrt(rubin.Total);
        rubin.Upper.ShouldBe(51 + Math.Exp(means.Average() + reach), 1e-9);
    }

    [Fact]
    public void The_shares_add_up_and_name_what_differs()
    {
        var linkageOnly = new UnseenMixture([new(0, 1, 10, 3, 0), new(1, 1, 10, 4, 0)]).Shares;
        linkageOnly.ShouldBe(new VarianceShares(0, 0, 1));
        var modelOnly = new UnseenMixture([new(0, 1, 10, 3, 0), new(0, 1, 10, 4, 0)]).Shares;
        modelOnly.ShouldBe(new VarianceShares(0, 1, 0));
        var all = new UnseenMixture([new(0, 1, 10, 3, 0.2), new(0, 3, 10, 4, 0.1), new(1, 1, 10, 5, 0.3)]).Shares;
        (all.Sampling + all.Model + all.Linkage).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void What_is_no_estimate_is_refused()
    {
        Should.Throw<ArgumentException>(() => new UnseenMixture([]));
        Should.Throw<ArgumentException>(() => new UnseenMixture([new(0, 0, 10, 3, 0)]));
        Should.Throw<ArgumentException>(() => new UnseenMixture([new(0, 1, 10, double.NaN, 0)]));
        Should.Throw<ArgumentOutOfRangeException>(() => new UnseenMixture([new(0, 1, 10, 3, 0)]).Quantile(1));
    }
}
