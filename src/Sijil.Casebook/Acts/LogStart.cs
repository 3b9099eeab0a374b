using System.Globalization;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Acts;

/// <summary>The beginning of a casebook's log.</summary>
internal static class LogStart
{
    private const int NameBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>The key of the casebook's log; starts the log where there is none yet. Null: the key's file is not there, so nothing can be signed.</summary>
    /// <exception cref="InputFaultException">The log cannot be read, or the key is not its.</exception>
    public static SignerKey? KeyOf(CasebookFolder folder, CasebookDatabase database, ActLog log, ActSession session)
    {
        try
        {
            if (log.Size == 0)
            {
                return Start(folder, database, log, session);
            }

            var keys = LogKeys.Texts(database);
            LogKeys.FinishChange(folder, keys[^1]);
            var key = LogKey.Read(folder.Key, log.At(0).Said("origin"));
            return key is null || key.Verifier.ToString() == keys[^1] ? key
                : keys.Contains(key.Verifier.ToString(), StringComparer.Ordinal)
                    ? throw new InputFaultException(
                        "this is a former key of the log; put the one that replaced it back",
                        file: folder.Key
                    )
                : throw new InputFaultException("this is not the key of the casebook's log", file: folder.Key);
        }
        catch (FormatException e)
        {
            throw new InputFaultException(
                "the ledger is damaged (" + e.Message + "); restore the folder from a copy",
                file: folder.Database
            );
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
    }

    private static SignerKey Start(CasebookFolder folder, CasebookDatabase database, ActLog log, ActSession session)
    {
        // A key whose log was never begun (a stop right here) is replaced: nothing was signed with it.
        Span<byte> name = stackalloc byte[NameBytes];
        session.Randomness.GetBytes(name);
        var key = LogKey.Make(folder.Key, "casebook/" + Convert.ToHexStringLower(name), session.Randomness);
        Span<byte> secret = stackalloc byte[SecretBytes];
        session.Randomness.GetBytes(secret);
        using var transaction = database.Begin();
        log.Append(
            ActKind.Started,
            session,
            Fields(("origin", key.Verifier.Name), ("key", key.Verifier.ToString()), ("program", Casebook.Version)),
            Fields(("public_ids", Convert.ToBase64String(secret)))
        );
        EnterFormer(database, log, session);
        LogSeal.Seal(database, log, key);
        transaction.Commit();
        return key;
    }

    // What a casebook of version 1 holds is declared as it stands, with the times that it claimed then.
    private static void EnterFormer(CasebookDatabase database, ActLog log, ActSession session)
    {
        var documents = Rows(
            database,
            "SELECT sha256, bytes, file_name, kept_at FROM document ORDER BY kept_at, sha256"
        );
        var releases = Rows(
            database,
            "SELECT source, list, document, coalesce(as_of, ''), added_at FROM release ORDER BY release_id"
        );
        if (documents.Count == 0)
        {
            return;
        }

        database.Execute("PRAGMA defer_foreign_keys = ON");
        database.Execute("DELETE FROM release");
        database.Execute("DELETE FROM document");
        foreach (var row in documents)
        {
            log.Append(
                ActKind.DocumentKept,
                At(session, row[3]),
                Fields(("sha256", row[0]), ("bytes", row[1])),
                Fields(("file_name", row[2]))
            );
        }

        foreach (var row in releases)
        {
            log.Append(
                ActKind.ReleaseDeclared,
                At(session, row[4]),
                Fields(("sha256", row[2]), ("as_of", row[3])),
                Fields(("source", row[0]), ("list", row[1]))
            );
        }
    }

    private static ActSession At(ActSession session, string time) => session with { Clock = new StoppedClock(time) };

    private static List<string[]> Rows(CasebookDatabase database, string sql)
    {
        using var command = database.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal);

    private sealed class StoppedClock(string time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
    }
}
