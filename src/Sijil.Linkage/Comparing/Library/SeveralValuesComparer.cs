namespace Sijil.Linkage.Comparing.Library;

/// <summary>A comparison of several columns.</summary>
internal sealed class SeveralValuesComparer(Comparison comparison, int[] firstOf, LevelSearch search, TermColumn? terms)
    : Comparer([comparison], [terms])
{
    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels)
    {
        var level = search.Level(left, right);

        // The first value decides whether anything is stated: without it, "else" says nothing.
        levels[0] = level == 1 && (firstOf[left] < 0 || firstOf[right] < 0) ? (byte)0 : level;
    }
}
