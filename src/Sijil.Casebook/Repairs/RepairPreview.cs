namespace Sijil.Casebook.Repairs;

/// <summary>What repairs would change in <c>people.csv</c>, in counts; nothing is recorded and nothing written.</summary>
/// <param name="Cells">Cells that are read otherwise.</param>
/// <param name="PeopleNow">People with the repairs that stand.</param>
/// <param name="PeopleThen">People with the change.</param>
/// <param name="Same">People whose row stays as it is.</param>
/// <param name="Changed">People of whom something else would stand.</param>
/// <param name="New">People who would be new: rows that were one person, or nobody.</param>
/// <param name="Gone">People who would be gone: joined with others, or nobody any more.</param>
public sealed record RepairPreview(int Cells, int PeopleNow, int PeopleThen, int Same, int Changed, int New, int Gone)
{
    /// <summary>Holds rows of people.csv against one another by id, which stands in the first cell.</summary>
    internal static RepairPreview Of(
        int cells,
        IReadOnlyList<IReadOnlyList<string?>> now,
        IReadOnlyList<IReadOnlyList<string?>> then
    )
    {
        var former = now.ToDictionary(r => r[0]!, StringComparer.Ordinal);
        var (same, changed, fresh) = (0, 0, 0);
        foreach (var row in then)
        {
            if (!former.TryGetValue(row[0]!, out var before))
            {
                fresh++;
            }
            else if (before.SequenceEqual(row, StringComparer.Ordinal))
            {
                same++;
            }
            else
            {
                changed++;
            }
        }

        return new(cells, now.Count, then.Count, same, changed, fresh, now.Count - same - changed);
    }
}
