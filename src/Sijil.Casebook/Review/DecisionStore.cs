using Microsoft.Data.Sqlite;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Review;

/// <summary>The decisions on record, as the ledger's projection has them.</summary>
internal static class DecisionStore
{
    /// <summary>The mode of a decision that was made with everything in sight.</summary>
    public const string Open = "open";

    /// <summary>The mode of one that was made without seeing the weight or anybody else's answer.</summary>
    public const string Blind = "blind";

    private const string Columns =
        "SELECT decision_id, coalesce(record_id_l, ''), coalesce(record_id_r, ''), verdict, role, coalesce(actor, ''), coalesce(reason, ''), "
        + "decided_at, act, withdrawn_by IS NOT NULL, coalesce(cells_l, ''), coalesce(cells_r, ''), mode FROM decision ";

    /// <summary>Asks for the decisions on a pair ($1, $2: the lower record id first), in the order in which they were entered.</summary>
    public const string OnPair = Columns + "WHERE record_id_l = $1 AND record_id_r = $2 ORDER BY act";

    /// <summary>Asks for the decisions on pairs that have more than one, in the order in which they were entered.</summary>
    public const string OnPairsTwice =
        Columns
        + "WHERE (record_id_l, record_id_r) IN (SELECT record_id_l, record_id_r FROM decision WHERE record_id_l IS NOT NULL AND record_id_r IS NOT NULL "
        + "GROUP BY record_id_l, record_id_r HAVING count(*) > 1) ORDER BY act";

    /// <summary>What of each decision a build depends on, in the order in which they were entered: id, records, verdict, and whether it was taken back.</summary>
    public static IEnumerable<string> Told(CasebookDatabase database)
    {
        using var reader = database.Query(
            "SELECT decision_id, coalesce(record_id_l, ''), coalesce(record_id_r, ''), verdict, CASE WHEN withdrawn_by IS NULL THEN '' ELSE 'withdrawn' END FROM decision ORDER BY act"
        );
        while (reader.Read())
        {
            for (var part = 0; part < reader.FieldCount; part++)
            {
                yield return reader.GetString(part);
            }
        }
    }

    /// <summary>All decisions, in the order in which they were entered.</summary>
    public static IReadOnlyList<Decision> All(CasebookDatabase database) => Read(database, Columns + "ORDER BY act");

    /// <summary>A decision by its id, or null.</summary>
    public static Decision? Find(CasebookDatabase database, string decisionId) =>
        Read(database, Columns + "WHERE decision_id = $1", decisionId).SingleOrDefault();

    /// <summary>The act that answered this request, or null.</summary>
    public static long? ActOf(CasebookDatabase database, string key)
    {
        return database.Scalar("SELECT act FROM request WHERE key = $1", key) as long?;
    }

    /// <summary>The fingerprint of a record of one of these releases; null when there is none of that id.</summary>
    public static string? FingerprintOf(CasebookDatabase database, string recordId, IReadOnlyCollection<long> releases)
    {
        using var reader = database.Query("SELECT release_id, fingerprint FROM record WHERE record_id = $1", recordId);
        while (reader.Read())
        {
            if (releases.Contains(reader.GetInt64(0)))
            {
                return reader.IsDBNull(1) ? "" : reader.GetString(1);
            }
        }

        return null;
    }

    /// <summary>A verdict's word.</summary>
    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => "same",
            Verdict.Different => "different",
            _ => "unsure",
        };

    /// <summary>A role's word.</summary>
    public static string Word(ReviewRole role) => role == ReviewRole.Adjudicator ? "adjudicator" : "reviewer";

    private static List<Decision> Read(CasebookDatabase database, string sql, params object?[] values)
    {
        using var reader = database.Query(sql, values);
        var decisions = new List<Decision>();
        while (reader.Read())
        {
            decisions.Add(Of(reader));
        }

        return decisions;
    }

    /// <summary>The decision in a row of what <see cref="OnPair"/> asks for.</summary>
    public static Decision Of(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetString(2),
            DecisionRows.VerdictOf(reader.GetString(3))
                ?? throw new FormatException("a decision has an unknown verdict"),
            reader.GetString(4) == "adjudicator" ? ReviewRole.Adjudicator : ReviewRole.Reviewer,
            reader.GetString(5),
            reader.GetString(6),
            reader.GetString(7)
        )
        {
            Act = reader.GetInt64(8),
            IsWithdrawn = reader.GetBoolean(9),
            LeftCells = reader.GetString(10),
            RightCells = reader.GetString(11),
            IsBlind = reader.GetString(12) == Blind,
        };
}
