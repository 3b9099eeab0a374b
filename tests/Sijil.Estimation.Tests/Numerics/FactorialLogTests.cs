using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Tests.Numerics;

public class FactorialLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(500)]
    public void It_is_the_sum_of_logarithms(int n)
    {
        var sum = Enumerable.Range(1, n).Sum(i => Math.Log(i));

        FactorialLog.Of(n).ShouldBe(sum, 1e-12 * Math.Max(1, sum));
    }

    [Fact]
    public void The_series_meets_the_gamma_function() =>
        FactorialLog.Remainder(30).ShouldBe(FactorialLog.Remainder(Math.BitDecrement(30.0)), 1e-12);
}
