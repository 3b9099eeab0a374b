using System.Collections.Immutable;
using Sijil.Linkage.Comparing;

namespace Sijil.Linkage.Training;

/// <summary>A model that can weigh pairs: for each pair of kinds the m and u of every level, and for each pair of lists the prior.</summary>
/// <param name="Comparisons">The comparisons, in the order of the packed vector.</param>
/// <param name="KindPairs">One entry for each pair of kinds (0-0, 0-1, 1-1, 0-2, …).</param>
/// <param name="Priors">One entry for each pair of lists (0-0, 0-1, 1-1, 0-2, …).</param>
/// <param name="Rounds">Rounds of EM.</param>
/// <param name="Converged">False when EM stopped for lack of rounds.</param>
/// <param name="Warnings">What a reader must know of the training.</param>
public sealed record TrainedModel(
    ImmutableArray<Comparison> Comparisons,
    ImmutableArray<KindPairParameters> KindPairs,
    ImmutableArray<ListPairPrior> Priors,
    int Rounds,
    bool Converged,
    ImmutableArray<LinkageWarning> Warnings
)
{
    /// <summary>What each blocking rule's pairs taught; empty when m was learned from all pairs at once.</summary>
    public ImmutableArray<SessionReport> Sessions { get; init; } = [];
}

/// <summary>m and u of every level for records of two kinds.</summary>
/// <param name="LeftKind">Lower kind.</param>
/// <param name="RightKind">Higher kind, or the same.</param>
/// <param name="ExpectedMatches">Sum of the match probabilities of the candidate pairs from which m was learned.</param>
/// <param name="Comparisons">One entry for each comparison.</param>
public sealed record KindPairParameters(
    int LeftKind,
    int RightKind,
    double ExpectedMatches,
    ImmutableArray<LevelProbabilities> Comparisons
);

/// <summary>m and u of the levels of one comparison, least agreement first; each sums to 1.</summary>
/// <param name="M">Probability of each level among matches where both sides state a value.</param>
/// <param name="U">The same among non-matches.</param>
public sealed record LevelProbabilities(ImmutableArray<double> M, ImmutableArray<double> U);

/// <summary>How likely two random records of two lists are one person.</summary>
/// <param name="LeftList">Lower list.</param>
/// <param name="RightList">Higher list, or the same: duplicates within it.</param>
/// <param name="Probability">Above 0, below 1.</param>
/// <param name="ExpectedMatches">Expected number of matching pairs.</param>
public sealed record ListPairPrior(int LeftList, int RightList, double Probability, double ExpectedMatches);
