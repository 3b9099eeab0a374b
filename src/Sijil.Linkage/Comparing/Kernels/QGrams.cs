namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Similarities of two texts by their q-grams: all runs of q neighbouring units (Ukkonen, Theoretical Computer Science 92, 1992). Nothing is added before the first or behind the last unit; a text that is shorter than q but not empty is one gram.</summary>
/// <remarks>Works on UTF-16 units: a letter outside the basic plane counts as two. No memory is allocated for texts of up to 64 units. A q below 1 counts as 1; up to 4 is fast.</remarks>
public static class QGrams
{
    /// <summary>Jaccard's index of the two sets of q-grams: shared by all (a gram that occurs twice counts once).</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one; the order of the two does not matter.</param>
    /// <param name="q">Units in a gram; 2 is usual for names.</param>
    /// <returns>0 (no gram in common) to 1 (the same grams); 1 for two empty texts, 0 for one empty text.</returns>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }

        var counts = QGramCounts.Of(left, right, q);
        return (double)counts.SharedKinds / (counts.LeftKinds + counts.RightKinds - counts.SharedKinds);
    }

    /// <summary>Dice's coefficient (also Sørensen's) of the two multisets of q-grams: twice the shared grams by all grams.</summary>
    /// <inheritdoc cref="Jaccard" path="/param"/>
    /// <inheritdoc cref="Jaccard" path="/returns"/>
    public static double Dice(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }

        var counts = QGramCounts.Of(left, right, q);
        return 2.0 * counts.Shared / (counts.Left + counts.Right);
    }

    /// <summary>The cosine of the angle between the two vectors that count each q-gram.</summary>
    /// <inheritdoc cref="Jaccard" path="/param"/>
    /// <inheritdoc cref="Jaccard" path="/returns"/>
    public static double Cosine(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }

        var counts = QGramCounts.Of(left, right, q);
        return Math.Min(1, counts.Product / Math.Sqrt((double)counts.LeftSquares * counts.RightSquares));
    }
}
