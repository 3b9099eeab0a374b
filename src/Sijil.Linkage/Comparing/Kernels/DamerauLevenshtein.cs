using System.Buffers;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>The unrestricted Damerau–Levenshtein distance (Damerau 1964; Lowrance and Wagner, Journal of the ACM 22, 1975): Levenshtein's edits and swaps of neighbours, also of neighbours between which something is then inserted or deleted. It is what DuckDB's <c>damerau_levenshtein</c>, and so Splink's comparison of that name, means; "CA" and "ABC" are 2 apart, not 3.</summary>
/// <remarks>
/// Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units.
/// A bit-parallel pass for the restricted distance r answers most pairs: it is exact when no two units stand in opposite order, and when it is at most 2, because
/// every swap with something between costs at least 2 and saves at most 1, so that the distance is at least 2r/3. The rest take Zhao and Sahinalp's table in linear space (2020).
/// </remarks>
public static class DamerauLevenshtein
{
    /// <summary>The least number of insertions, deletions, substitutions of one unit and swaps of two neighbouring units that turn one text into the other.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <returns>0 (equal) to the length of the longer text.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        DistanceAtMost(left, right, int.MaxValue, KernelPaths.Best);

    /// <summary>The distance, given up as soon as it must be above a limit.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <param name="limit">The greatest distance of interest; below 0 counts as −1.</param>
    /// <returns>The distance when it is at most <paramref name="limit"/>, otherwise <paramref name="limit"/> + 1.</returns>
    public static int DistanceAtMost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit) =>
        DistanceAtMost(left, right, limit, KernelPaths.Best);

    internal static int DistanceAtMost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit, KernelPath path)
    {
        var swap = left.Length < right.Length;
        var longer = swap ? right : left;
        var shorter = swap ? left : right;
        limit = Math.Clamp(limit, -1, longer.Length);
        if (longer.Length - shorter.Length > limit)
        {
            return limit + 1;
        }

        if (shorter.IsEmpty)
        {
            return longer.Length;
        }

        if (limit == 1)
        {
            return AtMostOne(longer, shorter);
        }

        if (longer.Length <= 64)
        {
            var restricted = KernelPaths.Run<OptimalStringAlignment, AlignmentDistance>(path, longer, shorter, limit);
            if (restricted.Distance <= 2 || !restricted.Crossing)
            {
                return Math.Min(restricted.Distance, limit + 1);
            }

            if (((2 * restricted.Distance) + 2) / 3 > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(ByTable(longer, shorter), limit + 1);
    }

    private static int ByTable(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        var size = 4 * (shorter.Length + 1);
        if (longer.Length <= 64)
        {
            return DamerauTable.Distance(longer, shorter, stackalloc int[size]);
        }

        var rented = ArrayPool<int>.Shared.Rent(size);
        var distance = DamerauTable.Distance(longer, shorter, rented);
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }

    // One edit leaves the rest of both texts equal: what differs lies between the common beginning and the common end.
    private static int AtMostOne(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        var beginning = longer.CommonPrefixLength(shorter);
        longer = longer[beginning..];
        shorter = shorter[beginning..];
        while (shorter.Length > 0 && longer[^1] == shorter[^1])
        {
            longer = longer[..^1];
            shorter = shorter[..^1];
        }

        return (longer.Length, shorter.Length) switch
        {
            (0, 0) => 0,
            (1, <= 1) => 1,
            (2, 2) when longer[0] == shorter[1] && longer[1] == shorter[0] => 1,
            _ => 2,
        };
    }
}
