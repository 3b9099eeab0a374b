namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Jaro's similarity of two texts (Jaro, Journal of the American Statistical Association 84, 1989): units that both have near the same place, less those in another order.</summary>
/// <remarks>Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units.</remarks>
public static class Jaro
{
    /// <summary>The mean of the share of matched units in each text and the share of matched units in order. Units match when equal and at most half the longer length less one apart; half the units out of order, rounded down, are transpositions.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <returns>0 (nothing in common) to 1 (equal); 1 for two empty texts, 0 for one empty text.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Similarity(left, right, KernelPaths.Best);

    internal static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, KernelPath path) =>
        JaroCounts.Similarity(left, right, path);
}
