using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Tests.Numerics;

public class PrintedNumberTests
{
    [Theory]
    [InlineData(1234.5678901234, 1234.56789)]
    [InlineData(-1e-14, 0.0)]
    [InlineData(123456789012345.0, 123456789000000.0)]
    [InlineData(0.12345678, 0.123457)]
    public void Digits_beyond_the_tenth_are_dropped(double value, double expected) =>
        PrintedNumber.Of(value).ShouldBe(expected);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_a_number_is_not_printed(double value) => PrintedNumber.Of(value).ShouldBeNull();
}
