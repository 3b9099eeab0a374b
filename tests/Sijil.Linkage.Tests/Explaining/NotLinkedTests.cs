using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class NotLinkedTests
{
    [Fact]
    public void A_rule_is_asked_for_both_keys()
    {
        var rule = BlockingRule.Of("family + year", [7, 7, 8, 0]);
        BlockingRuleCheck.Of(rule, 0, 1).Outcome.ShouldBe(BlockingRuleOutcome.Agree);
        BlockingRuleCheck.Of(rule, 0, 2).Outcome.ShouldBe(BlockingRuleOutcome.Differ);
        BlockingRuleCheck.Of(rule, 0, 3).Outcome.ShouldBe(BlockingRuleOutcome.NotStated);
    }

    [Fact]
    public void Not_blocked() =>
        Texts(
                WhyNotLinked.Of(
                    [
                        new("family + year", BlockingRuleOutcome.Differ),
                        new("phone", BlockingRuleOutcome.NotStated),
                        new("town", BlockingRuleOutcome.SplitApart),
                    ],
                    InventedPair.Match,
                    new MatchWeight(3),
                    null
                )
            )
            .ShouldBe([
                "The two records were never compared: no blocking rule brings them together.",
                "Blocking rule family + year: they differ.",
                "Blocking rule phone: at least one of them does not state what it needs.",
                "Blocking rule town: they agree, but so many records do that the block was split, and they fell into different parts.",
                "Had they been compared, they would be a match (probability 99.1%).",
            ]);

    [Fact]
    public void Scored_low() =>
        Texts(WhyNotLinked.Of(Agreeing, InventedPair.Match, new MatchWeight(9), null))
            .ShouldBe([
                "The two records were compared and weigh too little: a probability of 99.1%, where 99.8% is needed.",
            ]);

    [Fact]
    public void Kept_apart() =>
        Texts(WhyNotLinked.Of(Agreeing, InventedPair.Match, new MatchWeight(3), ConflictReason.TwoOfOneList))
            .ShouldBe([
                "The two records weigh enough (a probability of 99.1%), but clustering kept them apart: two records of one list would come together that are no duplicates.",
            ]);

    [Fact]
    public void Nothing_found() =>
        WhyNotLinked
            .Of(Agreeing, InventedPair.Match, new MatchWeight(3), null)
            .Cause.ShouldBe(NotLinkedCause.NothingFound);

    [Fact]
    public void Every_reason_of_clustering_has_a_phrase_in_both_languages()
    {
        foreach (var reason in Enum.GetValues<ConflictReason>())
        {
            ExplanationWords.English.Has($"conflict.{reason}").ShouldBeTrue(reason.ToString());
            ExplanationWords.Arabic.Has($"conflict.{reason}").ShouldBeTrue(reason.ToString());
        }
    }

    private static ImmutableArray<BlockingRuleCheck> Agreeing { get; } = [new("town", BlockingRuleOutcome.Agree)];

    private static string[] Texts(WhyNotLinked answer) =>
        [.. NotLinkedSentences.Of(answer, ExplanationWords.English).Select(sentence => sentence.Text)];
}
