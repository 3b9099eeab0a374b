using System.Collections.Immutable;
using Sijil.Linkage;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Casebook.Matching;

/// <summary>Which records are the same person, and why. Records are named by their place in the input.</summary>
public sealed record MatchingResult
{
    /// <summary>Pairs from the lower end of the uncertain band upwards, by left, then right record.</summary>
    public required ImmutableArray<MatchedPair> Pairs { get; init; }

    /// <summary>For each record the lowest record of its cluster; records that name nobody stand alone.</summary>
    public required ImmutableArray<int> ClusterOf { get; init; }

    /// <summary>For each record whether it could be linked at all: whether it names a person.</summary>
    public required ImmutableArray<bool> IsLinkable { get; init; }

    /// <summary>Pairs that show why a cluster needs a look.</summary>
    public required ImmutableArray<ClusterConflict> Conflicts { get; init; }

    /// <summary>All candidate pairs by weight, in bins of one bit.</summary>
    public required ImmutableArray<WeightBin> Histogram { get; init; }

    /// <summary>At or above this weight pairs across lists are matches.</summary>
    public required MatchWeight Match { get; init; }

    /// <summary>Below this weight pairs are two persons; from here to <see cref="Match"/> they are uncertain.</summary>
    public required MatchWeight Uncertain { get; init; }

    /// <summary>What blocking did.</summary>
    public required BlockingReport Blocking { get; init; }

    /// <summary>The model that was learned.</summary>
    public required TrainedModel Model { get; init; }

    /// <summary>What a reader must know.</summary>
    public required ImmutableArray<LinkageWarning> Warnings { get; init; }

    /// <summary>
    /// So many whole linkages, each as likely as the weights and the decisions make it, and none with a list twice in a cluster but where this linkage has it: for
    /// each the lowest record of every record's cluster. The same seed gives the same draws.
    /// </summary>
    public required Func<int, ulong, ImmutableArray<ImmutableArray<int>>> Draw { get; init; }

    /// <summary>Where the weight of any pair of linkable records comes from; null when one of them names nobody.</summary>
    public required Func<int, int, PairExplanation?> Explain { get; init; }
}

/// <summary>A pair of records and its weight.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Weight">Match weight in bits, prior included.</param>
/// <param name="Levels">Level of each comparison of the model, in order; 0 where a side states nothing.</param>
public sealed record MatchedPair(int Left, int Right, MatchWeight Weight, ImmutableArray<byte> Levels)
{
    /// <summary>Probability that it is a match, given the model.</summary>
    public MatchProbability Probability => Weight.ToProbability();
}
