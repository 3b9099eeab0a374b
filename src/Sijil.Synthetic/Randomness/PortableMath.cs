namespace Sijil.Synthetic.Randomness;

/// <summary>
/// Logarithm, exponential and normal quantile from the four operations and square root alone. The runtime's own go to the C library of
/// the system and may differ in their last bit, which could turn one random decision.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>Natural logarithm of a positive normal number; relative error near 1e-15.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        // ln m = 2 artanh((m - 1) / (m + 1)); |s| <= 0.1716, so 11 odd terms reach 1e-17.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var odd = 21; odd >= 1; odd -= 2)
        {
            sum = (sum * square) + (1.0 / odd);
        }

        return (exponent * Ln2) + (2 * s * sum);
    }

    /// <summary>e to the power of x, for x from -700 to 700.</summary>
    public static double Exp(double x)
    {
        var halves = (int)((x / Ln2) + (x < 0 ? -0.5 : 0.5));
        var rest = x - (halves * Ln2);
        var sum = 1.0;
        for (var term = 16; term >= 1; term--)
        {
            sum = 1 + (rest * sum / term);
        }

        return sum * BitConverter.Int64BitsToDouble((long)(halves + 1023) << 52);
    }

    /// <summary>1 / (1 + e^-x), for x from -700 to 700.</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>The standard normal quantile for 0 &lt; p &lt; 1 by Acklam's rational approximation (2003); relative error below 1.2e-9.</summary>
    public static double NormalQuantile(double p)
    {
        if (p < 0.02425)
        {
            return Tail(Math.Sqrt(-2 * Log(p)));
        }

        if (p > 1 - 0.02425)
        {
            return -Tail(Math.Sqrt(-2 * Log(1 - p)));
        }

        var q = p - 0.5;
        var r = q * q;
        var upper =
            (
                (
                    (
                        (
                            (
                                (
                                    (
                                        (((-3.969683028665376e+01 * r) + 2.209460984245205e+02) * r)
                                        - 2.759285104469687e+02
                                    ) * r
                                ) + 1.383577518672690e+02
                            ) * r
                        ) - 3.066479806614716e+01
                    ) * r
                ) + 2.506628277459239e+00
            ) * q;
        var lower =
            (
                (
                    (
                        (
                            (((((-5.447609879822406e+01 * r) + 1.615858368580409e+02) * r) - 1.556989798598866e+02) * r)
                            + 6.680131188771972e+01
                        ) * r
                    ) - 1.328068155288572e+01
                ) * r
            ) + 1;
        return upper / lower;
    }

    private static double Tail(double q)
    {
        var upper = (
            (
                (
                    (
                        (
                            (((((-7.784894002430293e-03 * q) - 3.223964580411365e-01) * q) - 2.400758277161838e+00) * q)
                            - 2.549732539343734e+00
                        ) * q
                    ) + 4.374664141464968e+00
                ) * q
            ) + 2.938163982698783e+00
        );
        var lower =
            (
                (
                    (((((7.784695709041462e-03 * q) + 3.224671290700398e-01) * q) + 2.445134137142996e+00) * q)
                    + 3.754408661907416e+00
                ) * q
            ) + 1;
        return upper / lower;
    }
}
