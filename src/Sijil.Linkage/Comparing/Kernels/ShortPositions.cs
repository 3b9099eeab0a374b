using System.Runtime.CompilerServices;
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
