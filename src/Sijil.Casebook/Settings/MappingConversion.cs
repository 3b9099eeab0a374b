using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Settings;

/// <summary>A list's mapping as <c>casebook.yaml</c> holds it, and as intake uses it.</summary>
internal static class MappingConversion
{
    public static ListMapping ToMapping(ListSettings list) =>
        new(
            [
                .. list.Columns.Select(c => new MappedColumn(c.Column, c.Header, FieldNames.Parse(c.Field)!.Value)
                {
                    DateOrder = c.DateOrder is null ? DateOrder.Unknown : DateOrderName.TryParse(c.DateOrder)!.Value,
                    Reason = c.Reason ?? "",
                }),
            ],
            string.Equals(list.NameOrder, "family_first", StringComparison.Ordinal)
                ? NameOrder.FamilyFirst
                : NameOrder.GivenFirst
        );

    public static ListSettings ToSettings(string source, string list, ListMapping mapping) =>
        new()
        {
            Source = source,
            List = list,
            NameOrder = mapping.NameOrder == NameOrder.FamilyFirst ? "family_first" : "given_first",
            Columns =
            [
                .. mapping.Columns.Select(c => new ColumnSettings
                {
                    Header = c.Header,
                    Column = c.Index,
                    Field = FieldNames.Snake(c.Field),
                    DateOrder = DateOrderName.Of(c.DateOrder),
                    Reason = c.Reason,
                }),
            ],
        };
}
