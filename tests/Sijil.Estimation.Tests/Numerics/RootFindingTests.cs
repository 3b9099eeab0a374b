using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Tests.Numerics;

public class RootFindingTests
{
    [Theory]
    [InlineData(-30)]
    [InlineData(0.3)]
    [InlineData(2)]
    [InlineData(40)]
    public void A_rising_function_is_crossed_from_either_side(double start) =>
        RootFinding.RisingFrom(start, x => Math.Atan(x) - Math.Atan(2), -20, 20).ShouldBe(2, 1e-9);

    [Fact]
    public void A_function_that_does_not_cross_is_said_to_cross_beyond_the_end()
    {
        RootFinding.RisingFrom(0, x => x - 30, -20, 20).ShouldBe(double.PositiveInfinity);
        RootFinding.RisingFrom(0, x => x + 30, -20, 20).ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void Newton_inside_a_bracket_finds_the_cube_root() =>
        RootFinding.Crossing(x => (2 - (x * x * x), -3 * x * x), 0, 10).ShouldBe(Math.Cbrt(2), 1e-11);
}
