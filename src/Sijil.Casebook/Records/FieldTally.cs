using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>Counts, per mapped field, what its cells gave.</summary>
internal sealed class FieldTally(ListMapping mapping)
{
    private readonly ImmutableArray<MappedColumn> _columns =
    [
        .. mapping.Columns.Where(c => c.Field != Field.Ignore).OrderBy(c => c.Field),
    ];

    private readonly int[,] _counts = new int[mapping.Columns.Length, 4];

    /// <summary>Counts an accepted record.</summary>
    public void Add(SourceRecord record)
    {
        foreach (var column in _columns)
        {
            var cell = record.Cells[column.Index];
            var kind =
                IsDoubtful(record, column.Index) ? 3
                : NotStatedWords.IsNotStated(cell) ? 1
                : NotStatedWords.IsUnknown(cell) ? 2
                : 0;
            _counts[column.Index, kind]++;
        }
    }

    /// <summary>The counts, in the order of the fields.</summary>
    public ImmutableArray<FieldCount> Counts() =>
        [
            .. _columns.Select(c => new FieldCount(
                c.Field,
                c.Index,
                _counts[c.Index, 0],
                _counts[c.Index, 1],
                _counts[c.Index, 2],
                _counts[c.Index, 3]
            )),
        ];

    private static bool IsDoubtful(SourceRecord record, int column)
    {
        foreach (var doubt in record.Doubts)
        {
            if (doubt.Column == column)
            {
                return true;
            }
        }

        return false;
    }
}
