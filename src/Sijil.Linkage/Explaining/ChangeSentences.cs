using System.Collections.Immutable;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>The answer to "what would change this?" in sentences.</summary>
public static class ChangeSentences
{
    /// <summary>One sentence for each change (code "change"), or one that says that no single comparison decides (code "no-change").</summary>
    /// <param name="answer">The changes.</param>
    /// <param name="words">The language and the names in it.</param>
    public static ImmutableArray<ExplanationSentence> Of(WhatWouldChange answer, ExplanationWords words) =>
        answer.Changes.IsEmpty
            ? [new("no-change", null, words.Say(answer.IsMatch ? "change.none.match" : "change.none.not-match"))]
            :
            [
                .. answer.Changes.Select(change => new ExplanationSentence(
                    "change",
                    change.Comparison,
                    words.Say(
                        answer.IsMatch ? "change.not-match" : "change.match",
                        ("condition", Condition(change, words)),
                        ("percent", NumberText.PercentInWords(change.Total.ToProbability().Value, words))
                    )
                )),
            ];

    private static string Condition(SingleChange change, ExplanationWords words)
    {
        var comparison = ("comparison", words.Comparison(change.Comparison));
        return change.Kind switch
        {
            SingleChangeKind.NotStated => words.Say("condition.missing", comparison),
            SingleChangeKind.AverageFrequency => words.Say("condition.term", comparison),
            _ when words.Names.Conditions.TryGetValue((change.Comparison, change.LevelName!), out var clause) => clause,
            _ => words.Say("condition.level", comparison, ("level", words.Level(change.LevelName!))),
        };
    }
}
