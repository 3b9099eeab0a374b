using Shouldly;
using Sijil.Estimation.Chains;
using Sijil.Estimation.Random;
using Xunit;

namespace Sijil.Estimation.Tests.Chains;

public sealed class ChainDiagnosticsTests
{
    // For a first-order autoregression the effective size of the mean is n (1 − ρ) / (1 + ρ).
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(-0.3)]
    public void Effective_size_of_an_autoregression_is_its_closed_form(double correlation)
    {
        var chains = Chains(4, 8000, correlation, _ => 0);
        var expected = 32_000 * (1 - correlation) / (1 + correlation);
        var measured = ChainDiagnostics.Of(chains);
        measured.BulkSize.ShouldBe(expected, 0.12 * expected);
        measured.Rhat.ShouldBe(1, 0.004);
        ChainDiagnostics.ErrorOfMean(chains).ShouldBe(1 / Math.Sqrt(expected), 0.08 / Math.Sqrt(expected));
    }

    [Fact]
    public void A_chain_that_stays_elsewhere_is_seen()
    {
        var apart = ChainDiagnostics.Of(Chains(4, 1000, 0.3, chain => chain == 3 ? 1 : 0));
        apart.Rhat.ShouldBeGreaterThan(1.05);
        apart.BulkSize.ShouldBeLessThan(100);
    }

    [Fact]
    public void A_chain_of_another_width_is_seen_though_its_middle_is_the_same()
    {
        var chains = Chains(4, 2000, 0, _ => 0);
        chains[2] = [.. chains[2].Select(x => 4 * x)];
        ChainDiagnostics.Of(chains).Rhat.ShouldBeGreaterThan(1.05);
    }

    [Fact]
    public void A_chain_that_drifts_is_seen() =>
        ChainDiagnostics
            .Of([.. Chains(4, 1000, 0, _ => 0).Select(chain => chain.Select((x, at) => x + (at / 500.0)).ToArray())])
            .Rhat.ShouldBeGreaterThan(1.05);

    // The error of a normal quantile is √(p (1 − p) / n) over the density there.
    [Theory]
    [InlineData(0.5, 0.398942)]
    [InlineData(0.975, 0.058445)]
    public void Error_of_a_quantile_is_its_closed_form(double chance, double density)
    {
        var expected = Math.Sqrt(chance * (1 - chance) / 32_000) / density;
        ChainDiagnostics.ErrorOfQuantile(Chains(4, 8000, 0, _ => 0), chance).ShouldBe(expected, 0.4 * expected);
    }

    [Fact]
    public void Draws_that_do_not_vary_agree()
    {
        double[][] chains =
        [
            [.. Enumerable.Repeat(5.0, 100)],
            [.. Enumerable.Repeat(5.0, 100)],
        ];
        ChainDiagnostics.Of(chains).Rhat.ShouldBe(1);
        Modes.Of([.. chains[0]]).Single().Weight.ShouldBe(1);
    }

    [Fact]
    public void Too_few_draws_are_named() =>
        Should.Throw<ArgumentException>(() =>
            ChainDiagnostics.Of([
                [1, 2, 3],
                [1, 2, 3],
            ])
        );

    [Fact]
    public void Two_humps_are_found_with_their_weights()
    {
        var random = new RandomStream(3);
        double[] draws =
        [
            .. Enumerable
                .Range(0, 20_000)
                .Select(i => Math.Exp((i % 10 < 3 ? Math.Log(9000) : Math.Log(4000)) + (0.15 * random.Normal()))),
        ];
        var modes = Modes.Of(draws);
        modes.Count.ShouldBe(2);
        modes[0].Place.ShouldBe(4000, 200);
        modes[1].Place.ShouldBe(9000, 450);
        modes[1].Weight.ShouldBe(0.3, 0.03);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void A_single_hump_stays_one(double spread)
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var random = new RandomStream(5, seed);
            Modes
                .Of([.. Enumerable.Range(0, 4000).Select(_ => 100 * Math.Exp(spread * random.Normal()))])
                .Count.ShouldBe(1, $"{seed}");
        }
    }

    private static double[][] Chains(int count, int length, double correlation, Func<int, double> middle) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(chain =>
                {
                    var random = new RandomStream(1, (ulong)chain);
                    var x = random.Normal();
                    return Enumerable
                        .Range(0, length)
                        .Select(_ =>
                        {
                            x = (correlation * x) + (Math.Sqrt(1 - (correlation * correlation)) * random.Normal());
                            return x + middle(chain);
                        })
                        .ToArray();
                }),
        ];
}
