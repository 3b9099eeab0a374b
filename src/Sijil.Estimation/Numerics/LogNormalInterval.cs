using MathNet.Numerics.Distributions;

namespace Sijil.Estimation.Numerics;

/// <summary>The interval for a total of which a part is known for certain: the unseen part is taken as log-normal (Chao 1987).</summary>
internal static class LogNormalInterval
{
    /// <summary>Ends of the interval; both are the observed number when nobody unseen is estimated.</summary>
    internal static (double Lower, double Upper) Of(double observed, double unseen, double variance, double level)
    {
        if (!(unseen > 0))
        {
            return (observed, observed);
        }

        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var factor = Math.Exp(z * Math.Sqrt(Math.Log(1 + (variance / (unseen * unseen)))));
        return (observed + (unseen / factor), observed + (unseen * factor));
    }
}
