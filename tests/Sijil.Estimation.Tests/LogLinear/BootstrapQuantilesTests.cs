using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class BootstrapQuantilesTests
{
    // 1 to 999: the share s of the draws lies below 1,000 s.
    private static readonly IEnumerable<double> Even = Enumerable.Range(1, 999).Select(i => (double)i);

    [Fact]
    public void The_percentile_interval_lies_between_the_quantiles()
    {
        var interval = new BootstrapQuantiles(Even, 0.95).Percentile();

        interval.Lower.ShouldBe(25, 1e-9);
        interval.Upper!.Value.ShouldBe(975, 1e-9);
    }

    [Fact]
    public void Without_bias_and_acceleration_the_corrected_interval_is_the_percentile_interval()
    {
        var interval = new BootstrapQuantiles(Even, 0.95).Accelerated(500, 0)!.Value;

        interval.Lower.ShouldBe(25, 1e-6);
        interval.Upper!.Value.ShouldBe(975, 1e-6);
    }

    // z0 = 0.253347: 0.253347 + (0.253347 ∓ 1.959964) / (1 − a (0.253347 ∓ 1.959964)), by hand.
    [Theory]
    [InlineData(0, 73.1, 993.2)]
    [InlineData(0.05, 93.6, 996.9)]
    public void Bias_and_acceleration_move_both_ends(double acceleration, double lower, double upper)
    {
        // 599.5 of the 999 lie below 600 when the draw that equals it counts half.
        var interval = new BootstrapQuantiles(Even, 0.95).Accelerated(600, acceleration)!.Value;

        interval.Lower.ShouldBe(lower, 0.2);
        interval.Upper!.Value.ShouldBe(upper, 0.2);
    }

    [Fact]
    public void An_estimate_beyond_all_draws_has_no_corrected_interval() =>
        new BootstrapQuantiles(Even, 0.95).Accelerated(1000, 0).ShouldBeNull();

    [Fact]
    public void Infinite_draws_are_no_number()
    {
        var interval = new BootstrapQuantiles(
            Even.Concat(Enumerable.Repeat(double.PositiveInfinity, 100)),
            0.95
        ).Percentile();

        interval.Upper.ShouldBeNull();
        interval.Lower.ShouldBe(27.5, 1e-9);
    }
}
