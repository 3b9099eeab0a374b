using System.Text.Json;
using Sijil.Ledger;

namespace Sijil.Casebook.Storage;

/// <summary>What each stage of the last build depended on, wrote and hands on, so that only what changed is done again.</summary>
public static class StageStore
{
    /// <summary>
    /// What the stage handed on, when it was done with this input and every file that it wrote is still there, unaltered; otherwise null.
    /// </summary>
    public static string? ResultOf(CasebookDatabase database, CasebookFolder folder, string stage, string input)
    {
        using var command = database.Command(
            "SELECT files, result FROM stage WHERE name = $1 AND input = $2",
            stage,
            input
        );
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var isWhole = JsonSerializer
            .Deserialize<SortedDictionary<string, string>>(reader.GetString(0))!
            .All(file =>
                File.Exists(folder.OutFile(file.Key))
                && string.Equals(FileFingerprint.Sha256(folder.OutFile(file.Key)), file.Value, StringComparison.Ordinal)
            );
        return isWhole ? reader.GetString(1) : null;
    }

    /// <summary>Notes that a stage was done. The caller commits.</summary>
    public static void Done(
        CasebookDatabase database,
        CasebookFolder folder,
        string stage,
        string input,
        string result,
        params IEnumerable<string> files
    )
    {
        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            written[file] = FileFingerprint.Sha256(folder.OutFile(file));
        }

        using var command = database.Command(
            "INSERT INTO stage (name, input, files, result) VALUES ($1, $2, $3, $4) ON CONFLICT (name) "
                + "DO UPDATE SET input = excluded.input, files = excluded.files, result = excluded.result",
            stage,
            input,
            JsonSerializer.Serialize(written),
            result
        );
        command.ExecuteNonQuery();
    }

    /// <summary>Whether the stage was last done with this input.</summary>
    public static bool IsDone(CasebookDatabase database, string stage, string input)
    {
        using var command = database.Command("SELECT count(*) FROM stage WHERE name = $1 AND input = $2", stage, input);
        return (long)command.ExecuteScalar()! > 0;
    }

    /// <summary>The files that a stage wrote, with their SHA-256; null when it was not done.</summary>
    public static SortedDictionary<string, string>? FilesOf(CasebookDatabase database, string stage)
    {
        using var command = database.Command("SELECT files FROM stage WHERE name = $1", stage);
        return command.ExecuteScalar() is string files
            ? new SortedDictionary<string, string>(
                JsonSerializer.Deserialize<Dictionary<string, string>>(files)!,
                StringComparer.Ordinal
            )
            : null;
    }

    /// <summary>One hash over the names and hashes of the files that a stage wrote: of lines as <c>sha256sum</c> prints them.</summary>
    public static string ResultsOf(CasebookDatabase database, string stage) =>
        ContentHash.OfText(string.Concat((FilesOf(database, stage) ?? []).Select(f => f.Value + "  " + f.Key + "\n")));
}
