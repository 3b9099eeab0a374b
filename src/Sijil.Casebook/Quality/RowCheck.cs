using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Mapping;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Names;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about whole rows; decides their fate by the same rules as <see cref="RecordReader"/>, in one pass that keeps no record.</summary>
internal sealed class RowCheck
{
    private readonly ListMapping _mapping;
    private readonly int? _name;
    private readonly RepeatedRows _earlier;
    private readonly SamePersonRows _people;
    private readonly LifeCheck _lives;
    private readonly Dictionary<FindingKind, FindingDraft> _drafts = [];
    private readonly FindingList _findings;
    private int _accepted;
    private int _duplicate;
    private int _refused;

    private RowCheck(SourceTable table, ListMapping mapping, FindingList findings, QualityOptions options)
    {
        (_mapping, _findings) = (mapping, findings);
        _name = (mapping[Field.Name] ?? mapping[Field.GivenName])?.Index;
        _people = new(table.Rows.Count);
        _earlier = new(
            table,
            [.. table.Columns.Select(c => SerialColumn.Is(table, c.Index))],
            mapping[Field.Id]?.Index
        );
        _lives = new(mapping, findings, options);
    }

    /// <summary>Checks every row.</summary>
    public static RowFates Of(
        SourceTable table,
        ListMapping mapping,
        FindingList findings,
        QualityOptions options,
        CancellationToken cancel
    )
    {
        var check = new RowCheck(table, mapping, findings, options);
        var place = 0;
        foreach (var record in RecordReader.Stream(table, mapping, new QuickNames().IsPlain, cancel))
        {
            check.Add(record, place++);
        }

        check._lives.Finish();
        return new(table.Rows.Count, check._accepted, check._duplicate, check._refused);
    }

    private void Add(SourceRecord record, int place)
    {
        if (RowRefusal.Of(record, _mapping) is { } refusal)
        {
            _refused++;
            Found(RowRefusal.IsTotal(refusal) ? RowKinds.Total : RowKinds.SaysNothing, record);
            return;
        }

        if (_earlier.Find(record, place) is not null)
        {
            _duplicate++;
            Found(RowKinds.Repeated, record);
            return;
        }

        _accepted++;
        _lives.Add(record);
        if (!QuickNames.IsUnread(record.Name) && KindOf(record.Name) is { } kind)
        {
            Found(kind, record);
        }
        else if (_people.Repeats(record))
        {
            Found(RowKinds.SamePerson, record);
        }
    }

    private static FindingKind? KindOf(PersonName name) =>
        name.Kind == NameKind.Group || GroupWords.Speak(name.Raw)
            ? RowKinds.Group
            : name.Kind switch
            {
                NameKind.Unidentified => RowKinds.Unidentified,
                NameKind.Relational => RowKinds.Relative,
                NameKind.NotStated => RowKinds.Nameless,
                _ => null,
            };

    private void Found(FindingKind kind, SourceRecord record)
    {
        if (!_drafts.TryGetValue(kind, out var draft))
        {
            draft = _findings.OfRows(kind);
            _drafts.Add(kind, draft);
        }

        draft.Add(record.Row, _name is { } name ? record.Cells[name] : null);
    }
}
