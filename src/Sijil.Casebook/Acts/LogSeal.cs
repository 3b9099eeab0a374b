using Sijil.Casebook.Storage;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Acts;

/// <summary>Signed checkpoints of the casebook's log: how many acts there were, and their root.</summary>
internal static class LogSeal
{
    /// <summary>Signs the log as it stands. The caller commits. Without a key nothing is signed.</summary>
    public static void Seal(CasebookDatabase database, ActLog log, SignerKey? key)
    {
        if (key is null)
        {
            return;
        }

        var size = log.Size;
        var note = SignedNote.Sign(new Checkpoint(key.Verifier.Name, size, log.RootAt(size)).ToString(), key);
        using var insert = database.Command(
            "INSERT INTO checkpoint (size, note) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            size,
            note.ToBytes()
        );
        insert.ExecuteNonQuery();
    }

    /// <summary>All checkpoints, by size.</summary>
    public static IReadOnlyList<(long Size, byte[] Note)> All(CasebookDatabase database)
    {
        using var command = database.Command("SELECT size, note FROM checkpoint ORDER BY size");
        using var reader = command.ExecuteReader();
        var notes = new List<(long, byte[])>();
        while (reader.Read())
        {
            notes.Add((reader.GetInt64(0), (byte[])reader[1]));
        }

        return notes;
    }
}
