using System.Buffers;
using System.Runtime.InteropServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>How often grams occur in two texts: all that the similarities need.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct QGramCounts
{
    /// <summary>Grams of each text, and those in both (as often as in the text with fewer of them).</summary>
    public int Left,
        Right,
        Shared;

    /// <summary>Different grams of each text, and those in both.</summary>
    public int LeftKinds,
        RightKinds,
        SharedKinds;

    /// <summary>Sums over the grams of squared counts and of products of the two counts.</summary>
    public long LeftSquares,
        RightSquares,
        Product;

    /// <summary>Counts the grams of two texts that are not empty.</summary>
    public static QGramCounts Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        q = Math.Max(q, 1);
        if (Math.Min(left.Length, right.Length) < q)
        {
            return Whole(left.SequenceEqual(right) ? 1 : 0);
        }

        var (leftCount, rightCount) = (left.Length - q + 1, right.Length - q + 1);
        if (leftCount + rightCount <= 128)
        {
            Span<ulong> space = stackalloc ulong[128];
            return Of(left, right, q, space[..leftCount], space.Slice(leftCount, rightCount));
        }

        var rented = ArrayPool<ulong>.Shared.Rent(leftCount + rightCount);
        var counts = Of(left, right, q, rented.AsSpan(0, leftCount), rented.AsSpan(leftCount, rightCount));
        ArrayPool<ulong>.Shared.Return(rented);
        return counts;
    }

    // A text shorter than a gram is one gram of its own kind: two texts then share all or nothing.
    private static QGramCounts Whole(int shared) =>
        new()
        {
            Left = 1,
            Right = 1,
            Shared = shared,
            LeftKinds = 1,
            RightKinds = 1,
            SharedKinds = shared,
            LeftSquares = 1,
            RightSquares = 1,
            Product = shared,
        };

    private static QGramCounts Of(
        ReadOnlySpan<char> left,
        ReadOnlySpan<char> right,
        int q,
        Span<ulong> leftGrams,
        Span<ulong> rightGrams
    )
    {
        GramKeys.Fill(left, default, q, leftGrams);
        GramKeys.Fill(right, left, q, rightGrams);
        leftGrams.Sort();
        rightGrams.Sort();
        return Merge(leftGrams, rightGrams);
    }

    private static QGramCounts Merge(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var counts = new QGramCounts { Left = left.Length, Right = right.Length };
        while (!left.IsEmpty || !right.IsEmpty)
        {
            var gram =
                left.IsEmpty ? right[0]
                : right.IsEmpty ? left[0]
                : Math.Min(left[0], right[0]);
            var (inLeft, inRight) = (Run(left, gram), Run(right, gram));
            left = left[inLeft..];
            right = right[inRight..];
            counts.Shared += Math.Min(inLeft, inRight);
            counts.LeftKinds += Math.Min(inLeft, 1);
            counts.RightKinds += Math.Min(inRight, 1);
            counts.SharedKinds += Math.Min(Math.Min(inLeft, inRight), 1);
            counts.LeftSquares += (long)inLeft * inLeft;
            counts.RightSquares += (long)inRight * inRight;
            counts.Product += (long)inLeft * inRight;
        }

        return counts;
    }

    private static int Run(ReadOnlySpan<ulong> grams, ulong gram)
    {
        var length = 0;
        while (length < grams.Length && grams[length] == gram)
        {
            length++;
        }

        return length;
    }
}
