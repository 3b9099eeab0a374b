using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Bounds;

/// <summary>
/// Chao's lower bound of the total (Chao 1987): from how many people are on exactly one and exactly two lists. It holds when people differ in
/// how likely they are to be listed; it is a bound, not an estimate of the total.
/// </summary>
public static class ChaoBound
{
    /// <summary>The bound as published: observed + f1² / (2 f2). For a large number of occasions.</summary>
    /// <param name="observed">People seen at least once.</param>
    /// <param name="once">f1, people seen exactly once.</param>
    /// <param name="twice">f2, people seen exactly twice; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was seen twice.</exception>
    public static double AsPublished(long observed, long once, long twice)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(twice, 1);
        return observed + ((double)once * once / (2.0 * twice));
    }

    /// <summary>
    /// The bias-corrected bound for K lists: observed + ((K − 1) / K) · f1 (f1 − 1) / (2 (f2 + 1)), with its log-normal interval.
    /// </summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BoundEstimate Of(CaptureTable table, double level = 0.95)
    {
        var frequencies = table.CaptureFrequencies();
        var share = (frequencies.Length - 1.0) / frequencies.Length;
        double once = frequencies[0];
        double twice = frequencies[1];
        var unseen = share * once * (once - 1) / (2 * (twice + 1));
        var first = share * once * (once - 1) / (2 * (twice + 1));
        var second = share * share * once * Math.Pow((2 * once) - 1, 2) / (4 * Math.Pow(twice + 1, 2));
        var third = share * share * once * once * twice * Math.Pow(once - 1, 2) / (4 * Math.Pow(twice + 1, 4));
        var variance = first + second + third;
        var (lower, upper) = LogNormalInterval.Of(table.Observed, unseen, variance, level);
        return new BoundEstimate(table.Observed + unseen, Math.Sqrt(variance), lower, upper);
    }
}
