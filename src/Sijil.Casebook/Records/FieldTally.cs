using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Text.Names;
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
            var kind =
                HasValue(record, column.Field) ? 0
                : IsDoubtful(record, column.Index) ? 3
                : StatedTexts.Of(record.Cells[column.Index]) switch
                {
                    StatedText.NotStated => 1,
                    StatedText.Unknown => 2,
                    _ => 0,
                };
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

    private static bool HasValue(SourceRecord record, Field field) =>
        field switch
        {
            Field.Id => record.GivenId is not null,
            Field.Name => record.Name.Kind is NameKind.Named,
            Field.Sex => record.Sex is Sex.Male or Sex.Female,
            Field.Age => record.Age is not null,
            Field.BirthDate => record.Birth is not null,
            Field.DeathDate => record.Death is not null,
            Field.Place => record.Place is not null,
            Field.MissingDate => record.MissingDate is not null,
            Field.DetainedDate => record.DetainedDate is not null,
            Field.ReleasedDate => record.ReleasedDate is not null,
            Field.FoundDate => record.FoundDate is not null,
            _ => false,
        };

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
