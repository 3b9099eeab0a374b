namespace Sijil.Estimation.Random;

/// <summary>Logarithms of factorials by the portable logarithm: a table for small numbers, Stirling's series beyond.</summary>
internal static class LogFactorials
{
    private const int Kept = 1024;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    private static readonly double[] Table = Summed();

    /// <summary>log x!</summary>
    /// <param name="x">0 or more.</param>
    internal static double Of(long x)
    {
        if (x < Kept)
        {
            return Table[x];
        }

        var inverse = 1.0 / x;
        return ((x + 0.5) * PortableMath.Log(x))
            - x
            + HalfLogTwoPi
            + (inverse * ((1.0 / 12) - (inverse * inverse * (1.0 / 360))));
    }

    private static double[] Summed()
    {
        var table = new double[Kept];
        double lost = 0;
        for (var x = 2; x < Kept; x++)
        {
            var term = PortableMath.Log(x) - lost;
            table[x] = table[x - 1] + term;
            lost = table[x] - table[x - 1] - term;
        }

        return table;
    }
}
