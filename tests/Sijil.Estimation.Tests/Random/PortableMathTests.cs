using Shouldly;
using Sijil.Estimation.Random;
using Xunit;

namespace Sijil.Estimation.Tests.Random;

public sealed class PortableMathTests
{
    [Fact]
    public void Logarithms_are_those_of_the_system_to_the_last_digits()
    {
        var random = new RandomStream(1);
        for (var i = 0; i < 200_000; i++)
        {
            var value = Math.ScaleB(1 + random.Uniform(), (int)random.Below(1000) - 500);
            var expected = Math.Log(value);
            Math.Abs(PortableMath.Log(value) - expected).ShouldBeLessThan(3e-16 * (1 + Math.Abs(expected)));
        }

        PortableMath.Log(1).ShouldBe(0);
    }

    [Fact]
    public void Exponentials_are_those_of_the_system_to_the_last_digits()
    {
        var random = new RandomStream(2);
        for (var i = 0; i < 200_000; i++)
        {
            var power = (random.Uniform() - 0.5) * (i % 2 == 0 ? 1400 : 4);
            (PortableMath.Exp(power) / Math.Exp(power)).ShouldBe(1, 1e-15);
        }

        PortableMath.Exp(0).ShouldBe(1);
        PortableMath.Exp(-1e6).ShouldBe(0);
        PortableMath.Exp(1e6).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Factorials_go_on_smoothly_where_the_table_ends()
    {
        for (var x = 1L; x < 3000; x++)
        {
            (LogFactorials.Of(x) - LogFactorials.Of(x - 1)).ShouldBe(Math.Log(x), 1e-10);
        }

        LogFactorials.Of(10).ShouldBe(Math.Log(3628800), 1e-13);
    }
}
