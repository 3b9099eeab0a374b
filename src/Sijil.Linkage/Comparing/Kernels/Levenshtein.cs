using System.Runtime.CompilerServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Levenshtein's edit distance (1966) by bit-parallel columns (Myers, Journal of the ACM 46, 1999, in the form of Hyyrö, Nordic Journal of Computing 10, 2003).</summary>
/// <remarks>Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units.</remarks>
public static class Levenshtein
{
    /// <summary>The least number of insertions, deletions and substitutions of one unit that turn one text into the other.</summary>
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

        if (longer.Length <= 64)
        {
            return KernelPaths.Run<LevenshteinKernel, int>(path, longer, shorter, limit);
        }

        return LevenshteinBlocks.Distance(longer, shorter, limit, path);
    }
}

/// <summary>One word holds a column of the table of distances as differences between neighbours.</summary>
internal readonly struct LevenshteinKernel : IPairKernel<int>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Run<TPositions>(
        TPositions positions,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<char> shorter,
        int limit
    )
        where TPositions : struct, IUnitPositions, allows ref struct
    {
        unchecked
        {
            var (up, down) = (ulong.MaxValue, 0UL);
            var last = longer.Length - 1;
            var distance = longer.Length;

            // Each unit that is still to come lowers the distance by one at most.
            var bound = limit + shorter.Length;
            for (var index = 0; index < shorter.Length; index++)
            {
                var equal = positions.Of(shorter[index]);
                var diagonal = (((equal & up) + up) ^ up) | equal | down;
                var right = down | ~(diagonal | up);
                var left = diagonal & up;
                distance += (int)(right >> last & 1) - (int)(left >> last & 1);
                if (distance > --bound)
                {
                    return limit + 1;
                }

                right = (right << 1) | 1;
                up = (left << 1) | ~(diagonal | right);
                down = diagonal & right;
            }

            return distance;
        }
    }
}
