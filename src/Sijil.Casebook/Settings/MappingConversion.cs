using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;

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
            NameOrderName.TryParse(list.NameOrder)!.Value
        );

    public static ListSettings ToSettings(string source, string list, ListMapping mapping) =>
        new()
        {
            Source = source,
            List = list,
            NameOrder = NameOrderName.Of(mapping.NameOrder),
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
