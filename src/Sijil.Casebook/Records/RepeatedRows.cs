using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Text.Names;

namespace Sijil.Casebook.Records;

/// <summary>
/// Finds rows that repeat an earlier one. Only rows of a named person count, and only when they say more than the name: two unidentified
/// bodies, or two people of one name, are two people until somebody shows that they are not.
/// </summary>
/// <param name="table">The table whose rows they are.</param>
/// <param name="serial">Per column whether it only counts the rows.</param>
/// <param name="idColumn">The column of ids, or null.</param>
internal sealed class RepeatedRows(SourceTable table, ImmutableArray<bool> serial, int? idColumn)
{
    // By a hash of the cells the place of the first such row, where the cells themselves are looked at again.
    private readonly Dictionary<ulong, int> _seen = new(table.Rows.Count);
    private readonly HashSet<ulong> _names = [];

    /// <summary>Rows kept although an earlier row has the same name, because the cells say too little.</summary>
    public int KeptApart { get; private set; }

    /// <summary>The row that this one repeats, or null; then later rows are compared with it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">Its 0-based place among the rows of the table.</param>
    public int? Find(SourceRecord record, int place)
    {
        if (record.Name.Kind != NameKind.Named)
        {
            return null;
        }

        if (!SaysMore(record))
        {
            KeptApart += _names.Add(TextHash.Of(record.Name.Raw)) ? 0 : 1;
            return null;
        }

        var hash = HashOf(record.Cells);
        while (_seen.TryGetValue(hash, out var earlier))
        {
            if (IsSame(record.Cells, earlier))
            {
                return table.NumberOf(earlier);
            }

            hash = TextHash.Add(hash, 1);
        }

        _seen.Add(hash, place);
        return null;
    }

    // Namesakes die in one town: a name and one fact beside it do not make two rows one.
    private bool SaysMore(SourceRecord record)
    {
        if (record.GivenId is not null && idColumn is { } id && !serial[id])
        {
            return true;
        }

        var facts =
            (record.Age is not null || record.Birth is not null ? 1 : 0)
            + (record.Death is not null ? 1 : 0)
            + (record.Place is not null ? 1 : 0)
            + (record.MotherName is not null ? 1 : 0);
        return facts >= 2;
    }

    private bool IsSame(ImmutableArray<string> cells, int earlier)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!serial[i] && !cells[i].AsSpan().Trim().SequenceEqual(table.Cell(earlier, i).AsSpan().Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private ulong HashOf(ImmutableArray<string> cells)
    {
        var hash = TextHash.Start;
        for (var i = 0; i < cells.Length; i++)
        {
            hash = serial[i] ? hash : TextHash.Add(TextHash.Add(hash, cells[i].AsSpan().Trim()), (ulong)i);
        }

        return hash;
    }
}
