using System.Collections.Immutable;

namespace Sijil.Linkage.Uncertainty;

/// <summary>Records whose clusters differ between draws.</summary>
public sealed class VaryingComponent
{
    // For each draw and record the place of the lowest record of its cluster: two bytes each.
    private readonly ushort[] places;

    internal VaryingComponent(ImmutableArray<int> records, ushort[] places, bool exact) =>
        (Records, this.places, IsExact) = (records, places, exact);

    /// <summary>The records, rising.</summary>
    public ImmutableArray<int> Records { get; }

    /// <summary>True: drawn from all partitions with their exact probabilities; false: by a Markov chain.</summary>
    public bool IsExact { get; }

    /// <summary>The lowest record of a record's cluster in one draw.</summary>
    /// <param name="draw">From 0.</param>
    /// <param name="place">Place of the record in <see cref="Records"/>.</param>
    public int ClusterOf(int draw, int place) => Records[places[(draw * Records.Length) + place]];

    /// <summary>Number of clusters in one draw.</summary>
    /// <param name="draw">From 0.</param>
    public int Clusters(int draw)
    {
        var count = 0;
        for (var place = 0; place < Records.Length; place++)
        {
            count += places[(draw * Records.Length) + place] == place ? 1 : 0;
        }

        return count;
    }
}

/// <summary>A component that was too large to draw from whole.</summary>
/// <param name="LowestRecord">Its lowest record.</param>
/// <param name="Records">Number of records.</param>
/// <param name="CutAt">Pairs below this weight were not followed any more in the part that was cut last.</param>
/// <param name="Held">Records of parts that stayed too large at the cap; they are joined once, strongest pairs first, and do not vary.</param>
public sealed record CutComponent(int LowestRecord, int Records, MatchWeight CutAt, int Held);
