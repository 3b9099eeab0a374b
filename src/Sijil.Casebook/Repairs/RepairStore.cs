using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Repairs;

/// <summary>Reads the repairs on record.</summary>
internal static class RepairStore
{
    /// <summary>All of them, withdrawn ones too, in the order in which they were accepted.</summary>
    public static IReadOnlyList<RepairClaim> All(CasebookDatabase database)
    {
        using var command = database.Command(
            "SELECT repair_id, document, column_no, damage, row, actor, reason, accepted_at, withdrawn_by IS NOT NULL FROM repair ORDER BY act"
        );
        using var reader = command.ExecuteReader();
        var claims = new List<RepairClaim>();
        while (reader.Read())
        {
            claims.Add(
                new RepairClaim(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetInt32(2),
                    DamageWords.Parse(reader.GetString(3)),
                    reader.IsDBNull(4) ? null : reader.GetInt32(4),
                    reader.IsDBNull(5) ? null : reader.GetString(5),
                    reader.IsDBNull(6) ? null : reader.GetString(6),
                    reader.GetString(7),
                    reader.GetBoolean(8)
                )
            );
        }

        return claims;
    }
}
