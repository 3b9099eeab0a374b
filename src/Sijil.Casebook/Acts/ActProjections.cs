using System.Globalization;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Acts;

/// <summary>
/// What follows from each act, as rows that can be asked for. The same code enters an act when it is done and when <c>fsck</c> makes the tables again, so that both agree.
/// </summary>
internal static class ActProjections
{
    /// <summary>Tables that are made from the ledger alone, with the columns that count and their order.</summary>
    public static readonly (string Table, string Columns, string Order)[] Tables =
    [
        ("document", "sha256, bytes, file_name, kept_at, act", "sha256"),
        ("release", "release_id, source, list, document, as_of, added_at, act, published", "release_id"),
        ("request", "key, act", "key"),
        (
            "decision",
            "decision_id, act, record_id_l, record_id_r, cells_l, cells_r, verdict, role, mode, actor, reason, decided_at, withdrawn_by",
            "decision_id"
        ),
        ("log_key", "act, key, note", "act"),
        (
            "repair",
            "repair_id, act, document, column_no, damage, row, actor, reason, accepted_at, withdrawn_by",
            "repair_id"
        ),
        ("account", "account, act, name, roles, state", "account"),
    ];

    /// <summary>Enters what follows from an act. The caller commits.</summary>
    public static void Enter(CasebookDatabase database, Act act)
    {
        if (act.Kind == ActKind.Started || act.Kind == ActKind.KeyChanged)
        {
            database.Run(
                "INSERT INTO log_key (act, key, note) VALUES ($1, $2, $3)",
                act.Index,
                act.Said("key"),
                act.Kind == ActKind.KeyChanged ? act.Said("note") : null
            );
        }
        else if (act.Kind == ActKind.DocumentKept)
        {
            database.Run(
                "INSERT INTO document (sha256, bytes, file_name, kept_at, act) VALUES ($1, $2, $3, $4, $5)",
                act.Said("sha256"),
                long.Parse(act.Said("bytes"), CultureInfo.InvariantCulture),
                act.Opened["file_name"] ?? "",
                act.Time,
                act.Index
            );
        }
        else if (act.Kind == ActKind.ReleaseDeclared)
        {
            database.Run(
                "INSERT INTO release (source, list, document, as_of, added_at, act) VALUES ($1, $2, $3, $4, $5, $6)",
                act.Opened["source"] ?? "",
                act.Opened["list"] ?? "",
                act.Said("sha256"),
                act.Said("as_of") is { Length: > 0 } day ? day : null,
                act.Time,
                act.Index
            );
        }
        else if (act.Kind == ActKind.ReleaseDated)
        {
            database.Run(
                "UPDATE release SET published = $2 WHERE act = $1",
                long.Parse(act.Said("release"), CultureInfo.InvariantCulture),
                act.Said("published")
            );
        }
        else if (act.Kind == ActKind.RepairAccepted)
        {
            EnterRepair(database, act);
        }
        else if (act.Kind == ActKind.RepairWithdrawn)
        {
            database.Run("UPDATE repair SET withdrawn_by = $2 WHERE repair_id = $1", act.Said("repair"), act.Index);
        }
        else if (act.Kind == ActKind.Decided)
        {
            EnterDecision(database, act);
        }
        else if (act.Kind == ActKind.DecisionWithdrawn)
        {
            database.Run(
                "UPDATE decision SET withdrawn_by = $2 WHERE decision_id = $1",
                act.Said("decision"),
                act.Index
            );
            EnterRequest(database, act);
        }
        else if (act.Kind == ActKind.AccountChanged)
        {
            AccountTable.Enter(database, act);
        }
        else if (act.Kind == ActKind.Erased)
        {
            EnterErasure(database, act);
        }
    }

    // What is erased is null in its opening already, or will be in this transaction.
    private static void EnterErasure(CasebookDatabase database, Act act)
    {
        var of = long.Parse(act.Said("act"), CultureInfo.InvariantCulture);
        foreach (var field in act.Said("fields").Split(' '))
        {
            switch (field)
            {
                case "actor":
                    database.Run("UPDATE decision SET actor = NULL WHERE act = $1", of);
                    database.Run("UPDATE repair SET actor = NULL WHERE act = $1", of);
                    break;
                case "reason":
                    database.Run("UPDATE decision SET reason = NULL WHERE act = $1", of);
                    database.Run("UPDATE repair SET reason = NULL WHERE act = $1", of);
                    break;
                case "file_name":
                    database.Run("UPDATE document SET file_name = '' WHERE act = $1", of);
                    break;
                case "name":
                    database.Run("UPDATE account SET name = NULL WHERE act = $1", of);
                    break;
                default:
                    break;
            }
        }
    }

    private static void EnterRepair(CasebookDatabase database, Act act) =>
        database.Run(
            "INSERT INTO repair (repair_id, act, document, column_no, damage, row, actor, reason, accepted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            act.Said("repair"),
            act.Index,
            act.Said("sha256"),
            long.Parse(act.Said("column"), CultureInfo.InvariantCulture),
            act.Said("damage"),
            act.Said("row") is { Length: > 0 } row ? long.Parse(row, CultureInfo.InvariantCulture) : null,
            act.Actor,
            act.Opened["reason"],
            act.Time
        );

    private static void EnterDecision(CasebookDatabase database, Act act)
    {
        database.Run(
            "INSERT INTO decision (decision_id, act, record_id_l, record_id_r, cells_l, cells_r, verdict, role, mode, actor, reason, decided_at) "
                + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            act.Said("decision"),
            act.Index,
            act.Opened["record_l"],
            act.Opened["record_r"],
            act.Opened["cells_l"],
            act.Opened["cells_r"],
            act.Said("verdict"),
            act.Said("role"),
            act.Said("mode"),
            act.Actor,
            act.Opened["reason"],
            act.Said("decided_at") is { Length: > 0 } elsewhere ? elsewhere : act.Time
        );
        EnterRequest(database, act);
    }

    private static void EnterRequest(CasebookDatabase database, Act act)
    {
        if (act.Opened["request"] is { Length: > 0 } key)
        {
            database.Run("INSERT INTO request (key, act) VALUES ($1, $2)", key, act.Index);
        }
    }
}
