using System.Collections.Immutable;
using System.Text;
using Sijil.Linkage;
using Sijil.Linkage.Scoring;

namespace Sijil.Casebook.Tables;

/// <summary>Writes <c>pairs.csv</c>: the two record ids, the ordinally lower one on the left, weight, probability, and the level of each comparison; sorted by the ids.</summary>
internal static class PairsFile
{
    private const int RowsBetweenLooks = 1 << 14;

    /// <param name="stream">The file.</param>
    /// <param name="ids">The record ids.</param>
    /// <param name="ranks">Their ordinal ranks.</param>
    /// <param name="table">The comparisons.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Write(
        Stream stream,
        ImmutableArray<string> ids,
        int[] ranks,
        RecordTable table,
        ImmutableArray<ScoredPair> pairs,
        CancellationToken cancellation
    )
    {
        var csv = new CsvBytes(stream);
        csv.Put("record_id_l,record_id_r,match_weight,match_probability");
        foreach (var comparison in table.Comparisons)
        {
            csv.Put("," + CsvBytes.Quoted(comparison.Name));
        }

        csv.EndRow();
        var levels = LevelNames(table);
        var order = Sorted(ranks, pairs);
        for (var row = 0; row < order.Length; row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var pair = pairs[order[row]];
            var leftFirst = ranks[pair.Left] < ranks[pair.Right];
            csv.Put(CsvBytes.Quoted(ids[leftFirst ? pair.Left : pair.Right]));
            csv.Comma();
            csv.Put(CsvBytes.Quoted(ids[leftFirst ? pair.Right : pair.Left]));
            csv.Comma();
            csv.Put(pair.Weight.Bits, 4);
            csv.Comma();
            csv.Put(pair.Probability.Value, 6);
            for (var comparison = 0; comparison < levels.Length; comparison++)
            {
                csv.Put(levels[comparison][table.Layout.Level(pair.Vector, comparison)]);
            }

            csv.EndRow();
        }

        csv.Flush();
    }

    // A comma and the level's name; for level 0, which states nothing, the comma alone.
    private static byte[][][] LevelNames(RecordTable table) =>
        [
            .. table.Comparisons.Select(comparison =>
                comparison
                    .Levels.Select(level => CsvBytes.Quoted(level.Name))
                    .Prepend("")
                    .Select(name => Encoding.UTF8.GetBytes("," + name))
                    .ToArray()
            ),
        ];

    private static int[] Sorted(int[] ranks, ImmutableArray<ScoredPair> pairs)
    {
        var order = new int[pairs.Length];
        var keys = new ulong[pairs.Length];
        var isSorted = true;
        for (var index = 0; index < order.Length; index++)
        {
            var (left, right) = (ranks[pairs[index].Left], ranks[pairs[index].Right]);
            order[index] = index;
            keys[index] = left < right ? ((ulong)left << 32) | (uint)right : ((ulong)right << 32) | (uint)left;
            isSorted &= index == 0 || keys[index - 1] < keys[index];
        }

        if (!isSorted)
        {
            Array.Sort(keys, order);
        }

        return order;
    }
}
