using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Loads short texts into vectors without reading past their end: two loads that overlap, the second one moved down. Little-endian machines only.</summary>
internal static class PaddedUnits
{
    // Sixteen indices read from byte 2k on move a vector's units down by k and clear what is left: an index with the top bit set gives 0 on every machine.
    private static ReadOnlySpan<byte> MoveDown =>
        [
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
            255,
        ];

    /// <summary>At most 8 units, zeros behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Eight(ReadOnlySpan<char> text)
    {
        unchecked
        {
            ref var bytes = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
            var length = (uint)text.Length;
            if (length >= 4)
            {
                var start = Unsafe.ReadUnaligned<ulong>(ref bytes);
                var end = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 2 * (length - 4)));

                // Two shifts, because one by 64 bits (length 4) would be one by none.
                return Vector128.Create(start, end >> (int)(8 * (8 - length)) >> (int)(8 * (8 - length))).AsUInt16();
            }

            if (length >= 2)
            {
                ulong start = Unsafe.ReadUnaligned<uint>(ref bytes);
                ulong end = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, 2 * (length - 2)));
                return Vector128.CreateScalar(start | (end >> ((int)(16 * (4 - length))) << 32)).AsUInt16();
            }

            return length == 1 ? Vector128.CreateScalar((ushort)text[0]) : default;
        }
    }

    /// <summary>At most 16 units, zeros behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Sixteen(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var length = (uint)text.Length;
            if (length < 8)
            {
                return Eight(text).ToVector256();
            }

            ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            var end = Vector128.LoadUnsafe(ref units, length - 8).AsByte();
            var moves = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MoveDown), 2 * (16 - length));
            return Vector256.Create(Vector128.LoadUnsafe(ref units), Vector128.ShuffleNative(end, moves).AsUInt16());
        }
    }
}
