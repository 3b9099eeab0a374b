using System.Collections.Immutable;

namespace Sijil.Linkage.Columns;

/// <summary>The records to link as raw columns: ids, lists, and a column of texts for each heading.</summary>
/// <param name="Ids">For each record its id, as the results name it; all distinct.</param>
/// <param name="ListOf">For each record the list that it stands on, from 0.</param>
/// <param name="ListNames">The lists' names.</param>
/// <param name="Columns">The columns by heading.</param>
public sealed record RecordColumns(
    ImmutableArray<string> Ids,
    int[] ListOf,
    ImmutableArray<string> ListNames,
    ImmutableArray<TextColumn> Columns
)
{
    /// <summary>Number of records.</summary>
    public int Count => ListOf.Length;

    /// <summary>The same records, those of one value of a column one after the other. Pairs of such records are then near each other in memory.</summary>
    /// <param name="column">The column.</param>
    public RecordColumns SortedBy(TextColumn column)
    {
        var keys = new long[Count];
        var order = new int[Count];
        for (var record = 0; record < order.Length; record++)
        {
            order[record] = record;
            keys[record] = ((long)column.ValueArray[record] << 32) | (uint)record;
        }

        Array.Sort(keys, order);
        return new RecordColumns(
            [.. order.Select(record => Ids[record])],
            Array.ConvertAll(order, record => ListOf[record]),
            ListNames,
            [.. Columns.Select(each => each.InOrder(order))]
        );
    }
}
