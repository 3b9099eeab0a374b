namespace Sijil.Estimation.Random;

public sealed partial class RandomStream
{
    /// <summary>Gamma with scale 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">More than 0. Far below 1 the draw may be too small for a number and becomes 0: take <see cref="LogGamma"/>.</param>
    public double Gamma(double shape) => shape >= 1 ? GammaFromOne(shape) : PortableMath.Exp(LogGamma(shape));

    /// <summary>Logarithm of a gamma draw with scale 1, exact for the smallest shapes too.</summary>
    /// <param name="shape">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not above 0.</exception>
    public double LogGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        return shape >= 1
            ? PortableMath.Log(GammaFromOne(shape))
            : PortableMath.Log(GammaFromOne(shape + 1)) + (PortableMath.Log(Uniform()) / shape);
    }

    /// <summary>Beta, as a ratio of gammas.</summary>
    /// <param name="a">More than 0.</param>
    /// <param name="b">More than 0.</param>
    public double Beta(double a, double b)
    {
        if (a >= 1 && b >= 1)
        {
            if (a == 1 && b == 1)
            {
                return Uniform();
            }

            var first = GammaFromOne(a);
            return first / (first + GammaFromOne(b));
        }

        return PortableMath.Exp(LogBeta(a, b).Log);
    }

    /// <summary>Logarithms of a beta draw and of what it leaves of 1; both keep their digits where the draw is next to 0 or 1.</summary>
    /// <param name="a">More than 0.</param>
    /// <param name="b">More than 0.</param>
    public (double Log, double LogRest) LogBeta(double a, double b)
    {
        var first = LogGamma(a);
        var second = LogGamma(b);
        var larger = Math.Max(first, second);
        var sum = larger + PortableMath.Log(1 + PortableMath.Exp(-Math.Abs(first - second)));
        return (first - sum, second - sum);
    }

    private double GammaFromOne(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            var u = Uniform();
            var square = x * x;
            if (
                u < 1 - (0.0331 * square * square)
                || PortableMath.Log(u) < (0.5 * square) + (d * (1 - v + PortableMath.Log(v)))
            )
            {
                return d * v;
            }
        }
    }
}
