using System.Collections.Immutable;

namespace Sijil.Linkage.Blocking;

/// <summary>All blocks of all rules. Candidate pairs are streamed from it, record by record, and never all held; a pair is made once, whichever rules make it.</summary>
public sealed class BlockIndex
{
    private BlockIndex(RuleBlocks[] rules, ImmutableArray<BlockingRule> definitions)
    {
        Rules = rules;
        Definitions = definitions;
    }

    /// <summary>What each rule did, before the pairs are made.</summary>
    public ImmutableArray<RuleReport> Reports => [.. Rules.Select(rule => rule.Report)];

    /// <summary>
    /// The records in the order in which their pairs are made, or null for their own. It changes no result: records that share many blocks, made one after the
    /// other, find each other's values still in the processor's cache.
    /// </summary>
    public int[]? Order { get; init; }

    internal RuleBlocks[] Rules { get; }

    internal ImmutableArray<BlockingRule> Definitions { get; }

    /// <summary>Sorts the records into the blocks of every rule.</summary>
    /// <param name="records">Number of records.</param>
    /// <param name="rules">The rules in order.</param>
    /// <param name="options">Block sizes, threads.</param>
    /// <param name="order">The order in which pairs are made, or null.</param>
    public static BlockIndex Build(
        int records,
        IReadOnlyList<BlockingRule> rules,
        LinkageOptions options,
        int[]? order = null
    )
    {
        var built = new RuleBlocks[rules.Count];
        Parallel.For(
            0,
            rules.Count,
            options.Parallel,
            index => built[index] = RuleBlocks.Build(records, rules[index], options)
        );
        options.Progress?.Report(new LinkageProgress(LinkageStep.Block, 1));
        return new BlockIndex(built, [.. rules]) { Order = order };
    }
}
