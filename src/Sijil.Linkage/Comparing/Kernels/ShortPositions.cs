using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Positions in a text of at most 8 units, which stands in one 128-bit vector.</summary>
internal readonly struct EightPositions : IUnitPositions
{
    private readonly Vector128<ushort> units;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightPositions(ReadOnlySpan<char> text) => units = PaddedUnits.Eight(text);

    public static int Capacity => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char unit) => Vector128.Equals(units, Vector128.Create((ushort)unit)).ExtractMostSignificantBits();
}

/// <summary>Positions in a text of at most 16 units, which stands in one 256-bit vector.</summary>
internal readonly struct SixteenPositions : IUnitPositions
{
    private readonly Vector256<ushort> units;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SixteenPositions(ReadOnlySpan<char> text) => units = PaddedUnits.Sixteen(text);

    public static int Capacity => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char unit) => Vector256.Equals(units, Vector256.Create((ushort)unit)).ExtractMostSignificantBits();
}

/// <summary>Positions in a text of 16 to 32 units, which stands in two 256-bit vectors that overlap.</summary>
internal readonly struct ThirtyTwoPositions : IUnitPositions
{
    private readonly Vector256<ushort> start;
    private readonly Vector256<ushort> end;
    private readonly int endsFrom;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ThirtyTwoPositions(ReadOnlySpan<char> text)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        endsFrom = text.Length - 16;
        start = Vector256.LoadUnsafe(ref units);
        end = Vector256.LoadUnsafe(ref units, (nuint)(uint)endsFrom);
    }

    public static int Capacity => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char unit)
    {
        var sought = Vector256.Create((ushort)unit);
        return Vector256.Equals(start, sought).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(end, sought).ExtractMostSignificantBits() << endsFrom);
    }
}
