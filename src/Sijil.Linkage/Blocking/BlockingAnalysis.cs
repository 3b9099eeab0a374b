using System.Collections.Immutable;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Blocking;

/// <summary>What blocking rules cost and, where the truth is known, what they find and lose; known before anything is compared.</summary>
/// <param name="Rules">One entry for each rule, in order.</param>
/// <param name="Pairs">Candidate pairs, each counted once.</param>
/// <param name="TruePairs">True pairs among those that count; null when no truth was given.</param>
/// <param name="TruePairsMissed">True pairs that no rule makes; null when no truth was given.</param>
public sealed record BlockingAnalysis(
    ImmutableArray<RuleAnalysis> Rules,
    long Pairs,
    long? TruePairs,
    long? TruePairsMissed
)
{
    /// <summary>Counts the pairs of each rule.</summary>
    /// <param name="table">The records; only their lists matter here.</param>
    /// <param name="blocks">Their blocks.</param>
    /// <param name="truthOf">For each record its true person, or null when the truth is not known.</param>
    /// <param name="options">Threads.</param>
    public static BlockingAnalysis Of(RecordTable table, BlockIndex blocks, int[]? truthOf, LinkageOptions options)
    {
        var (report, found) = CandidatePairs.Unlimited(table, blocks).Count(truthOf, options);
        var total = truthOf is null ? (long?)null : TruePairsOf(table, truthOf);
        var rules = ImmutableArray.CreateBuilder<RuleAnalysis>();
        var cumulative = 0L;
        for (var rule = 0; rule < report.Rules.Length; rule++)
        {
            cumulative += report.Rules[rule].NewPairs;
            var bit = 1u << Math.Min(rule, 31);
            rules.Add(
                new RuleAnalysis(
                    report.Rules[rule],
                    cumulative,
                    truthOf is null ? null : found.Where(entry => (entry.Key & bit) != 0).Sum(entry => entry.Value),
                    truthOf is null ? null : found.GetValueOrDefault(bit)
                )
            );
        }

        return new BlockingAnalysis(rules.ToImmutable(), cumulative, total, total - found.Values.Sum());
    }

    private static long TruePairsOf(RecordTable table, int[] truthOf) =>
        Enumerable
            .Range(0, table.Count)
            .GroupBy(record => truthOf[record])
            .Sum(person =>
            {
                var byList = person.GroupBy(record => table.ListOf[record]).Select(list => list.LongCount()).ToArray();
                var (all, within) = (PairsOf(byList.Sum()), byList.Sum(PairsOf));
                return table.LinkType switch
                {
                    Models.LinkType.Link => all - within,
                    Models.LinkType.Dedupe => within,
                    _ => all,
                };
            });

    private static long PairsOf(long size) => size * (size - 1) / 2;
}

/// <summary>What one rule costs and finds.</summary>
/// <param name="Report">Its blocks and pairs.</param>
/// <param name="CumulativePairs">Candidate pairs of this rule and those before it, each counted once.</param>
/// <param name="TruePairs">True pairs that it makes; null when no truth was given.</param>
/// <param name="TruePairsOnlyHere">True pairs that no other rule makes, and that would be lost without it; null when no truth was given.</param>
public sealed record RuleAnalysis(RuleReport Report, long CumulativePairs, long? TruePairs, long? TruePairsOnlyHere);
