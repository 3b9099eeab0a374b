namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Similarity of two texts by which units occur in them, wherever and however often.</summary>
/// <remarks>
/// Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units.
/// DuckDB's <c>jaccard</c>, and so Splink's comparison of that name, is the same on ASCII; beyond it DuckDB takes the bytes of UTF-8, so that two Arabic names share
/// a lead byte although they share no letter, and it refuses empty texts. Here letters count.
/// </remarks>
public static class CharacterSet
{
    /// <summary>Jaccard's index of the two sets of units: those in both by those in either.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <returns>0 (no unit in common) to 1 (the same units); 1 for two empty texts, 0 for one empty text.</returns>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => QGrams.Jaccard(left, right, 1);
}
