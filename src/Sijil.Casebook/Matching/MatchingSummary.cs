using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Publishing.Report;
using Sijil.Linkage.Clustering;

namespace Sijil.Casebook.Matching;

/// <summary>A linkage in the words and counts of tables and the report.</summary>
internal static class MatchingSummary
{
    private static readonly (ConflictReason Reason, string Code, string English, string Arabic)[] Reasons =
    [
        (
            ConflictReason.TwoOfOneList,
            "two-of-one-list",
            "Pairs that weigh enough to be joined but would put two different records of one list together",
            "أزواج وزنها كافٍ للجمع، لكن جمعها يضع سجلين مختلفين من قائمة واحدة معاً"
        ),
        (
            ConflictReason.OthersDisagree,
            "others-disagree",
            "Pairs that weigh enough, but the records around them speak against it",
            "أزواج وزنها كافٍ، لكن السجلات المحيطة بها تخالف ذلك"
        ),
        (
            ConflictReason.Veto,
            "veto",
            "Pairs that weigh enough, but two records that would come together clearly differ",
            "أزواج وزنها كافٍ، لكن سجلين سيجتمعان يختلفان اختلافاً واضحاً"
        ),
        (
            ConflictReason.DecidedDifferent,
            "decided-different",
            "Pairs that weigh enough, but a decision keeps them apart",
            "أزواج وزنها كافٍ، لكن قراراً يفصل بينها"
        ),
        (
            ConflictReason.DecidedSameAgainstWeights,
            "decided-same-against-weights",
            "Decisions that join records that the weights would keep apart",
            "قرارات تجمع سجلات كانت الأوزان تفصل بينها"
        ),
        (
            ConflictReason.DecisionsContradict,
            "decisions-contradict",
            "Decisions that contradict each other",
            "قرارات يناقض بعضها بعضاً"
        ),
        (
            ConflictReason.WeakPairInside,
            "weak-pair-inside",
            "Weak pairs within one person, held together by other records",
            "أزواج ضعيفة داخل شخص واحد تجمعها سجلات أخرى"
        ),
        (
            ConflictReason.Oversized,
            "oversized",
            "Pairs set aside because too many records hung together",
            "أزواج وُضعت جانباً لأن سجلات كثيرة جداً ترابطت معاً"
        ),
    ];

    /// <summary>Comparison names as column headings: <c>given_name</c>.</summary>
    public static IEnumerable<string> ComparisonNames(this MatchingResult matching) =>
        matching.Model.Comparisons.Select(c => c.Name.Replace(' ', '_'));

    /// <summary>A pair's levels in words, in the order of the comparisons; "not stated" where a side has no value.</summary>
    public static IEnumerable<string> LevelNames(this MatchingResult matching, MatchedPair pair) =>
        pair.Levels.Select(
            (level, c) => level == 0 ? "not stated" : matching.Model.Comparisons[c].Levels[level - 1].Name
        );

    /// <summary>A conflict's reason as files write it.</summary>
    public static string ReasonCode(ConflictReason reason) => Array.Find(Reasons, r => r.Reason == reason).Code;

    /// <summary>The bins from the first to the last that holds a pair.</summary>
    public static ImmutableArray<WeightBin> Histogram(MatchingResult matching)
    {
        var bins = matching.Histogram.Select(b => new WeightBin(b.From, b.To, b.Pairs)).ToList();
        var last = bins.FindLastIndex(b => b.Pairs > 0);
        return [.. bins.Take(last + 1).SkipWhile(b => b.Pairs == 0)];
    }

    public static UncertainBand Band(MatchingResult matching) =>
        new(
            matching.Uncertain.Bits,
            matching.Match.Bits,
            matching.Pairs.Count(p => p.Weight >= matching.Uncertain && p.Weight < matching.Match)
        );

    public static IEnumerable<ReportWarning> Warnings(MatchingResult matching)
    {
        foreach (var warning in matching.Warnings)
        {
            yield return new ReportWarning(warning.Code, warning.Text, LinkageArabic.Warning(warning.Code));
        }

        foreach (var group in matching.Conflicts.GroupBy(c => c.Reason).OrderBy(g => g.Key))
        {
            var (_, code, english, arabic) = Array.Find(Reasons, r => r.Reason == group.Key);
            var count = group.Count().ToString("#,##0", CultureInfo.InvariantCulture);
            yield return new ReportWarning(
                "cluster-" + code,
                $"{english}: {count} (conflicts.csv).",
                $"{arabic}: {count} (conflicts.csv)."
            );
        }
    }
}
