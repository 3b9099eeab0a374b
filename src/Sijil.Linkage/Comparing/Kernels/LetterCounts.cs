using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>What a bound of Jaro–Winkler similarity needs of a text: how often each unit stands in it, its first four units and its length.</summary>
/// <remarks>Units are counted by their last five bits, each up to four times: the bound is never too low, at most too high.</remarks>
internal readonly struct LetterCounts
{
    // A letter's first, second, third and fourth place are bits of four planes of 32 bits.
    private readonly ulong firstAndSecond;
    private readonly ulong thirdAndFourth;
    private readonly ulong beginning;
    private readonly int length;

    /// <summary>Counts a text's units.</summary>
    public LetterCounts(ReadOnlySpan<char> text)
    {
        length = text.Length;
        foreach (var unit in text)
        {
            var bit = 1UL << (unit & 31);
            if ((firstAndSecond & bit) == 0)
            {
                firstAndSecond |= bit;
            }
            else if ((firstAndSecond & (bit << 32)) == 0)
            {
                firstAndSecond |= bit << 32;
            }
            else if ((thirdAndFourth & bit) == 0)
            {
                thirdAndFourth |= bit;
            }
            else
            {
                thirdAndFourth |= bit << 32;
            }
        }

        for (var place = 0; place < Math.Min(length, 4); place++)
        {
            beginning |= (ulong)text[place] << (16 * place);
        }
    }

    /// <summary>A number that the Jaro–Winkler similarity of two different texts does not exceed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MostSimilarity(in LetterCounts left, in LetterCounts right)
    {
        unchecked
        {
            var common = Math.Min(left.length - left.Missing(right), right.length - right.Missing(left));
            if (common <= 0)
            {
                return 0;
            }

            double matches = common;
            var jaro = ((matches / left.length) + (matches / right.length) + 1.0) / 3.0;
            if (jaro <= JaroWinkler.CreditAbove)
            {
                return jaro;
            }

            var prefix = BitOperations.TrailingZeroCount(left.beginning ^ right.beginning) >> 4;
            return JaroWinkler.Credit(jaro, prefix);
        }
    }

    // Places of this text that surely have no partner in the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Missing(in LetterCounts other) =>
        BitOperations.PopCount(firstAndSecond & ~other.firstAndSecond)
        + BitOperations.PopCount(thirdAndFourth & ~other.thirdAndFourth);
}
