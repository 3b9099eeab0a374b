using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Bounds;

/// <summary>
/// The total from two lists, under the assumption that being on one says nothing about being on the other. Two lists hold no
/// information to test that assumption with.
/// </summary>
public static class TwoLists
{
    /// <summary>Lincoln and Petersen: n1 n2 / m. Null when nobody is on both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not have two lists.</exception>
    public static double? LincolnPetersen(CaptureTable table)
    {
        var (first, second, both) = Of(table);
        return both == 0 ? null : first * second / both;
    }

    /// <summary>Chapman 1951: (n1 + 1)(n2 + 1) / (m + 1) − 1, with the variance of Seber 1970 and a log-normal interval for the unseen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not have two lists.</exception>
    public static BoundEstimate Chapman(CaptureTable table, double level = 0.95)
    {
        var (first, second, both) = Of(table);
        var total = ((first + 1) * (second + 1) / (both + 1)) - 1;
        var variance =
            (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) * (both + 1) * (both + 2));
        var (lower, upper) = LogNormalInterval.Of(table.Observed, total - table.Observed, variance, level);
        return new BoundEstimate(total, Math.Sqrt(variance), lower, upper);
    }

    private static (double First, double Second, double Both) Of(CaptureTable table)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(table.Lists.Length, 2, nameof(table));
        return (table.OnAll(1), table.OnAll(2), table.OnAll(3));
    }
}
