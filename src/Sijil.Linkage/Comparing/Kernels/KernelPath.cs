using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Which instructions a kernel uses. Callers take what the machine does best; tests run every path, whose results are equal to the last bit.</summary>
internal enum KernelPath
{
    /// <summary>One unit after the other; for machines without vectors, and big-endian ones.</summary>
    Plain,

    /// <summary>Eight units at once (SSE2, NEON, WebAssembly).</summary>
    Vector128,

    /// <summary>Sixteen units at once (AVX2, AVX-512).</summary>
    Vector256,

    /// <summary>The same, and matched units moved side by side by one instruction (AVX-512 VBMI2).</summary>
    Compress256,
}

internal static class KernelPaths
{
    /// <summary>The fastest path of this machine; a constant once compiled.</summary>
    public static KernelPath Best
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            !BitConverter.IsLittleEndian || !Vector128.IsHardwareAccelerated ? KernelPath.Plain
            : Supports(KernelPath.Compress256) ? KernelPath.Compress256
            : Vector256.IsHardwareAccelerated ? KernelPath.Vector256
            : KernelPath.Vector128;
    }

    /// <summary>Whether the path can run at all here; vectors can everywhere, slowly where the machine has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Supports(KernelPath path) =>
        path == KernelPath.Plain
        || (
            BitConverter.IsLittleEndian
            && (path != KernelPath.Compress256 || (Avx512Vbmi2.VL.IsSupported && Bmi1.IsSupported))
        );

    /// <summary>Runs a kernel with the positions that suit the machine and the length of the longer text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TResult Run<TKernel, TResult>(
        KernelPath path,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<char> shorter,
        int limit
    )
        where TKernel : IPairKernel<TResult>
    {
        if (path == KernelPath.Plain)
        {
            return TKernel.Run(new PlainPositions(longer), longer, shorter, limit);
        }

        if (path >= KernelPath.Vector256 && longer.Length <= 16)
        {
            return TKernel.Run(new SixteenPositions(longer), longer, shorter, limit);
        }

        if (longer.Length <= 8)
        {
            return TKernel.Run(new EightPositions(longer), longer, shorter, limit);
        }

        if (path >= KernelPath.Vector256 && longer.Length <= 32)
        {
            return TKernel.Run(new ThirtyTwoPositions(longer), longer, shorter, limit);
        }

        return path >= KernelPath.Vector256
            ? TKernel.Run(new WidePositions(longer), longer, shorter, limit)
            : TKernel.Run(new NarrowPositions(longer), longer, shorter, limit);
    }
}
