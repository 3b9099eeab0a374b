using Microsoft.Data.Sqlite;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook.Acts;

/// <summary>An act as the database has it.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Hash">Of the bytes that are there.</param>
/// <param name="IsHashFitting">True when the stored hash is that one.</param>
/// <param name="Act">The act, its openings checked; null when something does not fit.</param>
/// <param name="Fault">What does not fit, without any value; null: nothing.</param>
internal sealed record StoredAct(long Index, TreeHash Hash, bool IsHashFitting, Act? Act, string? Fault);

/// <summary>Reads acts back, row by row, taking nothing for granted. Rows are read by one thread and looked through by several, a batch at a time; their order stays.</summary>
internal static class StoredActs
{
    private const int Batch = 4_096;

    public static IEnumerable<StoredAct> Read(CasebookDatabase database, long first, long last, int threads = 1)
    {
        // Two readers side by side, so that a million acts are two queries.
        using var leaves = database.Command(
            "SELECT idx, bytes, hash FROM leaf WHERE idx >= $1 AND idx < $2 ORDER BY idx",
            first,
            last
        );
        using var openings = database.Command(
            "SELECT idx, field, salt, value FROM opening WHERE idx >= $1 AND idx < $2 ORDER BY idx, field",
            first,
            last
        );
        using var reader = leaves.ExecuteReader();
        using var open = openings.ExecuteReader();
        var hasOpening = open.Read();
        var rows = new List<Row>(threads > 1 ? Batch : 1);
        bool hasRow;
        do
        {
            hasRow = reader.Read();
            if (hasRow)
            {
                rows.Add(RowOf(reader, open, ref hasOpening));
            }

            if (rows.Count > 0 && (!hasRow || threads == 1 || rows.Count == Batch))
            {
                foreach (var act in Looked(rows, threads))
                {
                    yield return act;
                }

                rows.Clear();
            }
        } while (hasRow);
    }

    private static Row RowOf(SqliteDataReader reader, SqliteDataReader open, ref bool hasOpening)
    {
        var index = reader.GetInt64(0);
        var opened = new List<(string, byte[]?, string?)>(8);
        for (; hasOpening && open.GetInt64(0) <= index; hasOpening = open.Read())
        {
            if (open.GetInt64(0) == index)
            {
                opened.Add(
                    open.IsDBNull(2)
                        ? (open.GetString(1), null, null)
                        : (open.GetString(1), (byte[])open[2], open.GetString(3))
                );
            }
        }

        return new Row(index, (byte[])reader[1], (byte[])reader[2], opened);
    }

    private static StoredAct[] Looked(List<Row> rows, int threads)
    {
        var acts = new StoredAct[rows.Count];
        if (threads == 1 || rows.Count == 1)
        {
            for (var i = 0; i < acts.Length; i++)
            {
                acts[i] = Look(rows[i]);
            }
        }
        else
        {
            Parallel.For(
                0,
                acts.Length,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                i => acts[i] = Look(rows[i])
            );
        }

        return acts;
    }

    private static StoredAct Look(Row row)
    {
        var hash = TreeHash.OfLeaf(row.Bytes);
        var fits = hash.ToArray().AsSpan().SequenceEqual(row.Hash);
        try
        {
            var opened = new Dictionary<string, Opening?>(row.Openings.Count, StringComparer.Ordinal);
            foreach (var (field, salt, value) in row.Openings)
            {
                opened.Add(
                    field,
                    salt is null ? null
                        : salt.Length == Opening.SaltSize ? new Opening(field, value!, [.. salt])
                        : throw new FormatException($"the salt of {field} is not 32 bytes")
                );
            }

            return new StoredAct(row.Index, hash, fits, Act.Of(row.Index, Leaf.Parse(row.Bytes), opened), null);
        }
        catch (FormatException e)
        {
            return new StoredAct(row.Index, hash, fits, null, e.Message);
        }
    }

    private readonly record struct Row(
        long Index,
        byte[] Bytes,
        byte[] Hash,
        List<(string Field, byte[]? Salt, string? Value)> Openings
    );
}
