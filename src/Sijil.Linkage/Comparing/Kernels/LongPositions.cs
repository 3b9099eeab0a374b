using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Positions in a text of 33 to 64 units, compared sixteen at a time; the last sixteen overlap the ones before.</summary>
internal readonly ref struct WidePositions(ReadOnlySpan<char> text) : IUnitPositions
{
    private readonly ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
    private readonly int last = text.Length - 16;

    public static int Capacity => 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char unit)
    {
        var sought = Vector256.Create((ushort)unit);
        var bits = Sixteen(sought, last);
        for (var start = 0; start < last; start += 16)
        {
            bits |= Sixteen(sought, start);
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Sixteen(Vector256<ushort> sought, int start)
    {
        var found = Vector256.Equals(Vector256.LoadUnsafe(ref units, (nuint)(uint)start), sought);
        return (ulong)found.ExtractMostSignificantBits() << start;
    }
}

/// <summary>Positions in a text of 8 to 64 units, compared eight at a time; the last eight overlap the ones before.</summary>
internal readonly ref struct NarrowPositions(ReadOnlySpan<char> text) : IUnitPositions
{
    private readonly ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
    private readonly int last = text.Length - 8;

    public static int Capacity => 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char unit)
    {
        var sought = Vector128.Create((ushort)unit);
        var bits = Eight(sought, last);
        for (var start = 0; start < last; start += 8)
        {
            bits |= Eight(sought, start);
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Eight(Vector128<ushort> sought, int start)
    {
        var found = Vector128.Equals(Vector128.LoadUnsafe(ref units, (nuint)(uint)start), sought);
        return (ulong)found.ExtractMostSignificantBits() << start;
    }
}

/// <summary>Positions in a text of at most 64 units, compared one after the other.</summary>
internal readonly ref struct PlainPositions(ReadOnlySpan<char> text) : IUnitPositions
{
    private readonly ReadOnlySpan<char> text = text;

    public static int Capacity => 64;

    public ulong Of(char unit)
    {
        var bits = 0UL;
        for (var index = 0; index < text.Length; index++)
        {
            bits |= (text[index] == unit ? 1UL : 0UL) << index;
        }

        return bits;
    }
}
