using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Tests.Randomness;

public class PortableMathTests
{
    [Fact]
    public void Log_agrees_with_the_library_to_a_few_last_bits()
    {
        for (var exponent = -300; exponent <= 300; exponent += 7)
        {
            var x = Math.Pow(10, exponent) * 1.2345;
            (PortableMath.Log(x) / Math.Log(x)).ShouldBe(1, 4e-15);
        }

        PortableMath.Log(1).ShouldBe(0);
    }

    [Fact]
    public void Exp_agrees_with_the_library_to_a_few_last_bits()
    {
        for (var x = -40.0; x <= 40; x += 0.37)
        {
            (PortableMath.Exp(x) / Math.Exp(x)).ShouldBe(1, 2e-14);
        }

        PortableMath.Exp(0).ShouldBe(1);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(0.999999, 4.753424308822899)]
    [InlineData(0.02, -2.053748910631823)]
    public void Normal_quantiles_are_the_tabulated_ones(double p, double z) =>
        PortableMath.NormalQuantile(p).ShouldBe(z, 1e-8);

    [Fact]
    public void Normals_have_mean_zero_and_variance_one()
    {
        var draws = new Draws(11);
        var values = Enumerable.Range(0, 100_000).Select(_ => draws.Normal()).ToArray();
        values.Average().ShouldBe(0, .016);
        values.Average(v => v * v).ShouldBe(1, .023);
    }
}
