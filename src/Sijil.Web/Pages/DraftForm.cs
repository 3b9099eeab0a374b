using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Web.Pages;

/// <summary>What a file is said to be, and how its columns are read, as fields of a form and back.</summary>
internal static class DraftForm
{
    private const int ShownValues = 3;

    private static readonly (DateOrder Order, SiteText Text)[] Orders =
    [
        (DateOrder.Unknown, DraftTexts.AnyOrder),
        (DateOrder.DayMonthYear, DraftTexts.DayFirst),
        (DateOrder.MonthDayYear, DraftTexts.MonthFirst),
        (DateOrder.YearMonthDay, DraftTexts.YearFirst),
    ];

    /// <summary>The fields on whose list it is and for which day.</summary>
    public static void Said(Visit visit, HtmlWriter html, AddRequest request)
    {
        Text("source", WebTexts.Source, request.Source, "required");
        Text("list", WebTexts.ListName, request.List, "");
        Text("as_of", WebTexts.AsOfDay, request.AsOf ?? "", "");
        Text("published", SourceTexts.Published, request.Published ?? "", "");

        void Text(string name, SiteText label, string value, string more) =>
            html.Open("label")
                .Add(visit.Say(label))
                .Raw(
                    $" <input name=\"{name}\" value=\"{Fragment.Escape(value)}\" dir=\"auto\" maxlength=\"60\" autocomplete=\"off\" {more}></label>"
                );
    }

    /// <summary>The same as the form says it.</summary>
    /// <exception cref="InputFaultException">A day is not one.</exception>
    public static AddRequest Asked(Visit visit, string path) =>
        new(
            path,
            visit.Form["source"].ToString().Trim(),
            visit.Form["list"].ToString().Trim() is { Length: > 0 } list ? list : "main",
            Day(visit, "as_of"),
            Actor: visit.Session.Actor
        )
        {
            Published = Day(visit, "published"),
        };

    /// <summary>A row for each column: its header, its first values, what it is read as, why, and how much of it could be read.</summary>
    public static void Columns(Visit visit, HtmlWriter html, ListMapping mapping, AddPreview? preview)
    {
        html.Element("h2", visit.Say(DraftTexts.Columns));
        var table = new HtmlTable(
            visit.Say(DraftTexts.Columns),
            new Column(visit.Say(WebTexts.Column), Numeric: false),
            new Column(visit.Say(DraftTexts.FirstValues), Numeric: false),
            new Column(visit.Say(DraftTexts.ReadAs), Numeric: false),
            new Column(visit.Say(DraftTexts.Because), Numeric: false),
            new Column(visit.Say(DraftTexts.Readable), Numeric: true)
        );
        foreach (var column in mapping.Columns)
        {
            table.Row(
                Fragment.Data(column.Header),
                preview is null ? Fragment.Empty : FirstValues(preview, column.Index),
                Choices(visit, column),
                Why(visit, column, preview?.MappingOrigin),
                preview?.Quality.Columns.FirstOrDefault(c => c.Index == column.Index) is { } quality
                && column.Field != Field.Ignore
                    ? visit.Words.Percent(quality.Completeness)
                    : Fragment.Empty
            );
        }

        table.WriteTo(html, visit.Say(DraftTexts.Columns));
        html.Open("label").Add(visit.Say(DraftTexts.NameOrder)).Raw(" <select name=\"name_order\">");
        Option(html, "given_first", visit.Say(DraftTexts.GivenFirst), mapping.NameOrder != NameOrder.FamilyFirst);
        Option(html, "family_first", visit.Say(DraftTexts.FamilyFirst), mapping.NameOrder == NameOrder.FamilyFirst);
        html.Close("select").Close("label");
    }

    /// <summary>The mapping with what the form says otherwise; the same one where it says nothing else.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="shown">As it was shown.</param>
    public static ListMapping Corrected(Visit visit, ListMapping shown)
    {
        ImmutableArray<MappedColumn> columns =
        [
            .. shown.Columns.Select(column =>
            {
                var field = FieldNames.Parse(visit.Form[FieldOf(column)].ToString()) ?? column.Field;
                var order =
                    int.TryParse(
                        visit.Form[OrderOf(column)],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number < Orders.Length
                        ? (DateOrder)number
                        : column.DateOrder;
                return field == column.Field && order == column.DateOrder
                    ? column
                    : column with
                    {
                        Field = field,
                        DateOrder = order,
                        Reason = "",
                        ReasonArabic = "",
                        Confidence = 1,
                    };
            }),
        ];
        var names = visit.Form["name_order"].ToString() switch
        {
            "family_first" => NameOrder.FamilyFirst,
            "given_first" when shown.NameOrder == NameOrder.FamilyFirst => NameOrder.GivenFirst,
            _ => shown.NameOrder,
        };
        return columns.SequenceEqual(shown.Columns) && names == shown.NameOrder
            ? shown
            : new ListMapping(columns, names);
    }

    private static Fragment FirstValues(AddPreview preview, int column) =>
        new(
            string.Join(
                "<br>",
                preview
                    .Reading.Table.Rows.Select(r => r.Cells[column])
                    .Where(c => c.Length > 0)
                    .Take(ShownValues)
                    .Select(c => Fragment.Data(c.Length > 60 ? c[..60] + "…" : c).Html)
            )
        );

    private static Fragment Choices(Visit visit, MappedColumn column)
    {
        var html = new HtmlWriter();
        html.Open(
            "select",
            ("name", FieldOf(column)),
            ("aria-label", DraftTexts.ReadAs.In(visit.Language) + ": " + column.Header)
        );
        foreach (var field in Enum.GetValues<Field>())
        {
            Option(html, FieldNames.Snake(field), FieldWord(visit, field), field == column.Field);
        }

        html.Raw("</select>");
        if (IsDate(column.Field))
        {
            html.Open(
                "select",
                ("name", OrderOf(column)),
                ("aria-label", DraftTexts.DateOrder.In(visit.Language) + " " + column.Header)
            );
            foreach (var (order, text) in Orders)
            {
                Option(
                    html,
                    ((int)order).ToString(CultureInfo.InvariantCulture),
                    visit.Say(text),
                    order == column.DateOrder
                );
            }

            html.Raw("</select>");
        }

        return new Fragment(html.ToString());
    }

    private static Fragment FieldWord(Visit visit, Field field) =>
        field == Field.Ignore ? visit.Say(DraftTexts.NotRead)
        : visit.Words.TextOrNull("field." + FieldNames.Snake(field)) is { } words ? Fragment.Text(words)
        : Fragment.Text(QualityWords.Of(visit.Language).Fields[(int)field].Replace('_', ' '));

    private static Fragment Why(Visit visit, MappedColumn column, MappingOrigin? origin)
    {
        var reason = visit.Language == "ar" ? column.ReasonArabic : column.Reason;
        return reason.Length > 0 ? Quoted(reason)
            : origin is MappingOrigin.Saved or MappingOrigin.Adapted ? visit.Say(DraftTexts.AsSaved)
            : column.Confidence >= 1 ? visit.Say(DraftTexts.ByYou)
            : Fragment.Empty;
    }

    // A header that the reason quotes may run the other way than the reason.
    private static Fragment Quoted(string reason) =>
        new(
            string.Concat(
                reason
                    .Split('"')
                    .Select((part, i) => i % 2 == 0 ? Fragment.Escape(part) : "«" + Fragment.Data(part).Html + "»")
            )
        );

    private static bool IsDate(Field field) =>
        field
            is Field.BirthDate
                or Field.DeathDate
                or Field.MissingDate
                or Field.DetainedDate
                or Field.ReleasedDate
                or Field.FoundDate;

    private static string? Day(Visit visit, string field)
    {
        var day = visit.Form[field].ToString().Trim();
        return day.Length == 0 ? null
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day
            : throw new InputFaultException("a day written as 2024-03-29 was expected", found: day);
    }

    private static string FieldOf(MappedColumn column) =>
        "field-" + column.Index.ToString(CultureInfo.InvariantCulture);

    private static string OrderOf(MappedColumn column) =>
        "order-" + column.Index.ToString(CultureInfo.InvariantCulture);

    private static void Option(HtmlWriter html, string value, Fragment text, bool isChosen) =>
        html.Raw($"<option value=\"{value}\"{(isChosen ? " selected" : "")}>").Add(text).Raw("</option>");
}
