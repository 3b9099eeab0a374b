using System.Runtime.CompilerServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>What the bit-parallel pass knows of two texts.</summary>
/// <param name="Distance">Edits with swaps of neighbours, no part edited twice; never below the Damerau–Levenshtein distance.</param>
/// <param name="Crossing">Two units may stand in both texts in opposite order. When not, no swap helps and the distance is exact.</param>
internal readonly record struct AlignmentDistance(int Distance, bool Crossing);

/// <summary>The restricted Damerau–Levenshtein distance, "optimal string alignment" (bit-parallel: Hyyrö, Nordic Journal of Computing 10, 2003). Used as an upper bound that is cheap and mostly exact.</summary>
internal readonly struct OptimalStringAlignment : IPairKernel<AlignmentDistance>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AlignmentDistance Run<TPositions>(
        TPositions positions,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<char> shorter,
        int limit
    )
        where TPositions : struct, IUnitPositions, allows ref struct
    {
        unchecked
        {
            var valid = ulong.MaxValue >> (64 - longer.Length);
            var (up, down, diagonal, before, seen) = (ulong.MaxValue, 0UL, 0UL, 0UL, 0UL);
            var last = longer.Length - 1;
            var distance = longer.Length;
            var crossing = false;
            for (var index = 0; index < shorter.Length; index++)
            {
                var equal = positions.Of(shorter[index]) & valid;
                crossing |= (equal & (0 - equal)) - 1 < seen;
                seen |= equal;

                var swap = ((~diagonal & equal) << 1) & before;
                diagonal = (((equal & up) + up) ^ up) | equal | down | swap;
                var right = down | ~(diagonal | up);
                var left = diagonal & up;
                distance += (int)(right >> last & 1) - (int)(left >> last & 1);
                right = (right << 1) | 1;
                up = (left << 1) | ~(diagonal | right);
                down = diagonal & right;
                before = equal;
            }

            return new AlignmentDistance(distance, crossing);
        }
    }
}
