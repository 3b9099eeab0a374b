using MathNet.Numerics;

namespace Sijil.Estimation.Numerics;

/// <summary>Logarithms of factorials without the loss of digits that large counts bring.</summary>
internal static class FactorialLog
{
    /// <summary>log x!</summary>
    internal static double Of(double x) => x <= 0 ? 0 : Remainder(x) + (x * Math.Log(x)) - x;

    /// <summary>log x! − x log x + x, the part that varies slowly; 0 at 0 (Stirling's series beyond 30).</summary>
    internal static double Remainder(double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x < 30)
        {
            return SpecialFunctions.GammaLn(x + 1) - (x * Math.Log(x)) + x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return (0.5 * Math.Log(2 * Math.PI * x))
            + (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square / 1260)))));
    }
}
