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
            decisions.Add(
                new Decision(
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
                }
            );
        }

        return decisions;
    }
}
