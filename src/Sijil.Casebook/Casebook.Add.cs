using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Repairs;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook;

/// <summary>A file to add.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Source">Who compiles the list.</param>
/// <param name="List">The list's name at that source.</param>
/// <param name="AsOf">ISO date that the release speaks for, or null.</param>
/// <param name="MappingFile">A mapping to use instead of the guess or the saved one, or null.</param>
/// <param name="Actor">Who adds it; null: who opened the casebook.</param>
public sealed record AddRequest(
    string File,
    string Source,
    string List,
    string? AsOf = null,
    string? MappingFile = null,
    string? Actor = null
)
{
    /// <summary>ISO date on which its source published the release, or null.</summary>
    public string? Published { get; init; }

    /// <summary>Who compiles the list, where it is said with this release; null: as it was said before.</summary>
    public SourceSettings? Compiler { get; init; }

    /// <summary>What the list covers, where it is said with this release; null: as it was said before.</summary>
    public ListAbout? About { get; init; }
}

/// <summary>What became of an added file.</summary>
/// <param name="Document">SHA-256 of the kept file.</param>
/// <param name="Reading">The table, its mapping and the fate of every row.</param>
/// <param name="MappingOrigin">Where the mapping came from.</param>
/// <param name="Against">Held against the list's other releases; null for its first.</param>
public sealed record AddOutcome(
    string Document,
    ReleaseReading Reading,
    MappingOrigin MappingOrigin,
    AddedAgainst? Against
);

/// <summary>Where a mapping came from.</summary>
public enum MappingOrigin
{
    /// <summary>Guessed from headers and values, and saved.</summary>
    Guessed,

    /// <summary>The one saved in <c>casebook.yaml</c>.</summary>
    Saved,

    /// <summary>The one saved in <c>casebook.yaml</c>, but for columns that the file has under another name or not at all: these were guessed or left out.</summary>
    Adapted,

    /// <summary>A file given with the request; saved when the added release is the one that counts.</summary>
    Given,
}

public sealed partial class Casebook
{
    /// <summary>
    /// Keeps a file and reads it as a release of a list. Order: read, keep, settings, database; whatever stops it, the casebook is as
    /// before, save for a kept file that nothing refers to or a saved mapping that waits for its file: both harmless.
    /// </summary>
    /// <exception cref="InputFaultException">The request or the file is at fault; nothing was added.</exception>
    public AddOutcome Add(AddRequest request, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return AddAlone(request, cancellation);
        }
    }

    private AddOutcome AddAlone(AddRequest request, CancellationToken cancellation)
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
        var against = Against(releases, request, reading, cancellation);

        cancellation.ThrowIfCancellationRequested();
        Keep(request.File, sha256);
        var list =
            origin == MappingOrigin.Saved
                ? saved!
                : MappingConversion.ToSettings(request.Source, request.List, mapping);
        list.About = saved?.About;
        if (isCurrent)
        {
            SaveMapping(settings, saved, list);
        }

        Record(request, sha256, list, reading);
        if (request is not { Compiler: null, About: null })
        {
            DescribeAlone(
                new DescribeRequest(request.Source, request.List, request.Compiler, request.About, request.Actor)
            );
        }

        return new AddOutcome(sha256, reading, origin, against);
    }

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

    private void Keep(string file, string sha256)
    {
        try
        {
            var kept = evidence.Keep(file);
            if (!string.Equals(kept.ToString(), sha256, StringComparison.Ordinal))
            {
                throw new InputFaultException("the file changed while it was being read; add it again", file: file);
            }
        }
        catch (EvidenceAlteredException e)
        {
            throw new InputFaultException(e.Message + "; restore it from a copy", file: file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "the file could not be kept, nothing was added (" + e.Message + ")",
                file: file
            );
        }
    }

    private void SaveMapping(CasebookSettings settings, ListSettings? saved, ListSettings list)
    {
        if (saved is null)
        {
            SettingsFile.AddList(folder.SettingsFile, list);
        }
        else if (!ReferenceEquals(saved, list))
        {
            settings.Lists[settings.Lists.IndexOf(saved)] = list;
            SettingsFile.Write(folder.SettingsFile, settings);
        }
    }

    private void Record(AddRequest request, string sha256, ListSettings list, ReleaseReading reading)
    {
        try
        {
            using var transaction = database.Begin();
            if (!ReleaseStore.HasDocument(database, sha256))
            {
                log.Append(
                    ActKind.DocumentKept,
                    As(request.Actor),
                    Fields(("sha256", sha256), ("bytes", Number(new FileInfo(request.File).Length))),
                    Fields(("file_name", Path.GetFileName(request.File)))
                );
            }

            var declared = log.Append(
                ActKind.ReleaseDeclared,
                As(request.Actor),
                Fields(("sha256", sha256), ("as_of", request.AsOf ?? "")),
                Fields(("source", request.Source), ("list", request.List))
            );
            if (request.Published is { } published)
            {
                log.Append(
                    ActKind.ReleaseDated,
                    As(request.Actor),
                    Fields(("release", Number(declared.Index)), ("published", published)),
                    Fields()
                );
            }

            var release = ReleaseStore.OfAct(database, declared.Index);
            RecordStore.Replace(
                database,
                release,
                KeyOf(ReadingKey(sha256, list, [])),
                reading,
                RecordIds.Of(request.Source + "/" + request.List, reading.Records.Accepted)
            );
            LogSeal.Seal(database, log, signer);
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
    }

    // What a reading depends on: the file, how its columns are read, which repairs were accepted, and the version.
    private static string ReadingKey(string sha256, ListSettings list, ImmutableArray<RepairClaim> repairs) =>
        ContentHash.Of([
            sha256,
            Version,
            list.NameOrder,
            .. list.Columns.Select(c => FormattableString.Invariant($"{c.Column} {c.Field} {c.DateOrder} {c.Header}")),
            .. repairs.Select(r => FormattableString.Invariant($"repair {r.Column} {r.Damage} {r.Row}")),
        ]);
}
