using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;

namespace Sijil.Cli.Output;

/// <summary>The difference between two releases as data: totals only, never a name. Names and codes are stable.</summary>
internal static class DifferenceJson
{
    public static object Data(string older, string newer, ReleaseDifference difference) =>
        new
        {
            Older = Side(older, difference.Older),
            Newer = Side(newer, difference.Newer),
            People = Enum.GetValues<ChangeKind>()
                .ToDictionary(ChangeCodes.Of, difference.Count, StringComparer.Ordinal),
            Columns = difference.Columns.Select(column => new
            {
                Fate = ChangeCodes.Of(column.Fate),
                Field = FieldNames.Snake(column.Field),
                column.OldHeader,
                column.NewHeader,
            }),
            Shifts = difference.Shifts.Select(shift => new
            {
                Kind = ChangeCodes.Of(shift.Kind),
                Column = difference.Columns[shift.Column].Header,
                Field = FieldNames.Snake(shift.Field),
                shift.Affected,
                shift.Susceptible,
                shift.From,
                shift.To,
                shift.Amount,
            }),
            Values = difference.Values.Select(value => new
            {
                Column = difference.Columns[value.Column].Header,
                Field = FieldNames.Snake(difference.Columns[value.Column].Field),
                How = ChangeCodes.Of(value.Nature),
                value.OfPeople,
                value.OfColumn,
                value.OfWriting,
            }),
            Groups = difference.Groups.Select(group => new
            {
                Kind = ChangeCodes.Of(group.Kind),
                Sex = ChangeCodes.Of(group.Sex),
                AgeBand = AgeBands.Range(group.AgeBand),
                group.People,
            }),
            difference.Matching,
            Perhaps = Removed(difference).Count(person => person.PerhapsRow is not null),
            SameIds = Removed(difference).Count(person => person.SameIdRow is not null),
            Twins = Removed(difference).Count(person => person.TwinRow is not null),
            Reasons = difference.People.Count(person => person.Reason is not null),
        };

    private static IEnumerable<PersonChange> Removed(ReleaseDifference difference) =>
        difference.People.Where(person => person.Kind == ChangeKind.Removed);

    private static object Side(string file, ReleaseSide side) =>
        new
        {
            File = Path.GetFileName(file),
            side.Rows,
            side.People,
            side.Duplicates,
            side.Refused,
        };
}
