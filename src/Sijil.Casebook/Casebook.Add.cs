using System.Globalization;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
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
public sealed record AddRequest(
    string File,
    string Source,
    string List,
    string? AsOf = null,
    string? MappingFile = null
);

/// <summary>What became of an added file.</summary>
/// <param name="Document">SHA-256 of the kept file.</param>
/// <param name="Reading">The table, its mapping and the fate of every row.</param>
/// <param name="MappingOrigin">Where the mapping came from.</param>
/// <param name="Change">Against the list's previous release; null for its first.</param>
public sealed record AddOutcome(
    string Document,
    ReleaseReading Reading,
    MappingOrigin MappingOrigin,
    ReleaseChange? Change
);

/// <summary>Where a mapping came from.</summary>
public enum MappingOrigin
{
    /// <summary>Guessed from headers and values, and saved.</summary>
    Guessed,

    /// <summary>The one saved in <c>casebook.yaml</c>.</summary>
    Saved,

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
        var change = ReleaseStore.Current(releases, listKey) is { } previous
            ? ReleaseChange.Between(RecordStore.CellsOf(database, previous.ReleaseId), reading)
            : null;

        cancellation.ThrowIfCancellationRequested();
        Keep(request.File, sha256);
        var list =
            origin == MappingOrigin.Saved
                ? saved!
                : MappingConversion.ToSettings(request.Source, request.List, mapping);
        if (isCurrent)
        {
            SaveMapping(settings, saved, list);
        }

        Record(request, sha256, list, reading);
        return new AddOutcome(sha256, reading, origin, change);
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
        if (string.CompareOrdinal(request.AsOf, today) > 0)
        {
            throw new InputFaultException("--as-of is a day that has come", found: request.AsOf);
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

        return saved is { Columns.Count: > 0 }
            ? (MappingConversion.ToMapping(saved).Apply(table, request.File), MappingOrigin.Saved)
            : (ColumnGuess.Of(table), MappingOrigin.Guessed);
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
                    session,
                    Fields(("sha256", sha256), ("bytes", Number(new FileInfo(request.File).Length))),
                    Fields(("file_name", Path.GetFileName(request.File)))
                );
            }

            var declared = log.Append(
                ActKind.ReleaseDeclared,
                session,
                Fields(("sha256", sha256), ("as_of", request.AsOf ?? "")),
                Fields(("source", request.Source), ("list", request.List))
            );
            var release = ReleaseStore.OfAct(database, declared.Index);
            RecordStore.Replace(
                database,
                release,
                KeyOf(ReadingKey(sha256, list)),
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

    // What a reading depends on: the file, how its columns are read, and the version.
    private static string ReadingKey(string sha256, ListSettings list) =>
        ContentHash.Of([
            sha256,
            Version,
            list.NameOrder,
            .. list.Columns.Select(c => FormattableString.Invariant($"{c.Column} {c.Field} {c.DateOrder} {c.Header}")),
        ]);
}
