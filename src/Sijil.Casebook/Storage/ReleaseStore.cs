using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Repairs;

namespace Sijil.Casebook.Storage;

/// <summary>One dated version of a list, as it was added.</summary>
/// <param name="ReleaseId">Order of adding, from 1.</param>
/// <param name="Source">Who compiles the list.</param>
/// <param name="List">The list's name at that source.</param>
/// <param name="Document">SHA-256 of the kept file.</param>
/// <param name="FileName">The file's name when it was added.</param>
/// <param name="AsOf">ISO date that the release speaks for, or null.</param>
/// <param name="Published">ISO date on which its source published it, or null.</param>
public sealed record Release(
    long ReleaseId,
    string Source,
    string List,
    string Document,
    string FileName,
    string? AsOf,
    string? Published = null
)
{
    /// <summary>Repairs of its file that were accepted and stand; filled where the release is to be read.</summary>
    public ImmutableArray<RepairClaim> Repairs { get; init; } = [];

    /// <summary>source/list, as in record ids.</summary>
    public string ListKey => Source + "/" + List;
}

/// <summary>The releases that were added.</summary>
public static class ReleaseStore
{
    /// <summary>All releases, in the order of adding.</summary>
    public static IReadOnlyList<Release> All(CasebookDatabase database)
    {
        using var command = database.Command(
            "SELECT release_id, source, list, document, file_name, as_of, published FROM release JOIN document ON sha256 = document ORDER BY release_id"
        );
        using var reader = command.ExecuteReader();
        var releases = new List<Release>();
        while (reader.Read())
        {
            releases.Add(
                new Release(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.IsDBNull(5) ? null : reader.GetString(5),
                    reader.IsDBNull(6) ? null : reader.GetString(6)
                )
            );
        }

        return releases;
    }

    /// <summary>The release of a list that counts: the one that speaks for the latest day; among equals or undated ones the last added.</summary>
    public static Release? Current(IEnumerable<Release> releases, string listKey) =>
        releases
            .Where(r => string.Equals(r.ListKey, listKey, StringComparison.Ordinal))
            .OrderBy(r => r.AsOf ?? "", StringComparer.Ordinal)
            .ThenBy(r => r.ReleaseId)
            .LastOrDefault();

    /// <summary>Whether the file is kept already.</summary>
    public static bool HasDocument(CasebookDatabase database, string sha256)
    {
        using var command = database.Command("SELECT count(*) FROM document WHERE sha256 = $1", sha256);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>The number of the release that an act declared.</summary>
    public static long OfAct(CasebookDatabase database, long act)
    {
        using var command = database.Command("SELECT release_id FROM release WHERE act = $1", act);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
