using System.Collections.Immutable;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Scoring;

/// <summary>Weighs any pair of records with a trained model, blocked or not.</summary>
public sealed class PairScorer
{
    private readonly RecordTable table;
    private readonly TrainedModel model;
    private readonly WeightTable weights;

    /// <summary>Makes the model ready to weigh.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A model of the same comparisons, kinds and lists.</param>
    /// <exception cref="ArgumentException">The model has other comparisons, or fewer kinds or lists.</exception>
    public PairScorer(RecordTable table, TrainedModel model)
    {
        if (
            !model
                .Comparisons.Select(comparison => (comparison.Name, comparison.Levels.Length))
                .SequenceEqual(table.Comparisons.Select(comparison => (comparison.Name, comparison.Levels.Length)))
            || model.KindPairs.Length < table.Kinds * (table.Kinds + 1) / 2
            || model.Priors.Length < table.Lists * (table.Lists + 1) / 2
        )
        {
            throw new ArgumentException(
                "The model was made for other comparisons, or for fewer kinds of records or lists.",
                nameof(model)
            );
        }

        this.table = table;
        this.model = model;
        weights = WeightTable.Of(model);
    }

    /// <summary>The weight of a pair, prior included.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public MatchWeight Weigh(int left, int right) => Weigh(left, right, out _);

    /// <summary>The weight of a pair, prior included, and whether a level of it bars two records of one list from being duplicates.</summary>
    internal MatchWeight Weigh(int left, int right, out bool barsDuplicate)
    {
        var vector = table.Compare(Math.Min(left, right), Math.Max(left, right), out var termBits);
        barsDuplicate = false;
        for (var index = 0; index < table.Comparisons.Length; index++)
        {
            var level = table.Layout.Level(vector, index);
            barsDuplicate |= level > 0 && table.Comparisons[index].Levels[level - 1].BarsDuplicate;
        }

        return new MatchWeight(Bits(left, right, vector, (float)termBits));
    }

    /// <summary>Where the weight of a pair comes from.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public PairExplanation Explain(int left, int right)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        var vector = table.Compare(left, right, out _);
        var kindPair = table.KindPair(left, right);
        var lines = ImmutableArray.CreateBuilder<ComparisonEvidence>();
        var index = 0;
        foreach (var comparer in table.Comparers)
        {
            for (var own = 0; own < comparer.Comparisons.Length; own++, index++)
            {
                var level = table.Layout.Level(vector, index);
                var comparison = comparer.Comparisons[own];
                var terms = TermWeight(kindPair, index, level, comparer.TermBits(own, level, left, right));
                var bits = weights.Level(kindPair, index, level) + comparer.TermBits(own, level, left, right);
                lines.Add(
                    new ComparisonEvidence(
                        comparison.Name,
                        level == 0 ? null : comparison.Levels[level - 1].Name,
                        level,
                        new MatchWeight(bits),
                        new MatchWeight(terms)
                    )
                );
            }
        }

        return new PairExplanation(
            left,
            right,
            new MatchWeight(weights.Prior(table.ListPair(left, right))),
            lines.ToImmutable()
        );
    }

    // What the value's own frequency changes, against the average value at this level.
    private double TermWeight(int kindPair, int comparison, int level, double termBits) =>
        level == 0
            ? 0
            : termBits
                + (
                    table.Comparisons[comparison].Levels[level - 1].TermShare
                    * MatchWeight.Log2OnGrid(model.KindPairs[kindPair].Comparisons[comparison].U[^1])
                );

    internal double Bits(int left, int right, ulong vector, float termBits) =>
        weights.Levels(table.KindPair(left, right), vector, table.Layout)
        + termBits
        + weights.Prior(table.ListPair(left, right));
}

/// <summary>The weight of a pair, step by step from the prior (what Splink draws as a waterfall).</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Prior">Weight before anything is compared.</param>
/// <param name="Evidence">What each comparison adds.</param>
public sealed record PairExplanation(
    int Left,
    int Right,
    MatchWeight Prior,
    ImmutableArray<ComparisonEvidence> Evidence
)
{
    /// <summary>Prior and evidence together.</summary>
    public MatchWeight Total => new(Evidence.Aggregate(Prior.Bits, (sum, line) => sum + line.Weight.Bits));
}

/// <summary>What one comparison adds.</summary>
/// <param name="Comparison">Its name.</param>
/// <param name="LevelName">The level's name; null when a side states nothing.</param>
/// <param name="Level">The level; 0 when a side states nothing.</param>
/// <param name="Weight">Bits, term frequency included.</param>
/// <param name="TermWeight">The part of <paramref name="Weight"/> that comes from how rare the value is; 0 where the level has no such part.</param>
public sealed record ComparisonEvidence(
    string Comparison,
    string? LevelName,
    int Level,
    MatchWeight Weight,
    MatchWeight TermWeight
);
