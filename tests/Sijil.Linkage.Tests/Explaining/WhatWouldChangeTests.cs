using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class WhatWouldChangeTests
{
    [Fact]
    public void Names_the_smallest_change_first()
    {
        var pair = InventedPair.Of(-8, ("name", "same", 2, 9, 3), ("born", "same", 3, 6, 0));
        var answer = WhatWouldChange.Of(pair, Weights, new MatchWeight(5));

        answer.IsMatch.ShouldBeTrue();
        Texts(answer, ExplanationWords.English)
            .ShouldBe([
                "If the value of name were neither rare nor common, this would not be a match (probability 94%).",
                "If born came out as “near”, this would not be a match (probability 89%).",
            ]);
    }

    [Fact]
    public void Says_when_no_single_comparison_decides()
    {
        var pair = InventedPair.Of(-8, ("name", "same", 2, 40, 0), ("born", "same", 3, 40, 0));
        Texts(WhatWouldChange.Of(pair, Weights, default), ExplanationWords.English)
            .ShouldBe(["No single comparison decides: whichever one came out otherwise, this would remain a match."]);
    }

    [Fact]
    public void Whatever_the_weights_it_finds_what_brute_force_finds() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Prior, int Threshold, (byte Level, sbyte Term, sbyte[] Weights)[] Lines)>(),
                data =>
                {
                    var (pair, weights) = Made(data.Prior % 20, data.Lines);
                    var threshold = new MatchWeight(data.Threshold % 30);
                    var answer = WhatWouldChange.Of(pair, weights, threshold);
                    answer
                        .Changes.Select(change => change.Comparison)
                        .Order(StringComparer.Ordinal)
                        .ShouldBe(BruteForce(pair, weights, threshold));
                    answer.Changes.ShouldAllBe(change => change.Total >= threshold != answer.IsMatch);
                    answer
                        .Changes.Select(change => Math.Abs(change.Change.Bits))
                        .ShouldBeInOrder(SortDirection.Ascending);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_of_other_comparisons_are_refused() =>
        Should.Throw<ArgumentException>(() => WhatWouldChange.Of(InventedPair.Match, Weights, default));

    private static ImmutableArray<ComparisonLevelWeights> Weights { get; } =
    [
        new("name", [new("different", new(-4)), new("same", new(6))], new(0)),
        new("born", [new("different", new(-5)), new("near", new(2)), new("same", new(6))], new(0)),
    ];

    // Every comparison for which some replacement of its whole contribution lands on the other side.
    private static string[] BruteForce(
        PairExplanation pair,
        ImmutableArray<ComparisonLevelWeights> weights,
        MatchWeight threshold
    )
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var was = pair.Prior.Bits + pair.Evidence.Sum(line => line.Weight.Bits) >= threshold.Bits;
        for (var index = 0; index < weights.Length; index++)
        {
            var rest = pair.Prior.Bits + pair.Evidence.Where((_, at) => at != index).Sum(line => line.Weight.Bits);
            var line = pair.Evidence[index];
            var others = weights[index]
                .Levels.Where((_, level) => level + 1 != line.Level)
                .Select(level => level.Weight.Bits)
                .Append(line.Weight.Bits - line.TermWeight.Bits)
                .Append(line.Level == 0 ? line.Weight.Bits : weights[index].Missing.Bits);
            if (others.Any(bits => rest + bits >= threshold.Bits != was))
            {
                found.Add(line.Comparison);
            }
        }

        return [.. found];
    }

    private static (PairExplanation, ImmutableArray<ComparisonLevelWeights>) Made(
        int prior,
        (byte Level, sbyte Term, sbyte[] Weights)[] lines
    )
    {
        var weights = lines
            .Select(
                (line, index) =>
                    new ComparisonLevelWeights(
                        $"c{index:00}",
                        [
                            .. line
                                .Weights.Concat([(sbyte)-3, (sbyte)4])
                                .Select((bits, level) => new LevelWeight($"l{level}", new(bits / 8.0))),
                        ],
                        new(0)
                    )
            )
            .ToImmutableArray();
        var evidence = lines
            .Zip(weights)
            .Select(pair =>
            {
                var level = pair.First.Level % (pair.Second.Levels.Length + 1);
                var term = level == 0 ? 0 : pair.First.Term / 32.0;
                return (
                    pair.Second.Comparison,
                    level == 0 ? null : pair.Second.Levels[level - 1].Name,
                    level,
                    (level == 0 ? 0 : pair.Second.Levels[level - 1].Weight.Bits) + term,
                    term
                );
            });
        return (InventedPair.Of(prior, [.. evidence]), weights);
    }

    private static string[] Texts(WhatWouldChange answer, ExplanationWords words) =>
        [.. ChangeSentences.Of(answer, words).Select(sentence => sentence.Text)];
}
