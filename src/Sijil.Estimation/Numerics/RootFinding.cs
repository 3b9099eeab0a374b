namespace Sijil.Estimation.Numerics;

/// <summary>Roots of functions of one variable, by interpolation inside a shrinking bracket (Ridders 1979).</summary>
internal static class RootFinding
{
    /// <summary>The root between two points at which the function has different signs, to about 1e-13.</summary>
    internal static double Between(Func<double, double> function, double low, double high)
    {
        var (atLow, atHigh) = (function(low), function(high));
        if (atLow == 0)
        {
            return low;
        }

        var best = high;
        for (var step = 0; step < 100 && atHigh != 0; step++)
        {
            var middle = low + ((high - low) / 2);
            var atMiddle = function(middle);
            var root = Math.Sqrt((atMiddle * atMiddle) - (atLow * atHigh));
            if (root == 0 || middle == low || middle == high)
            {
                return middle;
            }

            var next = middle + ((middle - low) * (Math.Sign(atLow - atHigh) * atMiddle / root));
            var done = Math.Abs(next - best) <= 1e-13 * (1 + Math.Abs(next));
            best = next;
            var atNext = function(next);
            if (done || atNext == 0)
            {
                return next;
            }

            if (Math.Sign(atMiddle) != Math.Sign(atNext))
            {
                (low, atLow, high, atHigh) = (middle, atMiddle, next, atNext);
            }
            else if (Math.Sign(atLow) != Math.Sign(atNext))
            {
                (high, atHigh) = (next, atNext);
            }
            else
            {
                (low, atLow) = (next, atNext);
            }
        }

        return best;
    }
}
