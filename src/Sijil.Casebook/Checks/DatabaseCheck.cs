using Microsoft.Data.Sqlite;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Checks;

/// <summary>What SQLite itself says of the file. It notices few alterations; the hashes notice the rest.</summary>
internal static class DatabaseCheck
{
    public static void Run(CasebookDatabase database, Findings findings)
    {
        var before = findings.Count;
        foreach (var line in Lines(database, "PRAGMA integrity_check(20)"))
        {
            if (line != "ok")
            {
                findings.Fault($"casebook.db: {line}");
            }
        }

        foreach (var line in Lines(database, "PRAGMA foreign_key_check"))
        {
            findings.Fault($"casebook.db: a row of {line} refers to one that is not there");
        }

        if (findings.Count == before)
        {
            findings.Looked($"the database is whole by SQLite's own check");
        }
    }

    private static List<string> Lines(CasebookDatabase database, string sql)
    {
        var lines = new List<string>();
        try
        {
            using var command = database.Command(sql);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                lines.Add(reader.GetString(0));
            }
        }
        catch (SqliteException e)
        {
            lines.Add(e.Message);
        }

        return lines;
    }
}
