using System.Text;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Acts;

/// <summary>The keys that the casebook's log was signed with, one after the other.</summary>
internal static class LogKeys
{
    /// <summary>All keys, as they are written, the first first.</summary>
    public static IReadOnlyList<string> Texts(CasebookDatabase database)
    {
        using var reader = database.Query("SELECT key FROM log_key ORDER BY act");
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys.Count > 0 ? keys : throw new FormatException("the log's key is missing");
    }

    /// <summary>The casebook's own keys.</summary>
    /// <exception cref="FormatException">A change is not right.</exception>
    public static KeyHistory History(CasebookDatabase database)
    {
        using var reader = database.Query("SELECT note FROM log_key WHERE note IS NOT NULL ORDER BY act");
        var notes = new List<SignedNote>();
        while (reader.Read())
        {
            notes.Add(SignedNote.Parse(Encoding.UTF8.GetBytes(reader.GetString(0))));
        }

        return KeyHistory.Of(VerifierKey.Parse(Texts(database)[0]), notes);
    }

    /// <summary>Puts the next key into its place when the log says that it counts, and away when the change never came about.</summary>
    public static void FinishChange(CasebookFolder folder, string inForce)
    {
        if (!File.Exists(folder.NextKey))
        {
            return;
        }

        var name = VerifierKey.Parse(inForce).Name;
        if (LogKey.Read(folder.NextKey, name)?.Verifier.ToString() == inForce)
        {
            DurableFile.Replace(folder.NextKey, folder.Key);
        }
        else
        {
            File.Delete(folder.NextKey);
        }
    }
}
