using System.Numerics;

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
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }

        var (one, other) = (UnitBits.Of(left), UnitBits.Of(right));
        if (one.Complete && other.Complete)
        {
            return (double)UnitBits.Shared(one, other) / UnitBits.InEither(one, other);
        }

        return QGrams.Jaccard(left, right, 1);
    }
}

/// <summary>The set of a text's units, one bit each: ASCII and the Arabic letters U+0600 to U+067F.</summary>
/// <param name="Low">U+0000 to U+003F.</param>
/// <param name="High">U+0040 to U+007F.</param>
/// <param name="ArabicLow">U+0600 to U+063F.</param>
/// <param name="ArabicHigh">U+0640 to U+067F.</param>
/// <param name="Complete">The text has no other unit.</param>
internal readonly record struct UnitBits(ulong Low, ulong High, ulong ArabicLow, ulong ArabicHigh, bool Complete)
{
    public static UnitBits Of(ReadOnlySpan<char> text)
    {
        var (low, high, arabicLow, arabicHigh, complete) = (0UL, 0UL, 0UL, 0UL, true);
        foreach (var unit in text)
        {
            // A shift takes the six low bits of its count, which is the place in a page of 64.
            var bit = 1UL << unit;
            var page = unit >> 6;
            low |= page == 0 ? bit : 0;
            high |= page == 1 ? bit : 0;
            arabicLow |= page == 24 ? bit : 0;
            arabicHigh |= page == 25 ? bit : 0;
            complete &= page is 0 or 1 or 24 or 25;
        }

        return new UnitBits(low, high, arabicLow, arabicHigh, complete);
    }

    public static int Shared(in UnitBits one, in UnitBits other) =>
        BitOperations.PopCount(one.Low & other.Low)
        + BitOperations.PopCount(one.High & other.High)
        + BitOperations.PopCount(one.ArabicLow & other.ArabicLow)
        + BitOperations.PopCount(one.ArabicHigh & other.ArabicHigh);

    public static int InEither(in UnitBits one, in UnitBits other) =>
        BitOperations.PopCount(one.Low | other.Low)
        + BitOperations.PopCount(one.High | other.High)
        + BitOperations.PopCount(one.ArabicLow | other.ArabicLow)
        + BitOperations.PopCount(one.ArabicHigh | other.ArabicHigh);
}
