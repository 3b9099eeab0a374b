using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Access;

/// <summary>Which fields somebody sees. Who works alone sees all; in a team <c>restricted</c> in <c>casebook.yaml</c> says which role sees what.</summary>
/// <param name="settings">The casebook's settings.</param>
/// <param name="sees">Whether the visitor sees a restricted field.</param>
internal sealed class FieldSight(CasebookSettings settings, Func<RestrictedField, bool> sees)
{
    private readonly HashSet<string> hidden =
    [
        .. (settings.Restricted ?? []).Where(f => !sees(f)).Select(f => f.Field),
    ];

    /// <summary>Whether nothing is withheld: only then may somebody take a whole file, or a picture of it.</summary>
    public bool IsWhole => hidden.Count == 0;

    /// <summary>Whether the visitor sees a field of a record's view.</summary>
    public bool Sees(string field) => !hidden.Contains(field);

    /// <summary>Whether the visitor sees the raw cells of a column of a list.</summary>
    /// <param name="listKey">source/list.</param>
    /// <param name="column">0-based place in the file.</param>
    /// <param name="header">Its header.</param>
    public bool SeesCells(string listKey, int column, string header)
    {
        if (IsWhole)
        {
            return true;
        }

        // By header as lists are read. Nobody knows what a column that is not read holds: it is withheld from whoever does not see everything.
        var columns = settings.Lists.Find(l => l.Key == listKey)?.Columns ?? [];
        var said =
            columns.Where(c => c.Header == header).MinBy(c => Math.Abs(c.Column - column))
            ?? columns.Find(c => c.Column == column && c.Header.Length == 0);
        return said is not null
            && FieldNames.Parse(said.Field) is { } field and not (Field.Ignore or Field.Note)
            && Sees(FieldOf(field));
    }

    private static string FieldOf(Field field) =>
        field switch
        {
            Field.MotherName => RestrictedField.Mother,
            Field.BirthDate => RestrictedField.Birth,
            Field.Origin => RestrictedField.Origin,
            _ => "",
        };
}
