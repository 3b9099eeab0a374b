using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Checks;

/// <summary>Makes the tables that follow from the ledger again and compares; the caller's transaction decides whether the new ones stay.</summary>
internal static class ProjectionCheck
{
    public static void Run(CasebookDatabase database, ActLog log, Findings findings)
    {
        var before = ActProjections.Tables.Select(t => DigestOf(database, t)).ToArray();
        database.Execute("PRAGMA defer_foreign_keys = ON");
        foreach (var (table, _, _) in ActProjections.Tables.Reverse())
        {
            database.Execute("DELETE FROM " + table);
        }

        foreach (var act in log.All())
        {
            ActProjections.Enter(database, act);
        }

        for (var i = 0; i < before.Length; i++)
        {
            var (table, _, _) = ActProjections.Tables[i];
            if (DigestOf(database, ActProjections.Tables[i]) == before[i])
            {
                findings.Looked($"table {table} follows from the ledger");
            }
            else
            {
                findings.Fault($"table {table}: it is not what follows from the ledger");
            }
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
