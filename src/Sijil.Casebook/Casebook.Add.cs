using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
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

    /// <summary>How the columns are read, where somebody corrected it; goes before <see cref="MappingFile"/>. Null: as saved, or guessed.</summary>
    public ListMapping? Mapping { get; init; }

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

    /// <summary>Given with the request; saved when the added release is the one that counts.</summary>
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
        var (settings, saved, sha256, reading, origin, isCurrent, against) = Examine(request, cancellation);
        cancellation.ThrowIfCancellationRequested();
        Keep(request.File, sha256);
        var list =
            origin == MappingOrigin.Saved
                ? saved!
                : MappingConversion.ToSettings(request.Source, request.List, reading.Mapping);
        list.About = saved?.About;
        list.CheckDigits ??= saved?.CheckDigits;
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
