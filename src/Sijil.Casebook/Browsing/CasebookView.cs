using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Browsing;

/// <summary>A casebook as it is looked at: a connection of its own that can only read, so that looking never waits for a build and can change nothing.</summary>
public sealed partial class CasebookView : IDisposable
{
    private readonly SqliteConnection connection;

    private CasebookView(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens a view.</summary>
    /// <exception cref="InputFaultException">The database cannot be read.</exception>
    public static CasebookView Open(CasebookFolder folder)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var opened = new SqliteConnection(builder.ToString());
        try
        {
            opened.Open();
            return new CasebookView(opened);
        }
        catch (SqliteException e)
        {
            opened.Dispose();
            throw CasebookDatabase.Fault(e, folder.Database);
        }
    }

    /// <summary>What the last build shows; null: there was none.</summary>
    public ReportData? Register =>
        Rows("SELECT result FROM stage WHERE name = 'register'", r => r.GetString(0)).FirstOrDefault() is { } json
            ? JsonSerializer.Deserialize<ReportData>(json)
            : null;

    /// <summary>Every release of every list, in the order of adding.</summary>
    public IReadOnlyList<ReleaseLine> Releases =>
        Rows(
            "SELECT release.release_id, source, list, as_of, added_at, file_name, document, coalesce(rows_in, 0), coalesce(accepted, 0), coalesce(duplicate, 0), coalesce(refused, 0), published "
                + "FROM release JOIN document ON sha256 = document LEFT JOIN reading ON reading.release_id = release.release_id ORDER BY release.release_id",
            r => new ReleaseLine(
                r.GetInt64(0),
                r.GetString(1),
                r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.GetString(4),
                r.GetString(5),
                r.GetString(6),
                r.GetInt32(7),
                r.GetInt32(8),
                r.GetInt32(9),
                r.GetInt32(10)
            )
            {
                Published = r.IsDBNull(11) ? null : r.GetString(11),
            }
        );

    /// <summary>The rows of a release that were not used, with the reason; at most so many.</summary>
    public IReadOnlyList<RefusedLine> Refused(long release, int most) =>
        Rows(
            "SELECT row, column_no, found, reason FROM refused_row WHERE release_id = $1 ORDER BY row LIMIT $2",
            r => new RefusedLine(r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt32(1), r.GetString(2), r.GetString(3)),
            release,
            most
        );

    /// <summary>A record of a current release by its id, or null. Of several releases the last one that holds it.</summary>
    public RecordView? Record(string recordId) =>
        Records("WHERE record.record_id = $1 ORDER BY record.release_id DESC LIMIT 1", recordId).FirstOrDefault();

    /// <summary>The records of a person, by id.</summary>
    public IReadOnlyList<RecordView> RecordsOf(string personId) =>
        Records("WHERE record.person_id = $1 ORDER BY record.record_id LIMIT 1000", personId);

    /// <summary>A record's row in its file with its neighbours, each as raw cells.</summary>
    public IReadOnlyList<(int Row, ImmutableArray<string> Cells)> Around(RecordView record, int rows) =>
        Rows(
            "SELECT row, cells FROM record WHERE release_id = $1 AND row BETWEEN $2 AND $3 ORDER BY row",
            r => (r.GetInt32(0), Cells(r.GetString(1))),
            record.ReleaseId,
            record.Row - rows,
            record.Row + rows
        );

    /// <summary>The records in the rows beside one in its file, as they were read.</summary>
    public IReadOnlyList<RecordView> Beside(RecordView record, int rows) =>
        Records(
            "WHERE record.release_id = $1 AND record.row BETWEEN $2 AND $3 AND record.row <> $4 ORDER BY record.row",
            record.ReleaseId,
            record.Row - rows,
            record.Row + rows,
            record.Row
        );

    /// <summary>The searches that were kept, by name.</summary>
    public IReadOnlyList<SavedView> Saved =>
        Rows(
            "SELECT name, owner, query FROM saved_view ORDER BY name",
            r => new SavedView(r.GetString(0), r.GetString(1), r.GetString(2))
        );

    /// <summary>The last acts on record, the latest first.</summary>
    public IReadOnlyList<ActLine> LastActs(int most) =>
        Rows(
            "SELECT leaf.idx, bytes, value FROM leaf LEFT JOIN opening ON opening.idx = leaf.idx AND field = 'actor' ORDER BY leaf.idx DESC LIMIT $1",
            r =>
            {
                var leaf = Ledger.Leaves.Leaf.Parse((byte[])r[1]);
                return new ActLine(
                    r.GetInt64(0),
                    leaf.Kind,
                    Ledger.Leaves.Leaf.TimeText(leaf.Claimed),
                    r.IsDBNull(2) ? null : r.GetString(2),
                    leaf.Said
                );
            },
            most
        );

    /// <summary>The last signed checkpoint's size and time of its last act; null: nothing is signed.</summary>
    public long? SealedSize =>
        Rows("SELECT max(size) FROM checkpoint", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0))[0];

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private List<RecordView> Records(string where, params object[] values) =>
        Rows(
            "SELECT record.record_id, record.release_id, record.row, record.person_id, record.cells, record.said, source, list, file_name, document, as_of, reading.sheet, reading.columns, reading.format "
                + "FROM record JOIN release ON release.release_id = record.release_id JOIN document ON sha256 = document JOIN reading ON reading.release_id = record.release_id "
                + where,
            r => new RecordView(
                r.GetString(0),
                r.GetInt64(1),
                r.GetInt32(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                Cells(r.GetString(4)),
                r.IsDBNull(5) ? ImmutableSortedDictionary<string, string>.Empty : Texts(r.GetString(5)),
                r.GetString(6) + "/" + r.GetString(7),
                r.GetString(8),
                r.GetString(9),
                r.IsDBNull(10) ? null : r.GetString(10),
                r.IsDBNull(11) ? null : r.GetString(11),
                Cells(r.GetString(12))
            )
            {
                Format = r.GetString(13),
            },
            values
        );

    private static ImmutableArray<string> Cells(string json) => [.. JsonSerializer.Deserialize<string[]>(json)!];

    private static ImmutableSortedDictionary<string, string> Texts(string json) =>
        JsonSerializer
            .Deserialize<Dictionary<string, string>>(json)!
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object[] values) =>
        [.. Each(sql, read, values)];

    private IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i]);
        }

        using var reader = Asked(command.ExecuteReader);
        while (Asked(reader.Read))
        {
            yield return read(reader);
        }
    }

    private T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, connection.DataSource);
        }
    }
}
