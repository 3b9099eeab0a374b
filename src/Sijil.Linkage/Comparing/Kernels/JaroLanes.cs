using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Jaro's matching of sixteen pairs at once, a pair to each lane of a vector: no branch depends on a letter or on one pair's length. Works with any vectors; the counts are those of the kernels for one pair.</summary>
internal ref struct JaroLanes
{
    /// <summary>Pairs at once, and the most units of a text.</summary>
    public const int Width = 16;

    // Unit u of the text in lane k stands at 16u + k. What lies behind a text's end may be anything.
    private readonly Span<ushort> left;
    private readonly Span<ushort> right;
    private Vector256<ushort> rightLengths;
    private Vector256<ushort> valid;
    private Vector256<ushort> reach;
    private Vector256<ushort> window;
    private Vector256<ushort> matches;
    private Vector256<ushort> outOfOrder;
    private Vector256<ushort> prefix;
    private int mostLeft;
    private int mostRight;

    /// <param name="space">Two times 256 units of working space; its content does not matter.</param>
    public JaroLanes(Span<ushort> space)
    {
        left = space[..(Width * Width)];
        right = space.Slice(Width * Width, Width * Width);
    }

    /// <summary>Jaro's similarity with Winkler's credit in a lane, once counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Similarity(int lane, int leftLength, int rightLength)
    {
        var jaro = new JaroCounts(At(ref matches, lane), At(ref outOfOrder, lane)).Similarity(leftLength, rightLength);
        return jaro > JaroWinkler.CreditAbove ? JaroWinkler.Credit(jaro, At(ref prefix, lane)) : jaro;
    }

    /// <summary>Puts a pair into a lane.</summary>
    /// <param name="lane">0 to 15.</param>
    /// <param name="leftRow">Sixteen units, of which the first ones are the text.</param>
    /// <param name="leftLength">1 to 16.</param>
    /// <param name="rightRow">The same for the other text.</param>
    /// <param name="rightLength">1 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int lane, ref ushort leftRow, int leftLength, ref ushort rightRow, int rightLength)
    {
        unchecked
        {
            Spread(ref leftRow, leftLength, ref left[lane]);
            Spread(ref rightRow, rightLength, ref right[lane]);
            var apart = JaroCounts.Window(Math.Max(leftLength, rightLength));
            At(ref rightLengths, lane) = (ushort)rightLength;
            At(ref valid, lane) = (ushort)(0xFFFF >> (Width - leftLength));
            At(ref reach, lane) = (ushort)((2 << apart) - 1);
            At(ref window, lane) = (ushort)apart;
            mostLeft = Math.Max(mostLeft, leftLength);
            mostRight = Math.Max(mostRight, rightLength);
        }
    }

    /// <summary>Counts all lanes, and empties them.</summary>
    public void Count()
    {
        Span<Vector256<ushort>> equal = stackalloc Vector256<ushort>[Width];
        Span<Vector256<ushort>> matched = stackalloc Vector256<ushort>[Width];
        var one = Vector256<ushort>.One;
        var (free, within) = (valid, reach);
        matches = Vector256<ushort>.Zero;
        for (var index = 0; index < mostRight; index++)
        {
            var unit = Vector256.LoadUnsafe(ref right[Width * index]);
            var places = Vector256<ushort>.Zero;
            var bit = one;
            for (var place = 0; place < mostLeft; place++)
            {
                places |= Vector256.Equals(Vector256.LoadUnsafe(ref left[Width * place]), unit) & bit;
                bit += bit;
            }

            var at = Vector256.Create(unchecked((ushort)index));
            places &= valid & Less(at, rightLengths);
            equal[index] = places;
            var found = places & within & free;
            free ^= found & (Vector256<ushort>.Zero - found);
            matched[index] = ~Vector256.Equals(found, Vector256<ushort>.Zero);
            matches -= matched[index];
            within = (within + within) | (Less(at, window) & one);
        }

        outOfOrder = Crossed(valid ^ free, equal[..mostRight], matched);
        prefix = Begins(equal);
        (mostLeft, mostRight) = (0, 0);
    }

    // The next matched unit of the left text must equal the next matched one of the right.
    private static Vector256<ushort> Crossed(
        Vector256<ushort> taken,
        ReadOnlySpan<Vector256<ushort>> equal,
        ReadOnlySpan<Vector256<ushort>> matched
    )
    {
        var crossed = Vector256<ushort>.Zero;
        for (var index = 0; index < equal.Length; index++)
        {
            var next = taken & (Vector256<ushort>.Zero - taken) & matched[index];
            crossed -= Vector256.Equals(equal[index] & next, Vector256<ushort>.Zero) & matched[index];
            taken ^= next;
        }

        return crossed;
    }

    private static Vector256<ushort> Begins(ReadOnlySpan<Vector256<ushort>> equal)
    {
        var (prefix, run, bit) = (Vector256<ushort>.Zero, Vector256<ushort>.AllBitsSet, Vector256<ushort>.One);
        for (var index = 0; index < 4; index++)
        {
            run &= Vector256.Equals(equal[index] & bit, bit);
            prefix -= run;
            bit += bit;
        }

        return prefix;
    }

    // Lengths and places are small: signed comparison, which every machine has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Less(Vector256<ushort> one, Vector256<ushort> other) =>
        Vector256.LessThan(one.AsInt16(), other.AsInt16()).AsUInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort At(ref Vector256<ushort> lanes, int lane) =>
        ref Unsafe.Add(ref Unsafe.As<Vector256<ushort>, ushort>(ref lanes), lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(ref ushort row, int length, ref ushort lane)
    {
        SpreadEight(ref row, ref lane);
        if (length > 8)
        {
            SpreadEight(ref Unsafe.Add(ref row, 8), ref Unsafe.Add(ref lane, 8 * Width));
        }
    }

    // Written out: a loop would cost as much as the stores.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SpreadEight(ref ushort row, ref ushort lane)
    {
        lane = row;
        Unsafe.Add(ref lane, 16) = Unsafe.Add(ref row, 1);
        Unsafe.Add(ref lane, 32) = Unsafe.Add(ref row, 2);
        Unsafe.Add(ref lane, 48) = Unsafe.Add(ref row, 3);
        Unsafe.Add(ref lane, 64) = Unsafe.Add(ref row, 4);
        Unsafe.Add(ref lane, 80) = Unsafe.Add(ref row, 5);
        Unsafe.Add(ref lane, 96) = Unsafe.Add(ref row, 6);
        Unsafe.Add(ref lane, 112) = Unsafe.Add(ref row, 7);
    }
}
