namespace Sijil.Linkage.Identities;

/// <summary>An id's claim to a cluster, by the records of the cluster that it holds or held last.</summary>
/// <param name="Person">The id.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Shared">Number of such records; at least 1.</param>
internal readonly record struct Claim(int Person, int Cluster, int Shared)
{
    /// <summary>The claims of all current and withdrawn ids, by person, then cluster.</summary>
    public static Claim[] OfTheLiving(IdentityBook book, PresentRecords present)
    {
        var keys = new ulong[present.Record.Length];
        var count = 0;
        for (var index = 0; index < keys.Length; index++)
        {
            var holder = book.Records[present.Record[index]].Holder;
            if (holder >= 0 && book.People[holder].Lives)
            {
                keys[count++] = ((ulong)(uint)holder << 32) | (uint)present.Cluster[index];
            }
        }

        Array.Sort(keys, 0, count);
        var claims = new List<Claim>(count);
        for (var start = 0; start < count; )
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            claims.Add(new Claim((int)(keys[start] >> 32), (int)(keys[start] & uint.MaxValue), end - start));
            start = end;
        }

        return [.. claims];
    }
}
