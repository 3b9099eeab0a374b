namespace Sijil.Linkage.Blocking;

/// <summary>The keys that a rule gives, each with its record, by ascending record.</summary>
/// <param name="Keys">Keys; 0: none.</param>
/// <param name="Owners">The record of each key, or null where the n-th key belongs to record n.</param>
internal readonly record struct RuleEntries(ulong[] Keys, int[]? Owners)
{
    public int Owner(int entry) => Owners is null ? entry : Owners[entry];

    public static RuleEntries Of(int records, BlockingRule rule)
    {
        if (rule.KeyOf is { } keyOf)
        {
            return new RuleEntries(keyOf, null);
        }

        var keys = new List<ulong>(records);
        var owners = new List<int>(records);
        var own = new List<ulong>();
        for (var record = 0; record < records; record++)
        {
            own.Clear();
            rule.Keys(record, own);
            for (var index = 0; index < own.Count; index++)
            {
                if (own[index] != 0 && own.IndexOf(own[index]) == index)
                {
                    keys.Add(own[index]);
                    owners.Add(record);
                }
            }
        }

        return new RuleEntries([.. keys], [.. owners]);
    }
}
