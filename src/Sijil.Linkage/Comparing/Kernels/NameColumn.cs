using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Distinct values laid out for comparing many pairs of them: each of at most 16 units in a row of its own that one load fetches. The values are the same as those of <see cref="JaroWinkler"/>, to the last bit; they come in half the time.</summary>
public sealed class NameColumn
{
    private const int Row = 16;

    // The bound and the similarity are worked out by formulas that may differ in the last bits.
    private const double Rounding = 1e-9;
    private readonly TextColumn values;
    private readonly ushort[] rows;

    // 0 for a value that has no row: empty, longer than a row, or with a NUL, which could not be told from the rest of a row.
    private readonly byte[] lengths;
    private readonly LetterCounts[] letters;

    /// <summary>Lays out the distinct values of a column.</summary>
    /// <param name="column">The column; comparisons name values by their number in it.</param>
    public NameColumn(TextColumn column)
    {
        values = column;
        rows = new ushort[Row * values.Values];
        lengths = new byte[values.Values];
        letters = new LetterCounts[values.Values];
        for (var index = 0; index < lengths.Length; index++)
        {
            var value = values.Chars(index);
            letters[index] = new LetterCounts(value);
            if (value.Length is > 0 and <= Row && !value.Contains('\0'))
            {
                MemoryMarshal.Cast<char, ushort>(value).CopyTo(rows.AsSpan(Row * index));
                lengths[index] = (byte)value.Length;
            }
        }
    }

    /// <summary>The same for a caller to whom every similarity below some value is alike: most pairs of unlike names are told by their letters alone.</summary>
    /// <param name="left">Place of a value, from 0.</param>
    /// <param name="right">Place of another one.</param>
    /// <param name="lowest">The lowest similarity that matters, 0 to 1.</param>
    /// <returns>The similarity where it is at least <paramref name="lowest"/>, else that or 0.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no value at one of the places.</exception>
    public double JaroWinklerSimilarity(int left, int right, double lowest) =>
        LetterCounts.MostSimilarity(in letters[left], in letters[right]) < lowest - Rounding
            ? 0
            : JaroWinklerSimilarity(left, right);

    /// <summary>Jaro's similarity with Winkler's credit for a common beginning, as <see cref="JaroWinkler.Similarity(ReadOnlySpan{char}, ReadOnlySpan{char})"/> gives it.</summary>
    /// <param name="left">Place of a value, from 0.</param>
    /// <param name="right">Place of another one.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no value at one of the places.</exception>
    public double JaroWinklerSimilarity(int left, int right)
    {
        int leftLength = lengths[left];
        int rightLength = lengths[right];
        if (KernelPaths.Best != KernelPath.Compress256 || leftLength == 0 || rightLength == 0)
        {
            return JaroWinkler.Similarity(values.Chars(left), values.Chars(right));
        }

        if (leftLength < rightLength)
        {
            (left, right) = (right, left);
            (leftLength, rightLength) = (rightLength, leftLength);
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var longer = ref Unsafe.Add(ref first, (nint)left * Row);
        ref var shorter = ref Unsafe.Add(ref first, (nint)right * Row);
        var jaro = JaroSixteen
            .CountRows(ref longer, leftLength, ref shorter, rightLength)
            .Similarity(leftLength, rightLength);
        if (jaro <= JaroWinkler.CreditAbove)
        {
            return jaro;
        }

        var equal = Vector256
            .Equals(Vector256.LoadUnsafe(ref longer), Vector256.LoadUnsafe(ref shorter))
            .ExtractMostSignificantBits();
        var prefix = Math.Min(BitOperations.TrailingZeroCount(~equal), 4);
        return JaroWinkler.Credit(jaro, Math.Min(prefix, rightLength));
    }
}
