using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Jaro's similarity with Winkler's credit for a common beginning (Winkler, Proceedings of the Section on Survey Research Methods, American Statistical Association, 1990).</summary>
/// <remarks>Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units.</remarks>
public static class JaroWinkler
{
    private const int LongestPrefix = 4;
    private const double PrefixScale = 0.1;

    // Winkler gave the credit above this similarity only; so do DuckDB (hence Splink) and RapidFuzz.
    internal const double CreditAbove = 0.7;

    /// <summary>Jaro's similarity j; when j is above 0.7, j + 0.1 · p · (1 − j), where p is the length of the common prefix, at most 4 units.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <returns>0 (nothing in common) to 1 (equal); 1 for two empty texts, 0 for one empty text.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Similarity(left, right, KernelPaths.Best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, KernelPath path)
    {
        var jaro = JaroCounts.Similarity(left, right, path);
        return jaro > CreditAbove ? Credit(jaro, Prefix(left, right)) : jaro;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Credit(double jaro, int prefix) => jaro + (PrefixScale * prefix * (1.0 - jaro));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Prefix(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (BitConverter.IsLittleEndian && left.Length >= LongestPrefix && right.Length >= LongestPrefix)
        {
            return BitOperations.TrailingZeroCount(FirstFour(left) ^ FirstFour(right)) >> 4;
        }

        var length = 0;
        while (length < Math.Min(Math.Min(left.Length, right.Length), LongestPrefix) && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    private static ulong FirstFour(ReadOnlySpan<char> text) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text)));
}
