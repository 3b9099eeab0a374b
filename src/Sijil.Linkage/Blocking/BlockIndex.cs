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

    internal RuleBlocks[] Rules { get; }

    internal ImmutableArray<BlockingRule> Definitions { get; }

    /// <summary>Sorts the records into the blocks of every rule.</summary>
    /// <param name="records">Number of records.</param>
    /// <param name="rules">The rules in order.</param>
    /// <param name="options">Block sizes, threads.</param>
    public static BlockIndex Build(int records, IReadOnlyList<BlockingRule> rules, LinkageOptions options)
    {
        var built = new RuleBlocks[rules.Count];
        Parallel.For(
            0,
            rules.Count,
            options.Parallel,
            index => built[index] = RuleBlocks.Build(records, rules[index], options)
        );
        options.Progress?.Report(new LinkageProgress(LinkageStep.Block, 1));
        return new BlockIndex(built, [.. rules.Select(rule => rule.WithoutKeys())]);
    }
}
