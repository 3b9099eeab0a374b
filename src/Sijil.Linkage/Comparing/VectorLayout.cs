using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Linkage.Comparing;

/// <summary>How the levels of all comparisons are packed into one number: as many bits each as its highest level needs.</summary>
public sealed class VectorLayout
{
    /// <summary>Bits that a vector may have; the rest of a 64-bit pattern holds lists, kinds and term frequency.</summary>
    public const int MaxBits = 42;

    private readonly int[] shift;
    private readonly ulong[] mask;

    /// <summary>Lays out the comparisons in order.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <exception cref="ArgumentException">They need more than 42 bits, or more than 16 belong together.</exception>
    public VectorLayout(ImmutableArray<Comparison> comparisons)
    {
        shift = new int[comparisons.Length];
        mask = new ulong[comparisons.Length];
        var bits = 0;
        for (var index = 0; index < comparisons.Length; index++)
        {
            var need = BitOperations.Log2((uint)comparisons[index].Levels.Length) + 1;
            shift[index] = bits;
            mask[index] = (1UL << need) - 1;
            bits += need;
        }

        if (bits > MaxBits)
        {
            throw new ArgumentException(
                $"The comparisons need {bits} bits; at most {MaxBits} can be packed. Use fewer comparisons or levels.",
                nameof(comparisons)
            );
        }
    }

    /// <summary>Number of comparisons.</summary>
    public int Comparisons => shift.Length;

    /// <summary>The level of one comparison.</summary>
    /// <param name="vector">Packed levels.</param>
    /// <param name="comparison">Which one, from 0.</param>
    public int Level(ulong vector, int comparison) => (int)((vector >> shift[comparison]) & mask[comparison]);

    /// <summary>The bits of one comparison.</summary>
    internal ulong Mask(int comparison) => mask[comparison] << shift[comparison];

    /// <summary>Adds the levels of one comparison to the vectors of several pairs.</summary>
    /// <param name="comparison">Which one.</param>
    /// <param name="levels">Levels, <paramref name="stride"/> apart.</param>
    /// <param name="stride">Distance between the levels of two pairs.</param>
    /// <param name="vectors">The vectors.</param>
    internal void Place(int comparison, ReadOnlySpan<byte> levels, int stride, Span<ulong> vectors)
    {
        var by = shift[comparison];
        for (int pair = 0, at = 0; pair < vectors.Length; pair++, at += stride)
        {
            vectors[pair] |= (ulong)levels[at] << by;
        }
    }
}
