using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Checks;

/// <summary>
/// Makes the tables that follow from the ledger again and compares. They are made as temporary tables of the same names, which hide the kept ones from the code that enters acts:
/// that code is the one that runs every day, and the kept tables stay untouched.
/// </summary>
internal sealed class ProjectionCheck : IDisposable
{
    private readonly CasebookDatabase database;

    /// <summary>Makes empty tables. Foreign keys must not be enforced: they would be looked for among the temporary ones.</summary>
    public ProjectionCheck(CasebookDatabase database)
    {
        this.database = database;
        database.Execute("PRAGMA temp.cache_size = -65536");
        foreach (var (table, _, _) in ActProjections.Tables)
        {
            var sql = (string)database.Scalar("SELECT sql FROM main.sqlite_schema WHERE name = $1", table)!;
            database.Execute("CREATE TEMP " + sql["CREATE ".Length..]);
        }
    }

    /// <summary>Enters an act.</summary>
    public void Enter(Act act) => ActProjections.Enter(database, act);

    /// <summary>Compares, row by row and cell by cell.</summary>
    public void Compare(Findings findings)
    {
        foreach (var (table, columns, _) in ActProjections.Tables)
        {
            // Keys are unique in both, so that equal numbers and nothing over on one side mean the same rows.
            var difference = database.Scalar(
                $"SELECT (SELECT count(*) FROM temp.{table}) <> (SELECT count(*) FROM main.{table}) "
                    + $"OR EXISTS (SELECT {columns} FROM temp.{table} EXCEPT SELECT {columns} FROM main.{table})"
            );
            if (difference is 0L)
            {
                findings.Looked($"table {table} follows from the ledger");
            }
            else
            {
                findings.Fault($"table {table}: it is not what follows from the ledger");
            }
        }
    }

    /// <summary>Puts what was made in the place of what is kept. The caller commits.</summary>
    public void Repair()
    {
        foreach (var (table, columns, _) in ActProjections.Tables)
        {
            database.Execute($"DELETE FROM main.{table}");
            database.Execute($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM temp.{table}");
        }
    }

    /// <summary>Takes the temporary tables away.</summary>
    public void Dispose()
    {
        foreach (var (table, _, _) in ActProjections.Tables)
        {
            database.Execute($"DROP TABLE IF EXISTS temp.{table}");
        }
    }

    /// <summary>SHA-256 over all rows of a table: kinds, lengths and bytes of their cells.</summary>
    public static string DigestOf(
        CasebookDatabase database,
        (string Table, string Columns, string Order) of,
        string where = ""
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var command = database.Command($"SELECT {of.Columns} FROM {of.Table} {where} ORDER BY {of.Order}");
        using var reader = command.ExecuteReader();

        // A row at a time: a hash called for every cell spends most of its time being called.
        var row = new ArrayBufferWriter<byte>(4096);
        while (reader.Read())
        {
            row.ResetWrittenCount();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                Write(row, reader.IsDBNull(i) ? null : Text(reader, i));
            }

            hash.AppendData(row.WrittenSpan);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(SqliteDataReader reader, int column) =>
        Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;

    private static void Write(ArrayBufferWriter<byte> row, string? cell)
    {
        var head = row.GetSpan(5);
        head[0] = cell is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], cell is null ? 0 : Encoding.UTF8.GetByteCount(cell));
        row.Advance(5);
        if (cell is not null)
        {
            Encoding.UTF8.GetBytes(cell, row);
        }
    }
}
