using System.Collections.Immutable;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Explaining;

/// <summary>What each level of one comparison weighs for values of average frequency.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Levels">From level 1, the least agreement.</param>
/// <param name="Missing">What it weighs when a side states nothing.</param>
public sealed record ComparisonLevelWeights(string Comparison, ImmutableArray<LevelWeight> Levels, MatchWeight Missing)
{
    /// <summary>The weights of a model for a pair of records, in the order of the comparisons.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The records.</param>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public static ImmutableArray<ComparisonLevelWeights> Of(TrainedModel model, RecordTable table, int left, int right)
    {
        var weights = WeightTable.Of(model);
        var kindPair = table.KindPair(left, right);
        return
        [
            .. model.Comparisons.Select(
                (comparison, index) =>
                    new ComparisonLevelWeights(
                        comparison.Name,
                        [
                            .. comparison.Levels.Select(
                                (level, place) =>
                                    new LevelWeight(
                                        level.Name,
                                        new MatchWeight(
                                            weights.Level(kindPair, index, place + 1)
                                                - (
                                                    level.TermShare
                                                    * MatchWeight.Log2OnGrid(
                                                        model.KindPairs[kindPair].Comparisons[index].U[^1]
                                                    )
                                                )
                                        )
                                    )
                            ),
                        ],
                        new MatchWeight(weights.Level(kindPair, index, 0))
                    )
            ),
        ];
    }
}

/// <summary>What a level weighs for a value of average frequency.</summary>
/// <param name="Name">The level's name.</param>
/// <param name="Weight">Its weight in bits.</param>
public sealed record LevelWeight(string Name, MatchWeight Weight);
