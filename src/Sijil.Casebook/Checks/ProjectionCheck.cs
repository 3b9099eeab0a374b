using System.Security.Cryptography;
using System.Text;
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
        Span<byte> head = stackalloc byte[5];
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var bytes = reader.IsDBNull(i)
                    ? []
                    : Encoding.UTF8.GetBytes(
                        Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!
                    );
                head[0] = reader.IsDBNull(i) ? (byte)0 : (byte)1;
                System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
                hash.AppendData(head);
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
