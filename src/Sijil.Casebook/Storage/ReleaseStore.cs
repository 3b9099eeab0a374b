using System.Globalization;

namespace Sijil.Casebook.Storage;

/// <summary>One dated version of a list, as it was added.</summary>
/// <param name="ReleaseId">Order of adding, from 1.</param>
/// <param name="Source">Who compiles the list.</param>
/// <param name="List">The list's name at that source.</param>
/// <param name="Document">SHA-256 of the kept file.</param>
/// <param name="FileName">The file's name when it was added.</param>
/// <param name="AsOf">ISO date that the release speaks for, or null.</param>
public sealed record Release(long ReleaseId, string Source, string List, string Document, string FileName, string? AsOf)
{
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
            "SELECT release_id, source, list, document, file_name, as_of FROM release JOIN document ON sha256 = document ORDER BY release_id"
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
                    reader.IsDBNull(5) ? null : reader.GetString(5)
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

    /// <summary>Records a kept file as a release. The caller commits.</summary>
    /// <returns>The new release's number.</returns>
    public static long Insert(
        CasebookDatabase database,
        string source,
        string list,
        string? asOf,
        string sha256,
        long bytes,
        string fileName,
        DateTimeOffset now
    )
    {
        var time = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using (
            var document = database.Command(
                "INSERT INTO document (sha256, bytes, file_name, kept_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                sha256,
                bytes,
                fileName,
                time
            )
        )
        {
            document.ExecuteNonQuery();
        }

        using var release = database.Command(
            "INSERT INTO release (source, list, document, as_of, added_at) VALUES ($1, $2, $3, $4, $5) RETURNING release_id",
            source,
            list,
            sha256,
            asOf,
            time
        );
        return Convert.ToInt64(release.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
