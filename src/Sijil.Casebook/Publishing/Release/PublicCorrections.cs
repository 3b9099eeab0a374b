using System.Collections.Immutable;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>Something that is published otherwise than before.</summary>
/// <param name="Publication">Number of the publication in which.</param>
/// <param name="Date">Its day.</param>
/// <param name="Id">The public id.</param>
/// <param name="What">changed, withdrawn, merged, divided, removed or reinstated.</param>
/// <param name="Fields">For changed: the fields, with a space between them; empty where the former values were erased.</param>
/// <param name="Detail">Ids that it leads to, or the class of the reason.</param>
/// <param name="Reason">The publication's reason.</param>
public sealed record PublicCorrection(
    string Publication,
    string Date,
    string Id,
    string What,
    string Fields,
    string Detail,
    string Reason
);

/// <summary>Finds the corrections in the public log: every entry of an id but its first.</summary>
internal static class PublicCorrections
{
    private const int DayLength = 10;

    public static IEnumerable<PublicCorrection> Of(
        ImmutableArray<PublicEntry> entries,
        ImmutableArray<PublicationLine> publications
    )
    {
        var lines = publications.ToDictionary(p => p.Number, StringComparer.Ordinal);
        var before = new Dictionary<string, PublicEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (before.TryGetValue(entry.Id, out var former))
            {
                var line = lines.GetValueOrDefault(entry.Publication);
                yield return new PublicCorrection(
                    entry.Publication,
                    line?.Time[..DayLength] ?? "",
                    entry.Id,
                    What(former, entry),
                    Fields(former, entry),
                    entry.Detail,
                    line?.Reason ?? ""
                );
            }

            before[entry.Id] = entry;
        }
    }

    private static string What(PublicEntry former, PublicEntry entry) =>
        entry.Standing != PublicStanding.Published ? PublicEntry.Word(entry.Standing)
        : former.Standing == PublicStanding.Published ? "changed"
        : "reinstated";

    private static string Fields(PublicEntry former, PublicEntry entry) =>
        former.Openings.IsEmpty || entry.Openings.IsEmpty
            ? ""
            : string.Join(
                ' ',
                entry
                    .Openings.Select(o => o.Field)
                    .Union(former.Openings.Select(o => o.Field), StringComparer.Ordinal)
                    .Where(f => former.Value(f) != entry.Value(f))
                    .Order(StringComparer.Ordinal)
            );
}
