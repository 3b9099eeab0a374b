namespace Sijil.Estimation.Random;

/// <summary>
/// Logarithm and exponential by additions, multiplications and tables alone: the runtime takes them from the system, whose last bit differs, and
/// a draw that is accepted on one machine and not on another would change all that follows. Errors are below 3·10⁻¹⁶ of 1 + |result|.
/// </summary>
internal static class PortableMath
{
    private const int LogCells = 128;
    private const int ExpCells = 32;
    private const double Log2 = 0.6931471805599453;

    // Log2 in two parts, so that k·Log2High is exact for every k that occurs.
    private const double Log2High = 0.693147180369123816490;
    private const double Log2Low = 1.90821492927058770002e-10;

    private static readonly double[] Inverses = new double[LogCells];
    private static readonly double[] Logarithms = new double[LogCells];
    private static readonly double[] Powers = new double[ExpCells];

    static PortableMath()
    {
        for (var cell = 0; cell < LogCells; cell++)
        {
            // The cells at both ends are centred on 1 and 2: log 1 is 0 to the last digit.
            var centre =
                cell == 0 ? 1.0
                : cell == LogCells - 1 ? 2.0
                : 1 + ((cell + 0.5) / LogCells);
            Inverses[cell] = 1 / centre;
            Logarithms[cell] = cell == LogCells - 1 ? Log2 : SlowLog(centre);
        }

        for (var cell = 0; cell < ExpCells; cell++)
        {
            Powers[cell] = SlowExp(cell * Log2 / ExpCells);
        }
    }

    /// <summary>Natural logarithm of a positive, finite number that is not denormal.</summary>
    internal static double Log(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1023;
        var cell = (int)(bits >> 45) & (LogCells - 1);
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        var r = (mantissa * Inverses[cell]) - 1;
        var square = r * r;
        var series =
            r
            - (square * (0.5 - (r * ((1.0 / 3) - (r * 0.25)))))
            + (square * square * r * (0.2 - (r * ((1.0 / 6) - (r * (1.0 / 7))))));
        return (exponent * Log2) + (Logarithms[cell] + series);
    }

    /// <summary>e to the power; 0 below −708, infinity above 709.</summary>
    internal static double Exp(double power)
    {
        if (power < -708)
        {
            return 0;
        }

        if (power > 709)
        {
            return double.PositiveInfinity;
        }
        unchecked
        {
            var steps = (int)Math.Floor((power * (ExpCells / Log2)) + 0.5);
            var r = power - (steps * (Log2High / ExpCells)) - (steps * (Log2Low / ExpCells));
            var square = r * r;
            var tail = (1.0 / 24) + (r * ((1.0 / 120) + (r * (1.0 / 720))));
            var series = 1 + r + (square * (0.5 + (r * ((1.0 / 6) + (r * tail)))));
            var scale = BitConverter.Int64BitsToDouble((long)((steps >> 5) + 1023) << 52);
            return Powers[steps & (ExpCells - 1)] * series * scale;
        }
    }

    private static double SlowLog(double value)
    {
        var s = (value - 1) / (value + 1);
        double sum = 0;
        for (var term = 61; term >= 1; term -= 2)
        {
            sum = (sum * s * s) + (1.0 / term);
        }

        return 2 * s * sum;
    }

    private static double SlowExp(double power)
    {
        double sum = 1;
        for (var term = 24; term >= 1; term--)
        {
            sum = 1 + (sum * power / term);
        }

        return sum;
    }
}
