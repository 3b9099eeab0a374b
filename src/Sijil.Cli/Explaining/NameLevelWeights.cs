using System.Collections.Immutable;
using Sijil.Casebook.Matching;
using Sijil.Linkage;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Names;
using Sijil.Linkage.Training;
using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>What each level of agreement weighs before a build has learnt from lists: the rates that learning starts from.</summary>
internal sealed class NameLevelWeights
{
    private readonly ImmutableArray<ComparisonLevelWeights> comparisons;

    private NameLevelWeights(ImmutableArray<ComparisonLevelWeights> comparisons) => this.comparisons = comparisons;

    /// <summary>Bits of a level of the given name (0), father (1), grandfather (2) or family (3), for a name of average frequency.</summary>
    public double this[int comparison, NameAgreement level] =>
        Math.Round(
            level == NameAgreement.Missing
                ? comparisons[comparison].Missing.Bits
                : comparisons[comparison].Levels[(int)level - 1].Weight.Bits,
            4
        );

    /// <summary>The weights for two names.</summary>
    public static NameLevelWeights Of(PersonName left, PersonName right)
    {
        var comparer = new NameComparer(
            VictimComparisons.Given,
            VictimComparisons.Father,
            VictimComparisons.Grandfather,
            VictimComparisons.Family,
            [left, right],
            null
        );
        var table = new RecordTable([0, 0], null, [comparer]);
        var start = table
            .Comparisons.Select(comparison => new LevelProbabilities(
                [.. comparison.Levels.Select(level => level.StartM)],
                [.. comparison.Levels.Select(level => level.StartU)]
            ))
            .ToImmutableArray();
        var model = new TrainedModel(
            table.Comparisons,
            [new KindPairParameters(0, 0, 0, start)],
            [new ListPairPrior(0, 0, 0.5, 0)],
            0,
            true,
            []
        );
        return new NameLevelWeights(ComparisonLevelWeights.Of(model, table, 0, 1));
    }
}
