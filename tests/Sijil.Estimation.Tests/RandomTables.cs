using FsCheck;
using FsCheck.Fluent;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests;

/// <summary>Tables that nobody chose: from FsCheck, and from a seeded population of known size.</summary>
internal static class RandomTables
{
    /// <summary>Tables whose cells are often empty.</summary>
    internal static Arbitrary<CaptureTable> Arbitrary(int fewestLists, int mostLists) =>
        (
            from lists in Gen.Choose(fewestLists, mostLists)
            from counts in Gen.Choose(-10, 60).ArrayOf((1 << lists) - 1)
            where Enumerable.Range(0, lists).All(l => counts.Where((c, i) => c > 0 && (i + 1 >> l & 1) == 1).Any())
            select Table(lists, counts)
        ).ToArbitrary();

    /// <summary>People of one class: everybody is on list j with the same chance, whatever the other lists hold.</summary>
    internal static CaptureTable Independent(int people, double[] chances, ulong seed)
    {
        var random = new RandomStream(seed);
        var patterns = Enumerable.Range(0, people).Select(_ => Draw(chances, random)).Where(p => p != 0).ToArray();
        return CaptureTable.FromPatterns(Names(chances.Length), patterns);
    }

    /// <summary>The same table with its lists in another order.</summary>
    internal static CaptureTable Permuted(CaptureTable table, int[] order) =>
        CaptureTable.Create(
            order.Select(o => table.Lists[o]),
            table.Cells.Select(c => new CaptureCell(
                order.Select((o, at) => (c.Pattern >> o & 1) << at).Aggregate((a, b) => a | b),
                c.Count
            ))
        );

    private static CaptureTable Table(int lists, int[] counts) =>
        CaptureTable.Create(Names(lists), counts.Select((c, i) => new CaptureCell((uint)i + 1, Math.Max(c, 0))));

    private static IEnumerable<string> Names(int lists) => Enumerable.Range(1, lists).Select(l => $"L{l}");

    private static uint Draw(double[] chances, RandomStream random) =>
        chances.Select((chance, list) => random.Uniform() < chance ? 1u << list : 0).Aggregate((a, b) => a | b);
}
