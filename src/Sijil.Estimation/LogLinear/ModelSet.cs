using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>All hierarchical models up to an order of interaction, with every list's own effect in each of them.</summary>
public static class ModelSet
{
    /// <summary>Up to this many lists every model is looked at; beyond, the search goes forward: six lists have more than seven million models.</summary>
    public const int MostListsForAll = 5;

    /// <summary>
    /// Every model: with pairs only for 5 lists (1,024), with three-way interactions too for 4 lists (113). Never the saturated one,
    /// which would leave nothing to predict the unseen cell from. For 3 lists 8, for 2 lists 1 (independence).
    /// </summary>
    /// <param name="lists">2 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than 5 lists or fewer than 2.</exception>
    public static ImmutableArray<HierarchicalModel> All(int lists) => All(lists, UsualLargest(lists));

    /// <summary>
    /// Every model whose interactions hold at most so many lists, without the saturated one. For 5 lists 1,024 with pairs, 6,212 with three-way
    /// and 6,893 with four-way interactions.
    /// </summary>
    /// <param name="lists">2 to 5.</param>
    /// <param name="largestInteraction">The most lists that an interaction may hold, 1 (independence only) or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than 5 lists or fewer than 2, or less than 1.</exception>
    public static ImmutableArray<HierarchicalModel> All(int lists, int largestInteraction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MostListsForAll);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestInteraction, 1);
        var models = ImmutableArray.CreateBuilder<HierarchicalModel>();
        Grow([], [], 2);
        return models.ToImmutable();

        // Each set of interactions of one size, with each set of the next size up that it holds the parts of.
        void Grow(ImmutableArray<uint> smaller, ImmutableArray<uint> last, int size)
        {
            ImmutableArray<uint> possible =
                size > largestInteraction || size >= lists || (size > 2 && last.Length < size)
                    ? []
                    : [.. SetsOf(lists, size).Where(set => size == 2 || HasParts(set, size, last))];
            if (possible.IsEmpty)
            {
                models.Add(HierarchicalModel.Of(lists, smaller));
                return;
            }

            for (var chosen = 0; chosen < 1 << possible.Length; chosen++)
            {
                ImmutableArray<uint> taken = [.. possible.Where((_, i) => (chosen >> i & 1) == 1)];
                Grow(smaller.AddRange(taken), taken, size + 1);
            }
        }
    }

    /// <summary>The order of interaction up to which models are looked at when nothing is said: three-way for 4 lists, pairs for others.</summary>
    internal static int UsualLargest(int lists) => lists == 4 ? 3 : 2;

    internal static ImmutableArray<uint> SetsOf(int lists, int size) =>
        [.. Enumerable.Range(0, 1 << lists).Select(s => (uint)s).Where(s => BitOperations.PopCount(s) == size)];

    /// <summary>Whether all interactions with one list fewer are there.</summary>
    internal static bool HasParts(uint set, int size, IEnumerable<uint> present) =>
        present.Count(part => (part & set) == part && BitOperations.PopCount(part) == size - 1) == size;
}
