namespace Sijil.Linkage.Identities;

/// <summary>
/// Which merged and divided ids come back: a cluster that no living id keeps takes the id most of whose former records, of those still there, it holds.
/// </summary>
internal static class Return
{
    /// <summary>Fills the clusters that have no person (−1) with ids that come back.</summary>
    public static void Into(int[] personOf, IdentityBook book, PresentRecords present)
    {
        var waiting = Waiting(book, present);
        var best = new Dictionary<int, Claim>();
        var shares = new Dictionary<int, int>();
        for (var person = 0; person < book.People.Length; person++)
        {
            if (book.People[person].Lives)
            {
                continue;
            }

            shares.Clear();
            var total = 0;
            foreach (var record in FormerRecords(book, person, waiting))
            {
                if (present.ClusterOfRecord[record] is var cluster and >= 0)
                {
                    total++;
                    shares[cluster] = shares.GetValueOrDefault(cluster) + 1;
                }
            }

            foreach (var (cluster, shared) in shares)
            {
                var claim = new Claim(person, cluster, shared);
                if (
                    personOf[cluster] < 0
                    && shared > total - shared
                    && (!best.TryGetValue(cluster, out var rival) || Compare(book, claim, rival) < 0)
                )
                {
                    best[cluster] = claim;
                }
            }
        }

        foreach (var (cluster, claim) in best)
        {
            personOf[cluster] = claim.Person;
        }
    }

    /// <summary>The records that an id had when it was merged or divided, or that had gone before.</summary>
    public static IEnumerable<int> FormerRecords(IdentityBook book, int person, Dictionary<int, List<int>> waiting) =>
        book.People[person]
            .Former.Select(former => former.Record)
            .Concat(waiting.TryGetValue(person, out var gone) ? gone : []);

    /// <summary>The records that are there again and were last held by an id that was merged or divided since.</summary>
    public static Dictionary<int, List<int>> Waiting(IdentityBook book, PresentRecords present)
    {
        var waiting = new Dictionary<int, List<int>>();
        foreach (var number in present.Record)
        {
            var holder = book.Records[number].Holder;
            if (holder >= 0 && !book.People[holder].Lives)
            {
                if (!waiting.TryGetValue(holder, out var list))
                {
                    waiting.Add(holder, list = []);
                }

                list.Add(number);
            }
        }

        return waiting;
    }

    // The one that was given up last is nearest to what the register looked like.
    private static int Compare(IdentityBook book, Claim left, Claim right)
    {
        ref readonly var one = ref book.People[left.Person];
        ref readonly var other = ref book.People[right.Person];
        var order = right.Shared.CompareTo(left.Shared);
        order = order != 0 ? order : other.SinceRun.CompareTo(one.SinceRun);
        order = order != 0 ? order : one.FirstRun.CompareTo(other.FirstRun);
        return order != 0 ? order : string.CompareOrdinal(one.Name, other.Name);
    }
}
