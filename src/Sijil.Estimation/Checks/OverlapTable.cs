using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Checks;

/// <summary>Two lists and what they share.</summary>
/// <param name="First">Index of one list, from 0.</param>
/// <param name="Second">Index of the other, larger.</param>
/// <param name="FirstSize">People on the one.</param>
/// <param name="SecondSize">People on the other.</param>
/// <param name="Both">People on both, and perhaps on others.</param>
public sealed record ListPair(int First, int Second, long FirstSize, long SecondSize, long Both)
{
    /// <summary>The total that the pair alone says (Lincoln and Petersen); null when nobody is on both.</summary>
    public double? LincolnPetersen => Both == 0 ? null : (double)FirstSize * SecondSize / Both;

    /// <summary>People on both as a share of those on either, between 0 and 1 (Jaccard); 0 when both lists are empty.</summary>
    public double Similarity => FirstSize + SecondSize == 0 ? 0 : (double)Both / (FirstSize + SecondSize - Both);
}

/// <summary>
/// What the lists share, pair by pair: pairs that share nobody say nothing of the total, and totals that differ much from pair to pair say that
/// lists depend on one another or people differ.
/// </summary>
/// <param name="Sizes">People on each list.</param>
/// <param name="Alone">People on each list and on no other.</param>
/// <param name="Pairs">Every pair, by first and then second list.</param>
/// <param name="Frequencies">f1, f2, …: people on exactly one list, two lists, …</param>
public sealed record OverlapTable(
    ImmutableArray<long> Sizes,
    ImmutableArray<long> Alone,
    ImmutableArray<ListPair> Pairs,
    ImmutableArray<long> Frequencies
)
{
    /// <summary>The pairs that share nobody.</summary>
    public ImmutableArray<ListPair> EmptyPairs => [.. Pairs.Where(p => p.Both == 0)];

    /// <summary>
    /// The lists in groups that are joined by shared people, each ascending, the groups by their first list. More than one group: nothing says how
    /// many people are on none of the lists, because the groups could be of different populations.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Groups()
    {
        var group = Enumerable.Range(0, Sizes.Length).ToArray();
        foreach (var pair in Pairs.Where(p => p.Both > 0))
        {
            var (keep, drop) = (
                Math.Min(group[pair.First], group[pair.Second]),
                Math.Max(group[pair.First], group[pair.Second])
            );
            group = [.. group.Select(g => g == drop ? keep : g)];
        }

        return
        [
            .. group.Index().GroupBy(g => g.Item, g => g.Index).OrderBy(g => g.Key).Select(g => g.ToImmutableArray()),
        ];
    }

    /// <summary>The overlaps of a table.</summary>
    /// <param name="table">Any table.</param>
    public static OverlapTable Of(CaptureTable table)
    {
        var lists = Enumerable.Range(0, table.Lists.Length).ToArray();
        ImmutableArray<long> sizes = [.. lists.Select(l => table.OnAll(1u << l))];
        return new OverlapTable(
            sizes,
            [.. lists.Select(l => table.CountOf(1u << l))],
            [
                .. from first in lists
                from second in lists
                where first < second
                select new ListPair(
                    first,
                    second,
                    sizes[first],
                    sizes[second],
                    table.OnAll((1u << first) | (1u << second))
                ),
            ],
            table.CaptureFrequencies()
        );
    }
}
