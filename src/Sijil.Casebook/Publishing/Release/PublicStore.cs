using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Leaves;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>A publication on record.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Act">Its place in the casebook's ledger.</param>
/// <param name="Size">Entries of the public log then.</param>
/// <param name="Note">The log's signed checkpoint.</param>
internal sealed record Publication(long Number, long Act, long Size, byte[] Note);

/// <summary>The public log in the casebook's database.</summary>
internal static class PublicStore
{
    public static Publication? Last(CasebookDatabase database)
    {
        using var command = database.Command(
            "SELECT number, act, size, note FROM publication ORDER BY number DESC LIMIT 1"
        );
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Publication(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), (byte[])reader[3])
            : null;
    }

    /// <summary>All entries with what opens them, in order.</summary>
    /// <exception cref="FormatException">An entry is not as it was written.</exception>
    public static ImmutableArray<PublicEntry> All(CasebookDatabase database)
    {
        var openings = Openings(database);
        var entries = ImmutableArray.CreateBuilder<PublicEntry>();
        foreach (var (index, bytes) in Bytes(database))
        {
            var entry = PublicEntry.Parse(index, bytes);
            entries.Add(openings.TryGetValue(index, out var opened) ? entry with { Openings = [.. opened] } : entry);
        }

        return entries.ToImmutable();
    }

    /// <summary>The exact bytes of all entries, in order.</summary>
    public static IEnumerable<(long Index, byte[] Bytes)> Bytes(CasebookDatabase database)
    {
        using var command = database.Command("SELECT idx, bytes FROM public_leaf ORDER BY idx");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), (byte[])reader[1]);
        }
    }

    public static void Add(CasebookDatabase database, PublicEntry entry, long publication)
    {
        using (
            var leaf = database.Command(
                "INSERT INTO public_leaf (idx, publication, bytes) VALUES ($1, $2, $3)",
                entry.Index,
                publication,
                entry.Leaf.ToBytes()
            )
        )
        {
            leaf.ExecuteNonQuery();
        }

        foreach (var opening in entry.Openings)
        {
            using var command = database.Command(
                "INSERT INTO public_opening (idx, field, salt, value) VALUES ($1, $2, $3, $4)",
                entry.Index,
                opening.Field,
                opening.Salt.ToArray(),
                opening.Value
            );
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Forgets what opens an entry: salt and value are gone from the file (secure_delete overwrites them).</summary>
    public static void Erase(CasebookDatabase database, long index)
    {
        using var command = database.Command(
            "UPDATE public_opening SET salt = NULL, value = NULL WHERE idx = $1",
            index
        );
        command.ExecuteNonQuery();
    }

    public static void Add(CasebookDatabase database, Publication publication)
    {
        using var command = database.Command(
            "INSERT INTO publication (number, act, size, note) VALUES ($1, $2, $3, $4)",
            publication.Number,
            publication.Act,
            publication.Size,
            publication.Note
        );
        command.ExecuteNonQuery();
    }

    private static Dictionary<long, List<Opening>> Openings(CasebookDatabase database)
    {
        var openings = new Dictionary<long, List<Opening>>();
        using var command = database.Command(
            "SELECT idx, field, salt, value FROM public_opening WHERE salt IS NOT NULL ORDER BY idx, field"
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var index = reader.GetInt64(0);
            if (!openings.TryGetValue(index, out var list))
            {
                openings.Add(index, list = []);
            }

            list.Add(new Opening(reader.GetString(1), reader.GetString(3), [.. (byte[])reader[2]]));
        }

        return openings;
    }

    /// <summary>A whole number.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
