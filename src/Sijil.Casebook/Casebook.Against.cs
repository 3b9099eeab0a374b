using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

/// <summary>A release that was just added, held against the one beside it in the list's series.</summary>
/// <param name="IsNewest">True: it is the release that counts; false: a later one is there already, and this one is kept beside it.</param>
/// <param name="Current">The release that counts now, with its day where there is one.</param>
/// <param name="Changes">What changed; null where it could not be said, for <paramref name="Fault"/>.</param>
/// <param name="Fault">Why not, or null.</param>
public sealed record AddedAgainst(bool IsNewest, string Current, ReleaseChanges? Changes, string? Fault);

public sealed partial class Casebook
{
    // Never stops a file from being added: what cannot be compared is kept all the same, and that is said.
    private AddedAgainst? Against(
        IReadOnlyList<Release> releases,
        AddRequest request,
        ReleaseReading reading,
        CancellationToken cancellation
    )
    {
        ImmutableArray<Release> series =
        [
            .. releases
                .Where(r => r.Source == request.Source && r.List == request.List)
                .OrderBy(r => r.AsOf ?? "", StringComparer.Ordinal)
                .ThenBy(r => r.ReleaseId),
        ];
        if (series.IsEmpty)
        {
            return null;
        }

        // Of one day the last added counts.
        ImmutableArray<Release> earlier =
        [
            .. series.Where(r => string.CompareOrdinal(r.AsOf ?? "", request.AsOf ?? "") <= 0),
        ];
        var isNewest = earlier.Length == series.Length;
        var added = request.AsOf is { } day
            ? $"{Path.GetFileName(request.File)} ({day})"
            : Path.GetFileName(request.File);
        var current = isNewest ? added : Named(series[^1]);
        try
        {
            return new AddedAgainst(
                isNewest,
                current,
                earlier.IsEmpty
                    ? Between(reading, added, series[0], cancellation)
                    : Between(earlier, reading, added, cancellation),
                null
            );
        }
        catch (InputFaultException e)
        {
            return new AddedAgainst(isNewest, current, null, e.Message);
        }
    }

    private ReleaseChanges Between(
        ImmutableArray<Release> earlier,
        ReleaseReading reading,
        string added,
        CancellationToken cancellation
    )
    {
        var readings = ReleaseFiles.Read([.. earlier.Select(VerifiedPath)], reading.Mapping, cancellation);
        return new ReleaseChanges(
            Named(earlier[^1]),
            added,
            ReleaseComparison.Of(readings[^1], reading, [.. readings.SkipLast(1)])
        );
    }

    // A release older than all others has nothing before it: what is known is what the next one changed.
    private ReleaseChanges Between(
        ReleaseReading reading,
        string added,
        Release next,
        CancellationToken cancellation
    ) =>
        new(
            added,
            Named(next),
            ReleaseComparison.Of(reading, ReleaseFiles.Read([VerifiedPath(next)], reading.Mapping, cancellation)[0])
        );
}
