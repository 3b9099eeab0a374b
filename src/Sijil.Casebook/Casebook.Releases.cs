using System.Collections.Immutable;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

/// <summary>A release of a list against the one before it.</summary>
/// <param name="Older">Name of the former file, with its day where there is one.</param>
/// <param name="Newer">The same of this one.</param>
/// <param name="Difference">What changed.</param>
public sealed record ReleaseChanges(string Older, string Newer, ReleaseDifference Difference);

public sealed partial class Casebook
{
    /// <summary>What changed from the release before to this one, person by person; null: it is the list's first, or there is none of that number.</summary>
    /// <param name="releaseId">Number of the release.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputFaultException">A kept file is gone or cannot be read by the list's mapping.</exception>
    public ReleaseChanges? ChangesOf(long releaseId, CancellationToken cancellation = default)
    {
        var series = SeriesUpTo(releaseId);
        if (series.Length < 2)
        {
            return null;
        }

        var readings = ReleaseFiles.Read(
            [.. series.Select(VerifiedPath)],
            MappingConversion.ToMapping(SettingsOf(series[^1])),
            cancellation
        );
        var difference = ReleaseComparison.Of(readings[^2], readings[^1], [.. readings.SkipLast(2)]);
        return new ReleaseChanges(Named(series[^2]), Named(series[^1]), difference);
    }

    /// <summary>What is wrong with a release, or doubtful; null: there is none of that number.</summary>
    /// <param name="releaseId">Number of the release.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputFaultException">A kept file is gone or cannot be read by the list's mapping.</exception>
    public (string File, QualityReport Report)? QualityOf(long releaseId, CancellationToken cancellation = default)
    {
        if (SeriesUpTo(releaseId) is not [.., var release])
        {
            return null;
        }

        var reading = ReleaseFiles.Read(
            [VerifiedPath(release)],
            MappingConversion.ToMapping(SettingsOf(release)),
            cancellation
        )[0];
        var day = release.AsOf is { } said
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(said).Value
            : NodaTime.LocalDate.FromDateTime(session.Now.UtcDateTime);
        return (
            Named(release),
            QualityProfile.Of(
                reading.Table,
                reading.Mapping,
                new QualityOptions(day) { CheckDigits = SettingsOf(release).CheckDigitRule },
                cancellation
            )
        );
    }

    // The releases of a list in the order of the days that they speak for, up to one.
    private ImmutableArray<Release> SeriesUpTo(long releaseId)
    {
        lock (gate)
        {
            var all = ReleaseStore.All(database);
            return all.FirstOrDefault(r => r.ReleaseId == releaseId) is not { } wanted
                ? []
                :
                [
                    .. all.Where(r => r.ListKey == wanted.ListKey)
                        .OrderBy(r => r.AsOf ?? "", StringComparer.Ordinal)
                        .ThenBy(r => r.ReleaseId)
                        .TakeWhile(r => r.ReleaseId != releaseId),
                    wanted,
                ];
        }
    }

    private ListSettings SettingsOf(Release release) =>
        SettingsFile.Read(folder.SettingsFile).Lists.Find(l => l.Key == release.ListKey)
        ?? throw new InputFaultException(
            $"the list {release.ListKey} has a kept release but no entry under lists; put the entry back",
            file: folder.SettingsFile
        );

    private static string Named(Release release) =>
        release.AsOf is { } day ? $"{release.FileName} ({day})" : release.FileName;
}
