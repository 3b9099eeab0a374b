using System.Collections.Immutable;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Clustering;

/// <summary>Decisions by pair, and what follows from them: records joined by a chain of "same" form one group from the start.</summary>
internal sealed class DecisionSet
{
    private readonly UnionFind groups;
    private readonly HashSet<(int, int)> different = [];

    public DecisionSet(
        int records,
        ImmutableArray<PairDecision> decisions,
        PairScorer scorer,
        List<ClusterConflict> conflicts
    )
    {
        groups = new UnionFind(records);
        Same = [.. decisions.Where(decision => decision.Same).Select(Ordered)];
        foreach (var (left, right) in Same)
        {
            groups.Join(left, right);
        }

        foreach (var (left, right) in decisions.Where(decision => !decision.Same).Select(Ordered).Distinct())
        {
            if (groups.Find(left) == groups.Find(right))
            {
                conflicts.Add(
                    new ClusterConflict(left, right, scorer.Weigh(left, right), ConflictReason.DecisionsContradict)
                );
            }
            else
            {
                different.Add((left, right));
            }
        }
    }

    public ImmutableArray<(int Left, int Right)> Same { get; }

    public int GroupOf(int record) => groups.Find(record);

    public bool AreDifferent(int a, int b) => different.Count > 0 && different.Contains(a < b ? (a, b) : (b, a));

    private static (int, int) Ordered(PairDecision decision) =>
        decision.Left < decision.Right ? (decision.Left, decision.Right) : (decision.Right, decision.Left);
}
