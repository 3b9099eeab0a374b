using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Jaro's matching of two texts of at most 16 units without a branch that depends on the letters: on names a mispredicted branch costs as much as three letters. Needs the compress instruction of AVX-512 VBMI2.</summary>
internal static class JaroSixteen
{
    private static Vector256<ushort> OneBitEach =>
        Vector256.Create(
            (ushort)0x1,
            0x2,
            0x4,
            0x8,
            0x10,
            0x20,
            0x40,
            0x80,
            0x100,
            0x200,
            0x400,
            0x800,
            0x1000,
            0x2000,
            0x4000,
            0x8000
        );

    /// <summary>Both texts have 1 to 16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Takes(int leftLength, int rightLength) =>
        unchecked((uint)(leftLength - 1) < 16 && (uint)(rightLength - 1) < 16);

    /// <summary>Counts for two texts that <see cref="Takes"/> allows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JaroCounts Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Count(
            PaddedUnits.Sixteen(left),
            left.Length,
            ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(right)),
            PaddedUnits.Sixteen(right),
            right.Length
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static JaroCounts Count(
        Vector256<ushort> left,
        int leftLength,
        ref ushort right,
        Vector256<ushort> rightUnits,
        int rightLength
    )
    {
        var matching = new Matching(leftLength, rightLength);
        for (nuint index = 0; index < (uint)rightLength; index++)
        {
            matching.Take(left, Unsafe.Add(ref right, index), (int)index);
        }

        return matching.Counts(left, rightUnits);
    }

    /// <summary>The same for two texts without NUL that stand in rows of 16 units, zeros behind them. Four units are taken at once: the zeros match nothing.</summary>
    /// <param name="left">The longer text's row.</param>
    /// <param name="leftLength">Its length, 1 to 16.</param>
    /// <param name="right">The other row.</param>
    /// <param name="rightLength">Its length, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JaroCounts CountRows(ref ushort left, int leftLength, ref ushort right, int rightLength)
    {
        var leftUnits = Vector256.LoadUnsafe(ref left);
        var matching = new Matching(leftLength, rightLength);
        for (nuint index = 0; index < (uint)rightLength; index += 4)
        {
            matching.Take(leftUnits, Unsafe.Add(ref right, index), (int)index);
            matching.Take(leftUnits, Unsafe.Add(ref right, index + 1), (int)index + 1);
            matching.Take(leftUnits, Unsafe.Add(ref right, index + 2), (int)index + 2);
            matching.Take(leftUnits, Unsafe.Add(ref right, index + 3), (int)index + 3);
        }

        return matching.Counts(leftUnits, Vector256.LoadUnsafe(ref right));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Compress(Vector256<ushort> units, uint bits) =>
        Avx512Vbmi2.VL.Compress(
            default,
            Vector256.Equals(Vector256.Create(unchecked((ushort)bits)) & OneBitEach, OneBitEach),
            units
        );

    /// <summary>Bits of the left text's units that are free and in reach, and of the right text's units that have found a partner.</summary>
    private struct Matching
    {
        private readonly uint valid;
        private uint free;
        private uint reach;
        private uint partnered;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Matching(int leftLength, int rightLength)
        {
            unchecked
            {
                var window = JaroCounts.Window(Math.Max(leftLength, rightLength));
                valid = 0xFFFFu >> (16 - leftLength);
                free = valid;

                // Turned by one with each unit; what lies below position 0 waits at the top, above any text of 16 units.
                reach = BitOperations.RotateRight((2u << (2 * window)) - 1, window);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(Vector256<ushort> left, ushort unit, int index)
        {
            unchecked
            {
                var equal = Vector256.Equals(left, Vector256.Create(unit)).ExtractMostSignificantBits();
                var found = equal & reach & free;

                // The only chain from one unit to the next: three instructions.
                var first = Bmi1.ExtractLowestSetBit(found);
                free ^= first;
                partnered |= ((0 - first) >> 31) << index;
                reach = BitOperations.RotateLeft(reach, 1);
            }
        }

        // Matched units of both texts, in order and side by side.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly JaroCounts Counts(Vector256<ushort> left, Vector256<ushort> right)
        {
            var taken = valid ^ free;
            var differ = ~Vector256.Equals(Compress(left, taken), Compress(right, partnered));
            return new JaroCounts(
                BitOperations.PopCount(taken),
                BitOperations.PopCount(differ.ExtractMostSignificantBits())
            );
        }
    }
}
