using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Levenshtein's distance with more than one word to a column (Myers 1999, section 4; Hyyrö 2003): differences at a block's lower edge are carried into the next block.</summary>
internal static class LevenshteinBlocks
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is above that.</summary>
    /// <param name="text">The longer text; read one unit after the other.</param>
    /// <param name="pattern">The other one, not empty; cut into blocks of 64 units.</param>
    /// <param name="limit">−1 to the length of <paramref name="text"/>.</param>
    /// <param name="path">Instructions to use.</param>
    public static int Distance(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, int limit, KernelPath path)
    {
        unchecked
        {
            var blocks = (pattern.Length + 63) >> 6;
            var columns = ArrayPool<ulong>.Shared.Rent(2 * blocks);
            var ups = columns.AsSpan(0, blocks);
            var downs = columns.AsSpan(blocks, blocks);
            ups.Fill(ulong.MaxValue);
            downs.Clear();
            var distance = pattern.Length;
            for (var index = 0; index < text.Length && distance - (text.Length - index) <= limit; index++)
            {
                // The first row of the table grows by one with every column.
                var (rightIn, leftIn) = (1UL, 0UL);
                for (var block = 0; block < blocks; block++)
                {
                    var part = pattern.Slice(block << 6, Math.Min(64, pattern.Length - (block << 6)));
                    var (up, down) = (ups[block], downs[block]);
                    var equal = Positions(part, text[index], path);
                    var match = equal | leftIn;
                    var diagonal = (((match & up) + up) ^ up) | match | down;
                    var right = down | ~(diagonal | up);
                    var left = diagonal & up;
                    var (rightOut, leftOut) = (right >> (part.Length - 1) & 1, left >> (part.Length - 1) & 1);
                    right = (right << 1) | rightIn;
                    ups[block] = (left << 1) | leftIn | ~(diagonal | right);
                    downs[block] = diagonal & right;
                    (rightIn, leftIn) = (rightOut, leftOut);
                }

                distance += (int)rightIn - (int)leftIn;
            }

            ArrayPool<ulong>.Shared.Return(columns);
            return Math.Min(distance, limit + 1);
        }
    }

    private static ulong Positions(ReadOnlySpan<char> part, char unit, KernelPath path)
    {
        if (path >= KernelPath.Vector256 && part.Length >= 16)
        {
            return new WidePositions(part).Of(unit);
        }

        return path != KernelPath.Plain && part.Length >= 8
            ? new NarrowPositions(part).Of(unit)
            : new PlainPositions(part).Of(unit);
    }
}
