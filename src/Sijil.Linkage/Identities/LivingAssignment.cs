namespace Sijil.Linkage.Identities;

/// <summary>
/// Which current or withdrawn id each cluster keeps. Where one id and one cluster share records with nobody else they belong together; the rest is
/// a stable assignment by deferred acceptance (Gale and Shapley, 1962): no id and no cluster are left that would both rather have each other, and it
/// does not depend on any order of asking.
/// </summary>
internal sealed class LivingAssignment
{
    private readonly IdentityBook book;
    private readonly PresentRecords present;
    private readonly Claim[] claims;
    private readonly int[] personOf;
    private readonly int[] claimants;

    // For each claim its records and those of ids that came out of it: what goes back together goes back under the id it had.
    private readonly int[] backing;

    private LivingAssignment(IdentityBook book, PresentRecords present, Claim[] claims)
    {
        (this.book, this.present, this.claims) = (book, present, claims);
        personOf = new int[present.Clusters];
        Array.Fill(personOf, -1);
        claimants = new int[present.Clusters];
        backing = new int[claims.Length];
    }

    /// <summary>For each cluster the person whose id it keeps; −1: none.</summary>
    public static int[] Of(IdentityBook book, PresentRecords present, Claim[] claims)
    {
        var assignment = new LivingAssignment(book, present, claims);
        assignment.Assign();
        return assignment.personOf;
    }

    private void Assign()
    {
        for (var index = 0; index < claims.Length; index++)
        {
            claimants[claims[index].Cluster]++;
            backing[index] = claims[index].Shared;
        }

        AddBacking();
        var layers = ClaimLayers.Of(book, present, claims);
        var open = new Stack<(int[] Wishes, int Next)>();
        for (var start = 0; start < claims.Length; )
        {
            var end = start + 1;
            while (end < claims.Length && claims[end].Person == claims[start].Person)
            {
                end++;
            }

            if (end - start == 1 && claimants[claims[start].Cluster] == 1)
            {
                personOf[claims[start].Cluster] = claims[start].Person;
            }
            else
            {
                open.Push((Wishes(start, end, layers), 0));
            }

            start = end;
        }

        Propose(open);
    }

    private void Propose(Stack<(int[] Wishes, int Next)> open)
    {
        var held = new Dictionary<int, (int[] Wishes, int Next)>();
        while (open.TryPop(out var suitor))
        {
            if (suitor.Next == suitor.Wishes.Length)
            {
                continue;
            }

            var claim = suitor.Wishes[suitor.Next];
            var cluster = claims[claim].Cluster;
            suitor.Next++;
            if (held.TryGetValue(cluster, out var rival))
            {
                var isBetter = ComparePeople(claim, rival.Wishes[rival.Next - 1]) < 0;
                open.Push(isBetter ? rival : suitor);
                if (!isBetter)
                {
                    continue;
                }
            }

            held[cluster] = suitor;
            personOf[cluster] = claims[claim].Person;
        }
    }

    // An id wants the cluster with most of the records that it had before it took in those of others, then of those it took in first, and so on: what
    // was joined to it and comes apart again leaves it where it was.
    private int[] Wishes(int start, int end, ClaimLayers layers)
    {
        var wishes = Enumerable.Range(start, end - start).ToArray();
        Array.Sort(
            wishes,
            (left, right) =>
                layers.Compare(left, right) is var order and not 0
                    ? order
                    : string.CompareOrdinal(FirstRecord(claims[left]), FirstRecord(claims[right]))
        );
        return wishes;
    }

    // A cluster wants an id in use before one that was withdrawn, then the one with most records, then the older one.
    private int ComparePeople(int left, int right)
    {
        ref readonly var one = ref book.People[claims[left].Person];
        ref readonly var other = ref book.People[claims[right].Person];
        var order = one.Standing.CompareTo(other.Standing);
        order = order != 0 ? order : backing[right].CompareTo(backing[left]);
        order = order != 0 ? order : one.FirstRun.CompareTo(other.FirstRun);
        return order != 0 ? order : string.CompareOrdinal(one.Name, other.Name);
    }

    private void AddBacking()
    {
        var contested = new Dictionary<(int Person, int Cluster), int>();
        for (var index = 0; index < claims.Length; index++)
        {
            if (claimants[claims[index].Cluster] > 1)
            {
                contested.Add((claims[index].Person, claims[index].Cluster), index);
            }
        }

        foreach (var ((person, cluster), index) in contested)
        {
            for (var parent = book.People[person].Parent; parent >= 0; parent = book.People[parent].Parent)
            {
                if (contested.TryGetValue((parent, cluster), out var claim))
                {
                    backing[claim] += claims[index].Shared;
                }
            }
        }
    }

    private string FirstRecord(Claim claim) => book.RecordName(present.FirstRecord[claim.Cluster]);
}
