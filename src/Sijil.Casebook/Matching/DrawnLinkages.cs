using System.Collections.Immutable;
using Sijil.Linkage;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Uncertainty;

namespace Sijil.Casebook.Matching;

/// <summary>Whole linkages of victims' records drawn from their weights.</summary>
internal static class DrawnLinkages
{
    /// <summary>
    /// Draws linkages. That a list repeats a person is taken from the linkage that was made and is the same in all draws: within a list, duplicates are
    /// found by a stricter rule than that of the draws.
    /// </summary>
    public static IEnumerable<ImmutableArray<int>> Of(
        RecordTable table,
        ScoredPairs scores,
        ImmutableArray<int> clusterOf,
        ImmutableArray<PairDecision> decisions,
        int draws,
        ulong seed,
        LinkageOptions run
    )
    {
        var drawn = LinkageDraws.Sample(
            table.ListOf,
            scores.Pairs,
            new DrawOptions
            {
                Draws = draws,
                Seed = seed,
                Decisions = [.. decisions, .. Repeated(table.ListOf, clusterOf)],
            },
            run
        );
        return Enumerable.Range(0, draws).Select(draw => drawn.ClusterOf(draw).ToImmutableArray());
    }

    private static IEnumerable<PairDecision> Repeated(int[] listOf, ImmutableArray<int> clusterOf) =>
        Enumerable
            .Range(0, listOf.Length)
            .GroupBy(record => (clusterOf[record], listOf[record]))
            .SelectMany(same => same.Skip(1).Select(record => new PairDecision(same.First(), record, true)));
}
