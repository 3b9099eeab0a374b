using System.Collections.Immutable;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>What is to stand under a public id.</summary>
/// <param name="Id">The public id.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Detail">Ids that it leads to, with a space between them, or the class of the reason.</param>
/// <param name="Values">Published values by field.</param>
public sealed record PublicDraftEntry(
    string Id,
    PublicStanding Standing,
    string Detail,
    ImmutableSortedDictionary<string, string> Values
);

/// <summary>What publishing now would add to the public log.</summary>
/// <param name="Number">Number of the publication.</param>
/// <param name="People">People whom the register would hold.</param>
/// <param name="Fields">The fields that would be public.</param>
/// <param name="Entries">New entries, ordinally by id.</param>
/// <param name="New">Of these: people who were not published before.</param>
/// <param name="Changed">People of whom something else is published than before.</param>
public sealed record PublicDraft(
    long Number,
    int People,
    ImmutableArray<string> Fields,
    ImmutableArray<PublicDraftEntry> Entries,
    int New,
    int Changed
)
{
    /// <summary>How many ids would come to stand so.</summary>
    public int Count(PublicStanding standing) => Entries.Count(e => e.Standing == standing);

    /// <summary>Holds what should be published against what is.</summary>
    /// <param name="number">Number of the publication.</param>
    /// <param name="wanted">Everything that should stand, by id; of ids that were never published only people count.</param>
    /// <param name="published">The last entry of every id in the public log.</param>
    /// <param name="fields">The fields that would be public.</param>
    public static PublicDraft Of(
        long number,
        IReadOnlyCollection<PublicDraftEntry> wanted,
        IReadOnlyDictionary<string, PublicEntry> published,
        ImmutableArray<string> fields
    )
    {
        var entries = ImmutableArray.CreateBuilder<PublicDraftEntry>();
        var (fresh, changed) = (0, 0);
        foreach (var entry in wanted.OrderBy(w => w.Id, StringComparer.Ordinal))
        {
            published.TryGetValue(entry.Id, out var former);
            if (former is null ? entry.Standing != PublicStanding.Published : IsAlike(entry, former))
            {
                continue;
            }

            entries.Add(entry);
            fresh += former is null ? 1 : 0;
            changed +=
                former is { Standing: PublicStanding.Published } && entry.Standing == PublicStanding.Published ? 1 : 0;
        }

        return new PublicDraft(
            number,
            wanted.Count(w => w.Standing == PublicStanding.Published),
            fields,
            entries.ToImmutable(),
            fresh,
            changed
        );
    }

    private static bool IsAlike(PublicDraftEntry entry, PublicEntry former) =>
        entry.Standing == former.Standing
        && entry.Detail == former.Detail
        && entry.Values.Count == former.Openings.Length
        && former.Openings.All(o => entry.Values.TryGetValue(o.Field, out var value) && value == o.Value);
}
