namespace Sijil.Linkage.Identities;

/// <summary>For the claims of ids whose records went to several clusters, the layers of the records that are shared.</summary>
internal sealed class ClaimLayers
{
    private readonly Dictionary<int, List<int>> layers = [];

    private ClaimLayers() { }

    /// <summary>The layers of the claims that are not their person's only one.</summary>
    public static ClaimLayers Of(IdentityBook book, PresentRecords present, Claim[] claims)
    {
        var result = new ClaimLayers();
        var claimOf = new Dictionary<(int Person, int Cluster), int>();
        var isScattered = new bool[book.People.Length];
        for (var index = 0; index < claims.Length; index++)
        {
            var person = claims[index].Person;
            if (
                (index > 0 && claims[index - 1].Person == person)
                || (index + 1 < claims.Length && claims[index + 1].Person == person)
            )
            {
                isScattered[person] = true;
                claimOf.Add((person, claims[index].Cluster), index);
                result.layers.Add(index, []);
            }
        }

        for (var index = 0; index < present.Record.Length && claimOf.Count > 0; index++)
        {
            ref readonly var record = ref book.Records[present.Record[index]];
            if (record.Holder >= 0 && isScattered[record.Holder])
            {
                result.layers[claimOf[(record.Holder, present.Cluster[index])]].Add(record.Layer);
            }
        }

        foreach (var list in result.layers.Values)
        {
            list.Sort();
        }

        return result;
    }

    /// <summary>Below 0 when the left claim, of the same person, comes first: most records of the lowest layer, then of the next.</summary>
    public int Compare(int left, int right)
    {
        if (left == right)
        {
            return 0;
        }

        var (one, other) = (layers[left], layers[right]);
        for (var place = 0; place < one.Count && place < other.Count; place++)
        {
            if (one[place] != other[place])
            {
                return one[place].CompareTo(other[place]);
            }
        }

        return other.Count.CompareTo(one.Count);
    }
}
