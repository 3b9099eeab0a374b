using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>All hierarchical models up to an order of interaction, with every list's own effect in each of them.</summary>
public static class ModelSet
{
    /// <summary>Up to this many lists every model is looked at; beyond, the search goes forward.</summary>
    public const int MostListsForAll = 5;

    /// <summary>
    /// Every model: with pairs only for 5 lists (1,024), with three-way interactions too for 4 lists (113). Never the saturated one,
    /// which would leave nothing to predict the unseen cell from. For 3 lists 8, for 2 lists 1 (independence).
    /// </summary>
    /// <param name="lists">2 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than 5 lists or fewer than 2.</exception>
    public static ImmutableArray<HierarchicalModel> All(int lists)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MostListsForAll);
        var pairs = SetsOf(lists, 2);
        var triples = lists == 4 ? SetsOf(lists, 3) : [];
        var models = new List<HierarchicalModel>();
        for (var chosen = 0; chosen < (lists == 2 ? 1 : 1 << pairs.Length); chosen++)
        {
            ImmutableArray<uint> graph = [.. pairs.Where((_, i) => (chosen >> i & 1) == 1)];
            ImmutableArray<uint> possible = [.. triples.Where(t => pairs.All(p => (p & t) != p || graph.Contains(p)))];
            for (var more = 0; more < 1 << possible.Length; more++)
            {
                models.Add(HierarchicalModel.Of(lists, graph.Concat(possible.Where((_, i) => (more >> i & 1) == 1))));
            }
        }

        return [.. models];
    }

    internal static ImmutableArray<uint> SetsOf(int lists, int size) =>
        [.. Enumerable.Range(0, 1 << lists).Select(s => (uint)s).Where(s => BitOperations.PopCount(s) == size)];
}
