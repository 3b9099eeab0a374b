using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Clustering;

/// <summary>
/// Average-linkage clustering inside the connected components of the pairs above the threshold, under constraints: decisions, at most one record per list
/// unless the two are duplicates by their own weight, and a veto for clearly different records. Joining by mean weight keeps one wrong pair from chaining
/// two people together, which connected components alone do (Ball and Price, HRDAG technical notes on hierarchical clustering).
/// </summary>
public static class ConstrainedClustering
{
    /// <summary>A component with more records is cut at rising weights first: the work inside one grows with its cube.</summary>
    private const int LargestComponent = 150;

    /// <summary>Joins records into clusters.</summary>
    /// <param name="table">The records.</param>
    /// <param name="scores">The weighed pairs; those above the threshold must be among the kept ones.</param>
    /// <param name="options">Thresholds and decisions.</param>
    /// <param name="run">Threads, cancellation, progress.</param>
    public static ClusterResult Join(RecordTable table, ScoredPairs scores, ClusterOptions options, LinkageOptions run)
    {
        run.Progress?.Report(new LinkageProgress(LinkageStep.Cluster, 0));
        var conflicts = new List<ClusterConflict>();
        var decisions = new DecisionSet(table.Count, options.Decisions, scores.Scorer, conflicts);
        var edges = scores.Pairs.Where(pair => pair.Weight >= options.Threshold).ToArray();
        var components = Components.Of(table.Count, edges, decisions, LargestComponent, conflicts);
        var parts = new ComponentClusters[components.Count];
        Parallel.For(
            0,
            components.Count,
            run.Parallel,
            index => parts[index] = ComponentClusters.Join(components[index], table, scores.Scorer, decisions, options)
        );
        var clusterOf = Enumerable.Range(0, table.Count).ToArray();
        foreach (var part in parts)
        {
            foreach (var members in part.Clusters)
            {
                foreach (var member in members)
                {
                    clusterOf[member] = members[0];
                }
            }

            conflicts.AddRange(part.Conflicts);
        }

        run.Progress?.Report(new LinkageProgress(LinkageStep.Cluster, 1));
        return new ClusterResult(
            [.. clusterOf],
            [
                .. conflicts
                    .OrderBy(conflict => conflict.Left)
                    .ThenBy(conflict => conflict.Right)
                    .ThenBy(conflict => conflict.Reason),
            ]
        );
    }
}
