using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Clustering;

/// <summary>Records that hang together by pairs above the threshold or by decisions, with those pairs.</summary>
internal sealed record Component(int[] Records, List<ScoredPair> Edges);

/// <summary>Finds the connected components, and cuts those that are too large at rising weights.</summary>
internal static class Components
{
    public static List<Component> Of(
        int records,
        ScoredPair[] edges,
        DecisionSet decisions,
        int largest,
        List<ClusterConflict> conflicts
    )
    {
        var whole = Group(records, edges, decisions);
        var result = new List<Component>();
        foreach (var component in whole)
        {
            AddCut(component, records, decisions, largest, conflicts, result);
        }

        return result;
    }

    private static void AddCut(
        Component component,
        int records,
        DecisionSet decisions,
        int largest,
        List<ClusterConflict> conflicts,
        List<Component> result
    )
    {
        if (component.Records.Length <= largest || component.Edges.Count == 0)
        {
            result.Add(component);
            return;
        }

        var weakest = component.Edges.Min(edge => edge.Weight.Bits);
        var kept = component.Edges.Where(edge => edge.Weight.Bits >= weakest + 1).ToArray();
        conflicts.AddRange(
            component
                .Edges.Where(edge => edge.Weight.Bits < weakest + 1)
                .Select(edge => new ClusterConflict(edge.Left, edge.Right, edge.Weight, ConflictReason.Oversized))
        );
        foreach (var part in Group(component.Records, kept, decisions))
        {
            AddCut(part, records, decisions, largest, conflicts, result);
        }
    }

    // Records without an edge or a decision stand alone; of a million there are many.
    private static List<Component> Group(int records, ScoredPair[] edges, DecisionSet decisions)
    {
        var touched = new bool[records];
        foreach (var edge in edges)
        {
            touched[edge.Left] = touched[edge.Right] = true;
        }

        foreach (var (left, right) in decisions.Same)
        {
            touched[left] = touched[right] = true;
        }

        return Group([.. Enumerable.Range(0, records).Where(record => touched[record])], edges, decisions);
    }

    private static List<Component> Group(int[] records, ScoredPair[] edges, DecisionSet decisions)
    {
        var place = new Dictionary<int, int>(records.Length);
        for (var index = 0; index < records.Length; index++)
        {
            place.Add(records[index], index);
        }

        var sets = new UnionFind(records.Length);
        foreach (var edge in edges)
        {
            sets.Join(place[edge.Left], place[edge.Right]);
        }

        foreach (var (left, right) in decisions.Same)
        {
            if (place.TryGetValue(left, out var a) && place.TryGetValue(right, out var b))
            {
                sets.Join(a, b);
            }
        }

        var edgesOf = edges.ToLookup(edge => sets.Find(place[edge.Left]));
        return
        [
            .. Enumerable
                .Range(0, records.Length)
                .GroupBy(sets.Find)
                .Where(group => group.Skip(1).Any())
                .Select(group => new Component([.. group.Select(index => records[index])], [.. edgesOf[group.Key]])),
        ];
    }
}
