using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>What Jaro's similarity is made of.</summary>
/// <param name="Matches">Units of one text that have a partner in the other within the window.</param>
/// <param name="OutOfOrder">Partners that differ when both texts' matched units are read in order; two of them are one transposition.</param>
internal readonly record struct JaroCounts(int Matches, int OutOfOrder)
{
    /// <summary>Jaro's similarity of two texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, KernelPath path)
    {
        if (path == KernelPath.Compress256 && JaroSixteen.Takes(left.Length, right.Length))
        {
            return JaroSixteen.Count(left, right).Similarity(left.Length, right.Length);
        }

        return SimilarityOfAny(left, right, path);
    }

    private static double SimilarityOfAny(ReadOnlySpan<char> left, ReadOnlySpan<char> right, KernelPath path)
    {
        var swap = left.Length < right.Length;
        var longer = swap ? right : left;
        var shorter = swap ? left : right;
        if (shorter.IsEmpty)
        {
            return longer.IsEmpty ? 1 : 0;
        }

        var counts =
            longer.Length <= 64
                ? KernelPaths.Run<JaroKernel, JaroCounts>(path, longer, shorter, 0)
                : OfLong(longer, shorter);
        return counts.Similarity(longer.Length, shorter.Length);
    }

    /// <summary>Jaro's similarity. Every path ends in this one formula, so that all give the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Similarity(int leftLength, int rightLength)
    {
        if (Matches == 0)
        {
            return 0;
        }

        double matches = Matches;
        var inOrder = matches - (OutOfOrder >> 1);
        return ((matches / leftLength) + (matches / rightLength) + (inOrder / matches)) / 3.0;
    }

    /// <summary>How far apart partners may stand: half the longer text less one, at least 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Window(int longerLength) => longerLength < 4 ? 0 : (longerLength >> 1) - 1;

    // The definition, one unit after the other: beyond 64 units nobody compares millions.
    private static JaroCounts OfLong(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        var window = Window(longer.Length);
        var taken = ArrayPool<bool>.Shared.Rent(longer.Length);
        var partnered = ArrayPool<char>.Shared.Rent(shorter.Length);
        Array.Clear(taken, 0, longer.Length);
        var matches = 0;
        for (var index = 0; index < shorter.Length; index++)
        {
            var end = Math.Min(index + window, longer.Length - 1);
            for (var place = Math.Max(index - window, 0); place <= end; place++)
            {
                if (!taken[place] && longer[place] == shorter[index])
                {
                    taken[place] = true;
                    partnered[matches++] = shorter[index];
                    break;
                }
            }
        }

        var (outOfOrder, partner) = (0, 0);
        for (var place = 0; partner < matches; place++)
        {
            if (taken[place] && longer[place] != partnered[partner++])
            {
                outOfOrder++;
            }
        }

        ArrayPool<bool>.Shared.Return(taken);
        ArrayPool<char>.Shared.Return(partnered);
        return new JaroCounts(matches, outOfOrder);
    }
}

/// <summary>Jaro's matching with the longer text's units as bits of a word.</summary>
internal readonly struct JaroKernel : IPairKernel<JaroCounts>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JaroCounts Run<TPositions>(
        TPositions positions,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<char> shorter,
        int limit
    )
        where TPositions : struct, IUnitPositions, allows ref struct
    {
        unchecked
        {
            var window = JaroCounts.Window(longer.Length);
            var free = ulong.MaxValue >> (64 - longer.Length);
            var reach = ulong.MaxValue >> (63 - window);
            if (TPositions.Capacity <= 32)
            {
                // Kept whole and turned: what lies below position 0 waits at the top, above any text of 32 units.
                reach = BitOperations.RotateRight(ulong.MaxValue >> (63 - (2 * window)), window);
            }

            var (partnered, taken) = (0UL, 0UL);
            var crossed = false;
            for (var index = 0; index < shorter.Length; index++)
            {
                var found = positions.Of(shorter[index]) & reach & free;
                var first = found & (0 - found);
                crossed |= first - 1 < taken;
                taken |= first;
                free ^= first;
                partnered |= (found != 0 ? 1UL : 0UL) << index;
                reach =
                    TPositions.Capacity <= 32
                        ? BitOperations.RotateLeft(reach, 1)
                        : (reach << 1) | (index < window ? 1UL : 0UL);
            }

            // Partners found from left to right in both texts are in order.
            return new JaroCounts(
                BitOperations.PopCount(taken),
                crossed ? OutOfOrder(longer, shorter, taken, partnered) : 0
            );
        }
    }

    private static int OutOfOrder(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter, ulong taken, ulong partnered)
    {
        unchecked
        {
            var count = 0;
            for (; taken != 0; taken &= taken - 1, partnered &= partnered - 1)
            {
                var differ =
                    longer[BitOperations.TrailingZeroCount(taken)]
                    != shorter[BitOperations.TrailingZeroCount(partnered)];
                count += differ ? 1 : 0;
            }

            return count;
        }
    }
}
