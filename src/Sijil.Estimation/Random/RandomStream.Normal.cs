namespace Sijil.Estimation.Random;

public sealed partial class RandomStream
{
    private const int Layers = 128;
    private const double Tail = 3.442619855899;
    private const double LayerArea = 9.91256303526217e-3;

    private static readonly double[] LayerEnds = Ends();
    private static readonly double[] LayerRatios = Ratios();

    /// <summary>Normal with mean 0 and variance 1 (Marsaglia and Tsang 2000 as corrected by Doornik 2005).</summary>
    public double Normal()
    {
        while (true)
        {
            // The layer and the place in it come from different bits of one word.
            var bits = Bits();
            var layer = (int)(bits & (Layers - 1));
            var u = ((bits >> 12) + 0.5) * (2.0 / (1UL << 52)) - 1;
            var x = u * LayerEnds[layer];
            if (Math.Abs(u) < LayerRatios[layer])
            {
                return x;
            }

            if (layer == 0)
            {
                return FromTail(u < 0);
            }

            var outer = PortableMath.Exp(-0.5 * ((LayerEnds[layer] * LayerEnds[layer]) - (x * x)));
            var inner = PortableMath.Exp(-0.5 * ((LayerEnds[layer + 1] * LayerEnds[layer + 1]) - (x * x)));
            if (inner + (Uniform() * (outer - inner)) < 1)
            {
                return x;
            }
        }
    }

    private double FromTail(bool negative)
    {
        while (true)
        {
            var x = PortableMath.Log(Uniform()) / Tail;
            var y = PortableMath.Log(Uniform());
            if (-2 * y >= x * x)
            {
                return negative ? x - Tail : Tail - x;
            }
        }
    }

    private static double[] Ends()
    {
        var ends = new double[Layers + 1];
        var density = PortableMath.Exp(-0.5 * Tail * Tail);
        ends[0] = LayerArea / density;
        ends[1] = Tail;
        for (var layer = 2; layer < Layers; layer++)
        {
            ends[layer] = Math.Sqrt(-2 * PortableMath.Log((LayerArea / ends[layer - 1]) + density));
            density = PortableMath.Exp(-0.5 * ends[layer] * ends[layer]);
        }

        return ends;
    }

    private static double[] Ratios()
    {
        var ratios = new double[Layers];
        for (var layer = 0; layer < Layers; layer++)
        {
            ratios[layer] = LayerEnds[layer + 1] / LayerEnds[layer];
        }

        return ratios;
    }
}
