using System.Collections.Immutable;

namespace Sijil.Linkage.Blocking;

/// <summary>All blocks of all rules. Candidate pairs are streamed from it, record by record: a pair is made once, by the first rule that makes it.</summary>
public sealed class BlockIndex
{
    private readonly RuleBlocks[] rules;

    private BlockIndex(RuleBlocks[] rules) => this.rules = rules;

    /// <summary>What each rule did, before the pairs are made.</summary>
    public ImmutableArray<RuleReport> Reports => [.. rules.Select(rule => rule.Report)];

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
        return new BlockIndex(built);
    }

    /// <summary>Partners of one record that no earlier call with a lower record or rule has made: those that follow it in a block.</summary>
    /// <param name="record">The record.</param>
    /// <param name="seen">One cell for each record, all −1 before the first call; calls may come in any order of records.</param>
    /// <param name="partners">Receives the partners.</param>
    /// <param name="newPairsByRule">One counter for each rule.</param>
    internal void Partners(int record, int[] seen, List<int> partners, long[] newPairsByRule)
    {
        partners.Clear();
        for (var index = 0; index < rules.Length; index++)
        {
            var rule = rules[index];
            foreach (var place in rule.Places(record))
            {
                foreach (var partner in rule.Following(place))
                {
                    if (seen[partner] != record)
                    {
                        seen[partner] = record;
                        partners.Add(partner);
                        newPairsByRule[index]++;
                    }
                }
            }
        }
    }
}
