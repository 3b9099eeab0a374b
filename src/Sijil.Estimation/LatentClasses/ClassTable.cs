using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LatentClasses;

/// <summary>The counts of a capture table as a chain reads them. A tempered one has fewer people of each pattern.</summary>
/// <param name="Lists">How many lists.</param>
/// <param name="Patterns">Patterns with somebody in the whole table.</param>
/// <param name="Counts">How many people have each; 0 may occur when tempered.</param>
/// <param name="People">Sum of the counts.</param>
internal sealed record ClassTable(int Lists, uint[] Patterns, long[] Counts, long People)
{
    internal static ClassTable Of(CaptureTable table) =>
        new(
            table.Lists.Length,
            [.. table.Cells.Select(cell => cell.Pattern)],
            [.. table.Cells.Select(cell => cell.Count)],
            table.Observed
        );

    /// <summary>The same table with a share of its people: likelihoods of such tables lead step by step from the prior to the whole.</summary>
    /// <param name="share">0 to 1.</param>
    internal ClassTable Thinned(double share)
    {
        long[] counts = [.. Counts.Select(count => (long)Math.Floor((count * share) + 0.5))];
        return this with { Counts = counts, People = counts.Sum() };
    }
}
