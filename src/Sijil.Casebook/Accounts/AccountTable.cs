using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Accounts;

/// <summary>The accounts as they follow from the ledger.</summary>
internal static class AccountTable
{
    public const string Active = "active";
    public const string Closed = "closed";

    public static void Enter(CasebookDatabase database, Act act) =>
        database.Run(
            "INSERT INTO account (account, act, name, roles, state) VALUES ($1, $2, $3, $4, $5) "
                + "ON CONFLICT (account) DO UPDATE SET act = $2, name = $3, roles = $4, state = $5",
            act.Said("account"),
            act.Index,
            act.Opened["name"],
            act.Said("roles"),
            act.Said("state")
        );

    public static List<Account> All(CasebookDatabase database)
    {
        var all = new List<Account>();
        using var reader = database.Query("SELECT account, name, roles, state FROM account ORDER BY account");
        while (reader.Read())
        {
            all.Add(Read(reader));
        }

        return all;
    }

    private static Account Read(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.IsDBNull(1) ? "" : reader.GetString(1),
            RoleWords.Parse(reader.GetString(2)),
            reader.GetString(3) == Active
        );
}
