using System.Text.Json;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Storage;

/// <summary>The projection of the last build: which person each record belongs to, and the weighed pairs.</summary>
internal static class RegisterStore
{
    /// <summary>Stores a build's people and pairs in place of the former ones. The caller commits.</summary>
    public static void Replace(
        CasebookDatabase database,
        RecordBook book,
        IReadOnlyList<Person> people,
        MatchingResult matching
    )
    {
        database.Execute("UPDATE record SET person_id = NULL");
        database.Execute("DELETE FROM pair");
        AssignPeople(database, book, people);
        InsertPairs(database, book, matching);
    }

    private static void AssignPeople(CasebookDatabase database, RecordBook book, IReadOnlyList<Person> people)
    {
        using var update = database.Command(
            "UPDATE record SET person_id = $1 WHERE release_id = $2 AND row = $3",
            "",
            0L,
            0
        );
        update.Prepare();
        foreach (var person in people)
        {
            foreach (var index in person.Records)
            {
                var record = book.Records[index];
                update.Parameters[0].Value = person.PersonId;
                update.Parameters[1].Value = book.Lists[record.List].Release.ReleaseId;
                update.Parameters[2].Value = record.Record.Row;
                update.ExecuteNonQuery();
            }
        }
    }

    private static void InsertPairs(CasebookDatabase database, RecordBook book, MatchingResult matching)
    {
        using var insert = database.Command(
            "INSERT INTO pair (record_id_l, record_id_r, weight, probability, levels, bits) VALUES ($1, $2, $3, $4, $5, $6)",
            "",
            "",
            0.0,
            0.0,
            "",
            ""
        );
        insert.Prepare();
        foreach (var (left, right, pair) in RegisterFiles.Sorted(book, matching))
        {
            insert.Parameters[0].Value = left;
            insert.Parameters[1].Value = right;
            insert.Parameters[2].Value = pair.Weight.Bits;
            insert.Parameters[3].Value = pair.Probability.Value;
            insert.Parameters[4].Value = JsonSerializer.Serialize(
                matching
                    .ComparisonNames()
                    .Zip(matching.LevelNames(pair))
                    .ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal)
            );
            insert.Parameters[5].Value = (object?)Bits(matching, pair) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    // Only where somebody will look: explaining takes longer than weighing.
    private static string? Bits(MatchingResult matching, MatchedPair pair) =>
        pair.Weight.Bits < matching.Match.Bits && matching.Explain(pair.Left, pair.Right) is { } why
            ? JsonSerializer.Serialize(
                why.Evidence.ToDictionary(
                    e => e.Comparison.Replace(' ', '_'),
                    e => Math.Round(e.Weight.Bits, 2),
                    StringComparer.Ordinal
                )
            )
            : null;
}
