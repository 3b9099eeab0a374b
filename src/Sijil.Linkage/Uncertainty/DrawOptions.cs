using System.Collections.Immutable;
using Sijil.Linkage.Clustering;

namespace Sijil.Linkage.Uncertainty;

/// <summary>How whole linkages are drawn.</summary>
public sealed record DrawOptions
{
    /// <summary>How many linkages to draw, at least 1. Default 100. The first draws do not change when more are asked for.</summary>
    public int Draws { get; init; } = 100;

    /// <summary>Equal seeds give equal draws, for any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Factor on all weights, above 0; below 1 the draws differ more from each other. Default 1.</summary>
    public double Temper { get; init; } = 1;

    /// <summary>
    /// How much the pairs of one cluster repeat each other, 0 to 1: the sum over a cluster of n records is multiplied by (2/n) to this power. 0: each pair is
    /// evidence of its own; 1: n records are n − 1 pieces of evidence, each the mean weight. Two records count the same either way. Default 0.
    /// </summary>
    public double Overlap { get; init; }

    /// <summary>
    /// Bits added for each link, that is for each record of a cluster beyond its first; null: worked out from the pairs, from how many records stand alone. It corrects
    /// the prior of a pair to that of a partition. Default null.
    /// </summary>
    public double? PerLink { get; init; }

    /// <summary>A list may name a person several times; otherwise no draw has two records of one list in a cluster, except decided ones. Default false.</summary>
    public bool ListsRepeat { get; init; }

    /// <summary>What a pair counts that was never weighed or weighed too little to be kept, in bits. Default −10.</summary>
    public double UnknownWeight { get; init; } = -10;

    /// <summary>Higher weights count as this many bits. Default 20.</summary>
    public double Cap { get; init; } = 20;

    /// <summary>What people decided; no draw contradicts it. Where a chain of "same" joins two records decided different, the "different" gives way.</summary>
    public ImmutableArray<PairDecision> Decisions { get; init; } = [];

    /// <summary>Records that no chain of pairs at or above this weight connects are never drawn together. Default: a probability of .01.</summary>
    public MatchWeight ComponentFrom { get; init; } = new MatchProbability(0.01).ToWeight();

    /// <summary>A component of more records is cut at rising weights first, and the cut is reported. At least 8. Default 200.</summary>
    public int LargestComponent { get; init; } = 200;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Draws, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Temper);
        ArgumentOutOfRangeException.ThrowIfNegative(Overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Overlap, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LargestComponent, PartitionEnumeration.MostUnits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LargestComponent, ushort.MaxValue);
    }
}
