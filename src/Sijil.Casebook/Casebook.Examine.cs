using System.Globalization;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook;

/// <summary>What adding a file would do.</summary>
/// <param name="Reading">The table, its mapping and the fate of every row.</param>
/// <param name="MappingOrigin">Where the mapping came from.</param>
/// <param name="Against">Held against the list's other releases; null for its first.</param>
/// <param name="Quality">What is wrong or doubtful in it.</param>
public sealed record AddPreview(
    ReleaseReading Reading,
    MappingOrigin MappingOrigin,
    AddedAgainst? Against,
    QualityReport Quality
);

public sealed partial class Casebook
{
    /// <summary>What adding a file would read and change, with its quality. Nothing is kept, written or recorded.</summary>
    /// <exception cref="InputFaultException">As for <see cref="Add"/>.</exception>
    public AddPreview PreviewAdd(AddRequest request, CancellationToken cancellation = default)
    {
        FileToAdd file;
        lock (gate)
        {
            file = Examine(request, cancellation);
        }

        var day = request.AsOf is { } said
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(said).Value
            : NodaTime.LocalDate.FromDateTime(session.Now.UtcDateTime);
        return new AddPreview(
            file.Reading,
            file.Origin,
            file.Against,
            QualityProfile.Of(
                file.Reading.Table,
                file.Reading.Mapping,
                new QualityOptions(day) { CheckDigits = CheckDigitsOf(request.Source, request.List) },
                cancellation
            )
        );
    }

    // Everything that is found out about a file before it is kept.
    private FileToAdd Examine(AddRequest request, CancellationToken cancellation)
    {
        ListName.Check(request.Source, "source");
        ListName.Check(request.List, "list");
        AboutCheck.Sources(request.Compiler is { } compiler ? [compiler] : [], null);
        AboutCheck.List(request.Source + "/" + request.List, request.About, null);
        var settings = SettingsFile.Read(folder.SettingsFile);
        var sha256 = Fingerprint(request.File);
        var releases = ReleaseStore.All(database);
        var listKey = request.Source + "/" + request.List;
        RefuseTwice(releases, listKey, sha256, request.File);
        RefuseTwin(settings, listKey);
        RefuseUndated(releases, listKey, request);

        var table = TableReader.Read(request.File);
        cancellation.ThrowIfCancellationRequested();
        var saved = settings.Lists.Find(l => string.Equals(l.Key, listKey, StringComparison.Ordinal));
        var (mapping, origin) = MappingFor(table, request, saved);
        var reading = new ReleaseReading(table, mapping, RecordReader.Read(table, mapping, cancel: cancellation));
        // The saved mapping is the current release's; an older one may not spoil it.
        var isCurrent =
            string.CompareOrdinal(request.AsOf ?? "", ReleaseStore.Current(releases, listKey)?.AsOf ?? "") >= 0;
        return new FileToAdd(
            settings,
            saved,
            sha256,
            reading,
            origin,
            isCurrent,
            Against(releases, request, reading, cancellation)
        );
    }

    private sealed record FileToAdd(
        CasebookSettings Settings,
        ListSettings? Saved,
        string Sha256,
        ReleaseReading Reading,
        MappingOrigin Origin,
        bool IsCurrent,
        AddedAgainst? Against
    );

    private static string Fingerprint(string file)
    {
        try
        {
            return FileFingerprint.Sha256(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException("a file that can be read was expected (" + e.Message + ")", file: file);
        }
    }

    private static void RefuseTwice(IEnumerable<Release> releases, string listKey, string sha256, string file)
    {
        var twin = releases.FirstOrDefault(r =>
            string.Equals(r.ListKey, listKey, StringComparison.Ordinal)
            && string.Equals(r.Document, sha256, StringComparison.Ordinal)
        );
        if (twin is not null)
        {
            throw new InputFaultException(
                $"these very bytes are already a release of {listKey} (added as {twin.FileName}); nothing was added",
                file: file
            );
        }
    }

    private static void RefuseTwin(CasebookSettings settings, string listKey)
    {
        if (
            settings.Lists.Find(l =>
                !string.Equals(l.Key, listKey, StringComparison.Ordinal)
                && string.Equals(l.Key, listKey, StringComparison.OrdinalIgnoreCase)
            ) is
            { } twin
        )
        {
            throw new InputFaultException(
                "names of sources and lists may not differ in capitals only; there is " + twin.Key,
                found: listKey
            );
        }
    }

    // An undated release could be older or newer than a dated one: which of them counts must not be guessed.
    private void RefuseUndated(IReadOnlyList<Release> releases, string listKey, AddRequest request)
    {
        if (request.AsOf is null && ReleaseStore.Current(releases, listKey)?.AsOf is { } day)
        {
            throw new InputFaultException(
                $"the list's current release speaks for {day}; say with --as-of which day this one speaks for",
                file: request.File
            );
        }

        var today = session.Clock.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (
            var (name, said) in ((string, string?)[])[("--as-of", request.AsOf), ("--published", request.Published)]
        )
        {
            if (string.CompareOrdinal(said, today) > 0)
            {
                throw new InputFaultException(name + " is a day that has come", found: said);
            }
        }

        if (
            request is { AsOf: not null, Published: not null }
            && string.CompareOrdinal(request.Published, request.AsOf) < 0
        )
        {
            throw new InputFaultException(
                "a list cannot be published before the day that it speaks for",
                found: $"--published {request.Published}, --as-of {request.AsOf}"
            );
        }
    }

    private static (ListMapping Mapping, MappingOrigin Origin) MappingFor(
        SourceTable table,
        AddRequest request,
        ListSettings? saved
    )
    {
        if (request.Mapping is { } corrected)
        {
            return (corrected.Apply(table, request.File), MappingOrigin.Given);
        }

        if (request.MappingFile is { } file)
        {
            return (
                MappingConversion.ToMapping(SettingsFile.ReadMapping(file)).Apply(table, request.File),
                MappingOrigin.Given
            );
        }

        if (saved is not { Columns.Count: > 0 })
        {
            return (ColumnGuess.Of(table), MappingOrigin.Guessed);
        }

        var known = MappingConversion.ToMapping(saved);
        return ReleaseFiles.HasAll(table, known)
            ? (known.Apply(table, request.File), MappingOrigin.Saved)
            : (ReleaseFiles.Fitted(table, known, isDecided: true), MappingOrigin.Adapted);
    }
}
