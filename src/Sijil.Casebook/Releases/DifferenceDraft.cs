using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases.Pairing;
using Sijil.Casebook.Releases.Shifts;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases;

/// <summary>A difference in the making: says of each person what happened, and counts.</summary>
internal sealed class DifferenceDraft(
    ImmutableArray<ColumnChange> columns,
    ImmutableArray<ColumnShift> shifts,
    IReadOnlyDictionary<string, string> reasons
)
{
    private readonly ChangeKey keys = new(columns);
    private readonly List<PersonChange> people = [];
    private readonly Dictionary<(ChangeKind, Sex, AgeBand), int> groups = [];
    private readonly SortedDictionary<(int Column, ChangeNature Nature), (int People, int Column, int Writing)> values =
        new();

    /// <summary>Adds a person found on both releases.</summary>
    public void Add(PairedPerson person, Func<int, int?> shiftOf)
    {
        ImmutableArray<FieldChange> fields =
        [
            .. person.Changes.Select(each => new FieldChange(
                each.Column,
                columns[each.Column].Field,
                person.Old.Cells[columns[each.Column].Old!.Value],
                person.New.Cells[columns[each.Column].New!.Value],
                each.Change.Nature,
                each.Change.Amount,
                shiftOf(each.Column)
            )),
        ];
        foreach (var field in fields)
        {
            Count(field);
        }

        Add(KindOf(fields), person.Old, person.New, fields);
    }

    /// <summary>Adds those who are on one release only.</summary>
    public void AddLeft(
        ComparedRecord[] olds,
        ComparedRecord[] news,
        PairingResult pairing,
        Dictionary<int, ReturnedPerson> returned
    )
    {
        var (perhapsOld, perhapsNew) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var pair in pairing.Perhaps)
        {
            perhapsOld.TryAdd(pair.Old, news[pair.New].Record.Row);
            perhapsNew.TryAdd(pair.New, olds[pair.Old].Record.Row);
        }

        var (newIds, oldIds) = (Rows(news, pairing.Ids.IdOf), Rows(olds, pairing.Ids.IdOf));
        var newNames = Rows(news, (record, place) => pairing.Pairs.OldOf(place) >= 0 ? record.LongName : null);
        var oldNames = Rows(olds, (record, place) => pairing.Pairs.NewOf(place) >= 0 ? record.LongName : null);
        foreach (var old in pairing.Pairs.OldLeft())
        {
            var change = Add(ChangeKind.Removed, olds[old].Record, null, []);
            people[^1] = change with
            {
                PerhapsRow = Get(perhapsOld, old),
                SameIdRow = RowOf(newIds, olds[old]),
                TwinRow = olds[old].LongName is { } name ? Get(newNames, name) : null,
            };
        }

        foreach (var @new in pairing.Pairs.NewLeft())
        {
            var change = returned.TryGetValue(@new, out var before)
                ? Add(ChangeKind.Reinstated, before.Record, news[@new].Record, []) with
                {
                    Earlier = before.Release,
                }
                : Add(ChangeKind.Added, null, news[@new].Record, []);
            people[^1] = change with
            {
                PerhapsRow = Get(perhapsNew, @new),
                SameIdRow = RowOf(oldIds, news[@new]),
                TwinRow = news[@new].LongName is { } name ? Get(oldNames, name) : null,
            };
        }

        int? RowOf(Dictionary<string, int> rows, ComparedRecord record) =>
            pairing.Ids.IsCarried && pairing.Ids.IdOf(record) is { } id && rows.TryGetValue(id, out var row)
                ? row
                : null;
    }

    /// <summary>The difference.</summary>
    public ReleaseDifference Finished(ReleaseSide older, ReleaseSide newer, MatchingCounts matching) =>
        new()
        {
            Older = older,
            Newer = newer,
            Columns = columns,
            Shifts = shifts,
            People =
            [
                .. people
                    .OrderBy(person => person.Kind)
                    .ThenBy(person => person.NewRow ?? 0)
                    .ThenBy(person => person.OldRow ?? 0),
            ],
            Groups =
            [
                .. groups
                    .OrderBy(group => group.Key)
                    .Select(group => new GroupCount(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Value)),
            ],
            Values =
            [
                .. values.Select(each => new ValueCount(
                    each.Key.Column,
                    each.Key.Nature,
                    each.Value.People,
                    each.Value.Column,
                    each.Value.Writing
                )),
            ],
            Matching = matching,
        };

    private static ChangeKind KindOf(ImmutableArray<FieldChange> fields)
    {
        if (fields.IsEmpty)
        {
            return ChangeKind.Same;
        }

        var ofPerson = fields.Where(field => field.IsOfPerson).ToArray();
        return ofPerson.Any(field => field is { Field: Field.Id, Nature: ChangeNature.Digit or ChangeNature.Different })
                ? ChangeKind.Renumbered
            : ofPerson.Length > 0 ? ChangeKind.Changed
            : ChangeKind.Rewritten;
    }

    private PersonChange Add(ChangeKind kind, SourceRecord? old, SourceRecord? @new, ImmutableArray<FieldChange> fields)
    {
        var shown = (@new ?? old)!;
        var sex = Stated(@new) ?? Stated(old) ?? Sex.NotStated;
        var band = AgeBands.Of(@new?.Age ?? old?.Age);
        groups[(kind, sex, band)] = groups.GetValueOrDefault((kind, sex, band)) + 1;
        var change = new PersonChange(kind, old?.Row, @new?.Row)
        {
            OldId = old?.GivenId,
            NewId = @new?.GivenId,
            Name = shown.Name.Raw,
            Sex = sex,
            AgeBand = band,
            Fields = fields,
        };
        if (kind == ChangeKind.Same)
        {
            return change;
        }

        var key = keys.Of(kind, old, @new);
        people.Add(change with { Key = key, Reason = reasons.GetValueOrDefault(key) });
        return people[^1];
    }

    private void Count(FieldChange field)
    {
        var place = (field.Column, field.Nature);
        var (ofPeople, ofColumn, ofWriting) = values.GetValueOrDefault(place);
        values[place] =
            field.Shift is not null ? (ofPeople, ofColumn + 1, ofWriting)
            : field.IsOfPerson ? (ofPeople + 1, ofColumn, ofWriting)
            : (ofPeople, ofColumn, ofWriting + 1);
    }

    private static Sex? Stated(SourceRecord? record) =>
        record?.Sex is Sex.Male or Sex.Female or Sex.Unknown ? record.Sex : null;

    private static Dictionary<string, int> Rows(ComparedRecord[] records, Func<ComparedRecord, string?> key) =>
        Rows(records, (record, _) => key(record));

    private static Dictionary<string, int> Rows(ComparedRecord[] records, Func<ComparedRecord, int, string?> key)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < records.Length; place++)
        {
            if (key(records[place], place) is { } text)
            {
                rows.TryAdd(text, records[place].Record.Row);
            }
        }

        return rows;
    }

    private static int? Get<T>(Dictionary<T, int> places, T key)
        where T : notnull => places.TryGetValue(key, out var place) ? place : null;
}
