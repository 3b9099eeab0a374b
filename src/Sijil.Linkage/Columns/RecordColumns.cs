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
}
