using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Explaining;

/// <summary>The counter-question of an explanation: which one thing, had it come out otherwise, would bring the pair to the other side of a threshold.</summary>
/// <param name="IsMatch">Whether the pair weighs at least the threshold as it stands.</param>
/// <param name="Threshold">The threshold in bits, prior included.</param>
/// <param name="Changes">The changes that would bring the pair to the other side; for each comparison only the smallest, and the smallest first.</param>
public sealed record WhatWouldChange(bool IsMatch, MatchWeight Threshold, ImmutableArray<SingleChange> Changes)
{
    /// <summary>Tries every other level of every comparison, one at a time, each with a value of average frequency.</summary>
    /// <param name="explanation">Where the weight of the pair comes from.</param>
    /// <param name="weights">What the levels weigh, one entry for each comparison in the order of the explanation.</param>
    /// <param name="threshold">Weight from which a pair is a match, in bits.</param>
    /// <exception cref="ArgumentException">The weights are of other comparisons.</exception>
    public static WhatWouldChange Of(
        PairExplanation explanation,
        ImmutableArray<ComparisonLevelWeights> weights,
        MatchWeight threshold
    )
    {
        if (
            !explanation
                .Evidence.Select(line => line.Comparison)
                .SequenceEqual(weights.Select(weight => weight.Comparison), StringComparer.Ordinal)
        )
        {
            throw new ArgumentException(
                "The weights are of other comparisons than the explanation, or in another order.",
                nameof(weights)
            );
        }

        var isMatch = explanation.Total >= threshold;
        var changes = explanation
            .Evidence.Zip(weights)
            .SelectMany(pair =>
                Others(pair.First, pair.Second)
                    .Select(change => change with { Total = new(explanation.Total.Bits + change.Change.Bits) })
                    .Where(change => change.Total >= threshold != isMatch)
                    .OrderBy(change => Math.Abs(change.Change.Bits))
                    .Take(1)
            )
            .OrderBy(change => Math.Abs(change.Change.Bits));
        return new WhatWouldChange(isMatch, threshold, [.. changes]);
    }

    private static IEnumerable<SingleChange> Others(ComparisonEvidence line, ComparisonLevelWeights weights)
    {
        if (line.TermWeight.Bits != 0)
        {
            yield return Change(SingleChangeKind.AverageFrequency, line.Level, line.LevelName, -line.TermWeight.Bits);
        }

        for (var level = 1; level <= weights.Levels.Length; level++)
        {
            if (level != line.Level)
            {
                var other = weights.Levels[level - 1];
                yield return Change(
                    SingleChangeKind.OtherLevel,
                    level,
                    other.Name,
                    other.Weight.Bits - line.Weight.Bits
                );
            }
        }

        if (line.Level != 0)
        {
            yield return Change(SingleChangeKind.NotStated, 0, null, weights.Missing.Bits - line.Weight.Bits);
        }

        SingleChange Change(SingleChangeKind kind, int level, string? name, double bits) =>
            new(kind, line.Comparison, level, name, new MatchWeight(bits), default);
    }
}

/// <summary>One thing that would bring the pair to the other side of the threshold.</summary>
/// <param name="Kind">What would be otherwise.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Level">The level it would have; 0 if a side stated nothing.</param>
/// <param name="LevelName">That level's name; null if a side stated nothing.</param>
/// <param name="Change">How the weight would change, in bits.</param>
/// <param name="Total">The weight that the pair would then have, in bits.</param>
public sealed record SingleChange(
    SingleChangeKind Kind,
    string Comparison,
    int Level,
    string? LevelName,
    MatchWeight Change,
    MatchWeight Total
);

/// <summary>What would be otherwise; the names in JSON stay the same between versions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SingleChangeKind>))]
public enum SingleChangeKind
{
    /// <summary>The comparison would come out at another level.</summary>
    [JsonStringEnumMemberName("other-level")]
    OtherLevel,

    /// <summary>A side would state nothing.</summary>
    [JsonStringEnumMemberName("not-stated")]
    NotStated,

    /// <summary>The values would stay at their level, but be neither rare nor common.</summary>
    [JsonStringEnumMemberName("average-frequency")]
    AverageFrequency,
}
