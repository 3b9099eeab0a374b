using System.Collections.Immutable;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>The answer to "why were these two not linked?" in sentences.</summary>
public static class NotLinkedSentences
{
    /// <summary>The cause (code "not-linked"); if they were not compared, each rule (code "rule") and what comparing them would have said (code "if-compared").</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="words">The language and the names in it; blocking rules are shown as they are named.</param>
    public static ImmutableArray<ExplanationSentence> Of(WhyNotLinked answer, ExplanationWords words)
    {
        var percent = ("percent", NumberText.PercentInWords(answer.Waterfall.Final.Probability, words));
        var cause = answer.Cause switch
        {
            NotLinkedCause.NotCompared => words.Say("not-linked.not-compared"),
            NotLinkedCause.WeighsTooLittle => words.Say(
                "not-linked.weighs-too-little",
                percent,
                ("threshold", NumberText.PercentInWords(answer.Threshold.ToProbability().Value, words))
            ),
            NotLinkedCause.KeptApart => words.Say(
                "not-linked.kept-apart",
                percent,
                ("reason", Reason(answer.Conflict!.Value, words))
            ),
            _ => words.Say("not-linked.nothing-found", percent),
        };
        var first = new ExplanationSentence("not-linked", null, cause);
        if (answer.Cause != NotLinkedCause.NotCompared)
        {
            return [first];
        }

        var wouldMatch = answer.Waterfall.Final.To >= answer.Threshold.Bits;
        return
        [
            first,
            .. answer.Rules.Select(rule => new ExplanationSentence("rule", null, Rule(rule, words))),
            new("if-compared", null, words.Say(wouldMatch ? "if-compared.match" : "if-compared.not-match", percent)),
        ];
    }

    /// <summary>A reason of clustering as a clause; one that has no phrase is named.</summary>
    internal static string Reason(ConflictReason reason, ExplanationWords words)
    {
        var key = $"conflict.{reason}";
        return words.Has(key)
            ? words.Say(key)
            : words.Say("conflict.other", ("reason", words.Embed(reason.ToString())));
    }

    private static string Rule(BlockingRuleCheck check, ExplanationWords words)
    {
        var key = check.Outcome switch
        {
            BlockingRuleOutcome.Agree => "rule.agree",
            BlockingRuleOutcome.Differ => "rule.differ",
            BlockingRuleOutcome.SplitApart => "rule.split-apart",
            _ => "rule.not-stated",
        };
        return words.Say(key, ("rule", words.Embed(check.Rule)));
    }
}
