namespace Sijil.Estimation.Numerics;

/// <summary>Roots of functions of one variable inside a bracket that only shrinks.</summary>
internal static class RootFinding
{
    /// <summary>Where a function with a known slope crosses zero, by Newton's method, halving the bracket where a step would leave it; to about 1e-12.</summary>
    /// <param name="function">Value and slope.</param>
    /// <param name="positive">A point where the value is not negative.</param>
    /// <param name="negative">A point where it is negative.</param>
    internal static double Crossing(
        Func<double, (double Value, double Slope)> function,
        double positive,
        double negative
    )
    {
        var point = negative;
        for (var step = 0; step < 200; step++)
        {
            var (value, slope) = function(point);
            if (value >= 0)
            {
                positive = point;
            }
            else
            {
                negative = point;
            }

            var next = point - (value / slope);
            if (!(next > Math.Min(positive, negative) && next < Math.Max(positive, negative)))
            {
                next = positive + ((negative - positive) / 2);
            }

            if (Math.Abs(next - point) <= 1e-12 * (1 + Math.Abs(next)))
            {
                return next;
            }

            point = next;
        }

        return point;
    }

    /// <summary>
    /// Where a rising function crosses zero, looked for from a start in growing steps; minus infinity when it is not below zero at the low end,
    /// plus infinity when it is still below at the high end.
    /// </summary>
    /// <param name="start">Where to begin; brought between the ends.</param>
    /// <param name="function">The function.</param>
    /// <param name="low">Low end.</param>
    /// <param name="high">High end.</param>
    internal static double RisingFrom(double start, Func<double, double> function, double low, double high)
    {
        var near = Math.Clamp(start, low, high);
        var rises = function(near) < 0;
        for (var step = 0.125; ; step *= 2)
        {
            var far = rises ? Math.Min(near + step, high) : Math.Max(near - step, low);
            if (far == near)
            {
                return rises ? double.PositiveInfinity : double.NegativeInfinity;
            }

            if (function(far) < 0 != rises)
            {
                return rises ? Between(function, near, far) : Between(function, far, near);
            }

            near = far;
        }
    }

    /// <summary>The root between two points at which the function has different signs, to about 1e-12 (Ridders 1979).</summary>
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
            var done = Math.Abs(next - best) <= 1e-12 * (1 + Math.Abs(next));
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
