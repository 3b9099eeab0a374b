using System.Text.Json.Serialization;
using Sijil.Linkage.Blocking;

namespace Sijil.Linkage.Explaining;

/// <summary>What a blocking rule does with two records.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Outcome">What it does.</param>
public sealed record BlockingRuleCheck(string Rule, BlockingRuleOutcome Outcome)
{
    /// <summary>Asks a rule for the keys of both records. Whether a block was too large and split is not seen here.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public static BlockingRuleCheck Of(BlockingRule rule, int left, int right)
    {
        var (leftKeys, rightKeys) = (new HashSet<ulong>(), new HashSet<ulong>());
        rule.Keys(left, leftKeys);
        rule.Keys(right, rightKeys);
        return new BlockingRuleCheck(
            rule.Name,
            leftKeys.Count == 0 || rightKeys.Count == 0 ? BlockingRuleOutcome.NotStated
                : leftKeys.Overlaps(rightKeys) ? BlockingRuleOutcome.Agree
                : BlockingRuleOutcome.Differ
        );
    }
}

/// <summary>What a blocking rule does with two records; the names in JSON stay the same between versions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BlockingRuleOutcome>))]
public enum BlockingRuleOutcome
{
    /// <summary>Both state what the rule looks at and agree: they are compared.</summary>
    [JsonStringEnumMemberName("agree")]
    Agree,

    /// <summary>Both state it and differ.</summary>
    [JsonStringEnumMemberName("differ")]
    Differ,

    /// <summary>At least one of them does not state it.</summary>
    [JsonStringEnumMemberName("not-stated")]
    NotStated,

    /// <summary>They agree, but the block was too large and they fell into different parts of it.</summary>
    [JsonStringEnumMemberName("split-apart")]
    SplitApart,
}
