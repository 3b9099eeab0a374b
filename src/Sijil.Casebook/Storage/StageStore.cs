using System.Text.Json;
using Sijil.Ledger;

namespace Sijil.Casebook.Storage;

/// <summary>What each stage of the last build depended on and wrote, so that only what changed is done again.</summary>
public static class StageStore
{
    /// <summary>True when the stage was done with this input and every file that it wrote is still there, unaltered.</summary>
    public static bool IsCurrent(CasebookDatabase database, CasebookFolder folder, string stage, string input)
    {
        using var command = database.Command("SELECT files FROM stage WHERE name = $1 AND input = $2", stage, input);
        if (command.ExecuteScalar() is not string files)
        {
            return false;
        }

        return JsonSerializer
            .Deserialize<SortedDictionary<string, string>>(files)!
            .All(file =>
                File.Exists(folder.OutFile(file.Key))
                && string.Equals(FileFingerprint.Sha256(folder.OutFile(file.Key)), file.Value, StringComparison.Ordinal)
            );
    }

    /// <summary>Notes that a stage was done. The caller commits.</summary>
    public static void Done(
        CasebookDatabase database,
        CasebookFolder folder,
        string stage,
        string input,
        params IEnumerable<string> files
    )
    {
        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            written[file] = FileFingerprint.Sha256(folder.OutFile(file));
        }

        using var command = database.Command(
            "INSERT INTO stage (name, input, files) VALUES ($1, $2, $3) "
                + "ON CONFLICT (name) DO UPDATE SET input = excluded.input, files = excluded.files",
            stage,
            input,
            JsonSerializer.Serialize(written)
        );
        command.ExecuteNonQuery();
    }
}
