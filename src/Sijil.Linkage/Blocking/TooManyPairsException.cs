using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Blocking;

/// <summary>The blocking rules make more candidate pairs than was allowed.</summary>
public sealed class TooManyPairsException : InvalidOperationException
{
    /// <summary>States the limit and the rule with the largest block.</summary>
    /// <param name="limit">Pairs allowed.</param>
    /// <param name="rules">What each rule did.</param>
    public TooManyPairsException(long limit, ImmutableArray<RuleReport> rules)
        : base(Say(limit, rules)) { }

    private static string Say(long limit, ImmutableArray<RuleReport> rules)
    {
        var worst = rules.MaxBy(rule => rule.Pairs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The blocking rules would make up to {rules.Sum(rule => rule.Pairs)} candidate pairs, {limit} are allowed; most come from the rule \"{worst?.Name}\" (largest block: {worst?.LargestBlock} records). Use narrower rules or allow more pairs."
        );
    }
}
