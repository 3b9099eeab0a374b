using System.Collections.Immutable;

namespace Sijil.Linkage.Blocking;

/// <summary>What one blocking rule did.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Blocks">Blocks with at least two records, after splitting.</param>
/// <param name="LargestBlock">Records in the largest of them.</param>
/// <param name="Oversized">Blocks that were too large and were split.</param>
/// <param name="Windowed">Parts that could not be split far enough, where each record is compared with its neighbours only.</param>
/// <param name="Pairs">Pairs in its blocks, whether or not another rule makes them too.</param>
/// <param name="PairsGivenUp">Pairs of oversized blocks that this rule does not make (another rule may).</param>
public sealed record RuleReport(
    string Name,
    int Blocks,
    int LargestBlock,
    int Oversized,
    int Windowed,
    long Pairs,
    long PairsGivenUp
)
{
    /// <summary>Its largest blocks, largest first; at most five.</summary>
    public ImmutableArray<BlockSize> Worst { get; init; } = [];

    /// <summary>Pairs that this rule was the first to make; known once pairs are compared.</summary>
    public long NewPairs { get; init; }
}

/// <summary>A block.</summary>
/// <param name="Records">Records in it, after splitting.</param>
/// <param name="FirstRecord">A record that has its key.</param>
public readonly record struct BlockSize(int Records, int FirstRecord);

/// <summary>What blocking did, by rule in order.</summary>
/// <param name="Rules">One entry for each rule.</param>
public sealed record BlockingReport(ImmutableArray<RuleReport> Rules)
{
    /// <summary>Candidate pairs, each counted once.</summary>
    public long Pairs => Rules.Sum(rule => rule.NewPairs);
}
