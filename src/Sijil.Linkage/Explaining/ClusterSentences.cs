using System.Collections.Immutable;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>A cluster in sentences: what holds it together, its weakest link, what would fall apart, and what speaks against it.</summary>
public static class ClusterSentences
{
    private const int MostNamed = 6;

    /// <summary>The sentences (codes "cluster", "unjoined", "weakest-link", "falls-apart", "below-threshold", and "conflict" for each conflict).</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="words">The language.</param>
    /// <param name="recordName">What a record is called; null: its number.</param>
    public static ImmutableArray<ExplanationSentence> Of(
        ClusterExplanation cluster,
        ExplanationWords words,
        Func<int, string>? recordName = null
    ) => [.. Sentences(cluster, words, RecordName.Of(recordName, words))];

    private static IEnumerable<ExplanationSentence> Sentences(
        ClusterExplanation cluster,
        ExplanationWords words,
        Func<int, string> name
    )
    {
        if (cluster.Records.Length <= 1)
        {
            yield return new("cluster", null, words.Say("cluster.single"));
            yield break;
        }

        yield return new(
            "cluster",
            null,
            words.Say(
                "cluster.summary",
                ("records", words.Count("cluster.records", cluster.Records.Length)),
                ("pairs", words.Count("cluster.pairs", cluster.Edges.Length))
            )
        );
        if (cluster.Groups.Length > 1)
        {
            var groups = string.Join(
                words.IsRightToLeft ? "؛ " : "; ",
                cluster.Groups.Select(group => Named(group, words, name))
            );
            yield return new("unjoined", null, words.Say("cluster.unjoined", ("list", groups)));
        }

        if (cluster.WeakestLink is { } weakest)
        {
            yield return new(
                "weakest-link",
                null,
                words.Say("cluster.weakest", Pair(weakest.Left, weakest.Right, weakest.Weight))
            );
            yield return new(
                "falls-apart",
                null,
                words.Say(
                    "cluster.apart",
                    ("smaller", Named(cluster.SidesOfWeakestLink[0], words, name)),
                    ("larger", Named(cluster.SidesOfWeakestLink[1], words, name))
                )
            );
        }

        var below = cluster.BelowThreshold.Count();
        if (below > 0)
        {
            yield return new(
                "below-threshold",
                null,
                words.Say(
                    "cluster.below",
                    ("percent", NumberText.PercentInWords(cluster.Threshold.ToProbability().Value, words)),
                    ("pairs", words.Count("cluster.pairs", below))
                )
            );
        }

        foreach (var conflict in cluster.Conflicts)
        {
            yield return new(
                "conflict",
                null,
                words.Say(
                    "cluster.conflict",
                    [
                        .. Pair(conflict.Left, conflict.Right, conflict.Weight),
                        ("reason", NotLinkedSentences.Reason(conflict.Reason, words)),
                    ]
                )
            );
        }

        (string, string)[] Pair(int left, int right, MatchWeight weight) =>
            [
                ("left", name(left)),
                ("right", name(right)),
                ("percent", NumberText.PercentInWords(weight.ToProbability().Value, words)),
            ];
    }

    /// <summary>The records by name; of many the first, and how many more.</summary>
    private static string Named(ImmutableArray<int> records, ExplanationWords words, Func<int, string> name)
    {
        // "and 1 more" would take as much room as the record itself.
        var shown = records.Length <= MostNamed + 1 ? records.Length : MostNamed;
        string[] names = [.. records.Take(shown).Select(name)];
        return words.List(
            shown == records.Length ? names : [.. names, words.Count("cluster.more", records.Length - shown)]
        );
    }
}
