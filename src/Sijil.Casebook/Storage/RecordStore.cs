using System.Text.Json;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Storage;

/// <summary>The projection of kept files into rows: raw cells with their place, and the rows that were refused or stand twice.</summary>
public static class RecordStore
{
    /// <summary>The key of the reading that is stored for a release, or null.</summary>
    public static string? KeyOf(CasebookDatabase database, long release)
    {
        using var command = database.Command("SELECT input FROM reading WHERE release_id = $1", release);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Stores a reading in place of the release's former one. The caller commits.</summary>
    public static void Replace(
        CasebookDatabase database,
        long release,
        string key,
        ReleaseReading reading,
        IReadOnlyList<string> recordIds
    )
    {
        foreach (var table in (string[])["record", "refused_row", "duplicate_row", "reading"])
        {
            using var delete = database.Command("DELETE FROM " + table + " WHERE release_id = $1", release);
            delete.ExecuteNonQuery();
        }

        InsertReading(database, release, key, reading);
        InsertRecords(database, release, reading, recordIds);
        InsertRejects(database, release, reading);
    }

    private static void InsertReading(CasebookDatabase database, long release, string key, ReleaseReading reading)
    {
        var (table, records) = (reading.Table, reading.Records);
        using var insert = database.Command(
            "INSERT INTO reading VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            release,
            key,
            table.Format,
            table.Encoding,
            table.Sheet,
            table.HeaderRow,
            JsonSerializer.Serialize(table.Columns.Select(c => c.Header)),
            records.RowsIn,
            records.Accepted.Count,
            records.Duplicates.Count,
            records.Refused.Count
        );
        insert.ExecuteNonQuery();
    }

    private static void InsertRecords(
        CasebookDatabase database,
        long release,
        ReleaseReading reading,
        IReadOnlyList<string> recordIds
    )
    {
        using var insert = database.Command(
            "INSERT INTO record (release_id, row, record_id, cells, fingerprint, said) VALUES ($1, $2, $3, $4, $5, $6)",
            release,
            0,
            "",
            "",
            "",
            ""
        );
        insert.Prepare();
        for (var i = 0; i < recordIds.Count; i++)
        {
            var record = reading.Records.Accepted[i];
            insert.Parameters[1].Value = record.Row;
            insert.Parameters[2].Value = recordIds[i];
            insert.Parameters[3].Value = CellsText.Of(record.Cells);
            insert.Parameters[4].Value = RecordFingerprint.Of(record);
            insert.Parameters[5].Value = SaidText.Of(record);
            insert.ExecuteNonQuery();
        }
    }

    private static void InsertRejects(CasebookDatabase database, long release, ReleaseReading reading)
    {
        foreach (var row in reading.Records.Refused)
        {
            using var insert = database.Command(
                "INSERT INTO refused_row VALUES ($1, $2, $3, $4, $5)",
                release,
                row.Row,
                row.Column,
                row.Found,
                row.Reason
            );
            insert.ExecuteNonQuery();
        }

        foreach (var row in reading.Records.Duplicates)
        {
            using var insert = database.Command(
                "INSERT INTO duplicate_row VALUES ($1, $2, $3)",
                release,
                row.Row,
                row.SameAs
            );
            insert.ExecuteNonQuery();
        }
    }
}
