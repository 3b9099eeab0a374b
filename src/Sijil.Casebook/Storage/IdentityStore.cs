using System.Globalization;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Identities;

namespace Sijil.Casebook.Storage;

/// <summary>The kept history of the people's ids: one row of the database for each run that changed something, only ever added to.</summary>
internal static class IdentityStore
{
    /// <summary>The history so far.</summary>
    /// <exception cref="InputFaultException">It was altered.</exception>
    public static IdentityHistory Read(CasebookDatabase database)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IdentityHistoryFile.Write(IdentityHistory.Empty, text);
        foreach (var (run, sha256, rows) in All(database))
        {
            if (!string.Equals(ContentHash.OfText(rows), sha256, StringComparison.Ordinal))
            {
                throw Altered(run);
            }

            text.Write(rows);
        }

        try
        {
            using var reader = new StringReader(text.ToString());
            return IdentityHistoryFile.Read(reader);
        }
        catch (DelimitedTextException e)
        {
            throw new InputFaultException("the kept history of the people's ids is damaged (" + e.Message + ")");
        }
    }

    /// <summary>All runs: number, hash as it was noted, rows.</summary>
    public static IReadOnlyList<(long Run, string Sha256, string Rows)> All(CasebookDatabase database)
    {
        using var command = database.Command("SELECT run, sha256, rows FROM identity_run ORDER BY run");
        using var reader = command.ExecuteReader();
        var runs = new List<(long, string, string)>();
        while (reader.Read())
        {
            runs.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return runs;
    }

    /// <summary>What a run adds to the history.</summary>
    public static string RowsOf(IdentityRun run)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IdentityHistoryFile.Append(run, text);
        return text.ToString();
    }

    /// <summary>Adds a run. The caller commits.</summary>
    public static void Add(CasebookDatabase database, int run, long act, string rows)
    {
        using var insert = database.Command(
            "INSERT INTO identity_run (run, act, sha256, rows) VALUES ($1, $2, $3, $4)",
            run,
            act,
            ContentHash.OfText(rows),
            rows
        );
        insert.ExecuteNonQuery();
    }

    private static InputFaultException Altered(long run) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"run {run} of the history of the people's ids was altered; restore the folder from a copy"
            )
        );
}
