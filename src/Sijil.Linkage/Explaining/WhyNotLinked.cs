using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Explaining;

/// <summary>Why two records are not one person in the result: the first of the steps that kept them apart.</summary>
/// <param name="Cause">The step.</param>
/// <param name="Rules">What each blocking rule does with them.</param>
/// <param name="Waterfall">Where their weight comes from, whether they were compared or not.</param>
/// <param name="Threshold">Weight from which a pair is a match, in bits.</param>
/// <param name="Conflict">Why clustering kept them apart; null when it is not known to have done so.</param>
public sealed record WhyNotLinked(
    NotLinkedCause Cause,
    ImmutableArray<BlockingRuleCheck> Rules,
    Waterfall Waterfall,
    MatchWeight Threshold,
    ConflictReason? Conflict
)
{
    /// <summary>Goes through blocking, weighing and clustering in this order.</summary>
    /// <param name="rules">What each blocking rule does with the two records.</param>
    /// <param name="explanation">Where their weight comes from.</param>
    /// <param name="threshold">Weight from which a pair is a match, in bits.</param>
    /// <param name="conflict">The reason that clustering gives for this pair, if any.</param>
    public static WhyNotLinked Of(
        ImmutableArray<BlockingRuleCheck> rules,
        PairExplanation explanation,
        MatchWeight threshold,
        ConflictReason? conflict
    )
    {
        var cause =
            rules.All(rule => rule.Outcome != BlockingRuleOutcome.Agree) ? NotLinkedCause.NotCompared
            : explanation.Total < threshold ? NotLinkedCause.WeighsTooLittle
            : conflict is not null ? NotLinkedCause.KeptApart
            : NotLinkedCause.NothingFound;
        return new WhyNotLinked(cause, rules, Waterfall.Of(explanation), threshold, conflict);
    }
}

/// <summary>The step that kept two records apart; the names in JSON stay the same between versions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotLinkedCause>))]
public enum NotLinkedCause
{
    /// <summary>No blocking rule brings them together.</summary>
    [JsonStringEnumMemberName("not-compared")]
    NotCompared,

    /// <summary>They were compared and weigh less than the threshold.</summary>
    [JsonStringEnumMemberName("weighs-too-little")]
    WeighsTooLittle,

    /// <summary>They weigh enough and clustering kept them apart.</summary>
    [JsonStringEnumMemberName("kept-apart")]
    KeptApart,

    /// <summary>None of these: as far as is known here they could be linked.</summary>
    [JsonStringEnumMemberName("nothing-found")]
    NothingFound,
}
