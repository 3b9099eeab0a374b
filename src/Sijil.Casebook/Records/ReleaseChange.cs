namespace Sijil.Casebook.Records;

/// <summary>What a release changed against the previous one, by whole rows: a row counts as the same when all its cells are equal, wherever it stands.</summary>
/// <param name="Same">Rows in both.</param>
/// <param name="New">Rows only in the new release.</param>
/// <param name="Gone">Rows only in the previous release.</param>
public sealed record ReleaseChange(int Same, int New, int Gone)
{
    /// <summary>Compares the rows as multisets.</summary>
    /// <param name="previous">Accepted rows of the previous release, each as one text (a JSON array of its cells).</param>
    /// <param name="reading">The new release.</param>
    public static ReleaseChange Between(IEnumerable<string> previous, ReleaseReading reading)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = 0;
        foreach (var row in previous)
        {
            left[row] = left.GetValueOrDefault(row) + 1;
            before++;
        }

        var same = 0;
        foreach (var record in reading.Records.Accepted)
        {
            var row = CellsText.Of(record.Cells);
            if (left.GetValueOrDefault(row) > 0)
            {
                left[row]--;
                same++;
            }
        }

        return new ReleaseChange(same, reading.Records.Accepted.Count - same, before - same);
    }
}
