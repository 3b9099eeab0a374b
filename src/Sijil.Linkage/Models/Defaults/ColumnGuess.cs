using System.Collections.Immutable;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Models.Defaults;

/// <summary>Guesses what a column holds by its heading and its values.</summary>
public static class ColumnGuess
{
    private const int ValuesRead = 5_000;
    private const double Nearly = 0.8;

    private static readonly ImmutableArray<(ColumnKind Kind, string[] Words)> Headings =
    [
        (
            ColumnKind.Ignored,
            ["cluster", "truth", "label", "class", "entity", "gold", "unique", "row", "record", "rec"]
        ),
        (ColumnKind.Email, ["email", "mail"]),
        (
            ColumnKind.Identifier,
            ["phone", "telephone", "tel", "mobile", "ssn", "soc", "sec", "passport", "national", "nid"]
        ),
        (ColumnKind.Date, ["dob", "date", "birth", "born", "birthdate", "birthday", "death"]),
        (ColumnKind.FamilyName, ["surname", "last", "lastname", "family", "lname", "عائلة", "العائلة", "اللقب"]),
        (
            ColumnKind.GivenName,
            ["first", "firstname", "given", "forename", "fname", "father", "middle", "mother", "الأول", "الأب"]
        ),
        (ColumnKind.PostCode, ["postcode", "zip", "zipcode", "postal", "postcodes"]),
        (
            ColumnKind.Place,
            [
                "city",
                "town",
                "suburb",
                "village",
                "place",
                "district",
                "location",
                "governorate",
                "مدينة",
                "المدينة",
                "المكان",
            ]
        ),
        (ColumnKind.Category, ["sex", "gender", "state", "country", "occupation", "type", "trade", "الجنس"]),
        (ColumnKind.WholeName, ["name", "title", "company", "الاسم", "اسم"]),
        (ColumnKind.Text, ["address", "addr", "street", "road"]),
    ];

    /// <summary>Guesses one column.</summary>
    /// <param name="column">The column, as cleaned.</param>
    public static ColumnKind Of(TextColumn column)
    {
        var stated = column.ValueArray.Count(value => value >= 0);
        if (column.Values < 2 || stated < column.Records / 50.0)
        {
            return ColumnKind.Ignored;
        }

        var heading = ByHeading(column.Name);
        return heading switch
        {
            ColumnKind.Ignored => ColumnKind.Ignored,
            ColumnKind.Date when Share(column, text => DayText.Read(text) is not null) < Nearly / 2 => ByValues(
                column,
                stated,
                null
            ),
            null or ColumnKind.Text or ColumnKind.Category => ByValues(column, stated, heading),
            _ => heading.Value,
        };
    }

    private static ColumnKind? ByHeading(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '_', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["id"] or ["birth", "place"])
        {
            return words.Length == 1 ? ColumnKind.Ignored : ColumnKind.Place;
        }

        foreach (var (kind, known) in Headings)
        {
            if (words.Any(word => known.Contains(word, StringComparer.Ordinal)))
            {
                return kind;
            }
        }

        return null;
    }

    private static ColumnKind ByValues(TextColumn column, int stated, ColumnKind? heading)
    {
        if (Share(column, text => text.Contains('@')) >= Nearly)
        {
            return ColumnKind.Email;
        }

        if (Share(column, text => text.Length >= 6 && DayText.Read(text) is { HasDay: true }) >= Nearly)
        {
            return ColumnKind.Date;
        }

        if (Share(column, text => text.ContainsAnyInRange('0', '9') && !text.ContainsAnyInRange('a', 'z')) >= Nearly)
        {
            return Share(column, text => text.Length >= 6) >= Nearly && column.Values > stated / 3
                ? ColumnKind.Identifier
                : ColumnKind.Number;
        }

        return heading ?? (column.Values <= Math.Max(20, stated / 100) ? ColumnKind.Category : ColumnKind.Text);
    }

    private static double Share(TextColumn column, TextTest test)
    {
        var read = Math.Min(column.Values, ValuesRead);
        var met = 0;
        for (var value = 0; value < read; value++)
        {
            met += test(column.Chars(value)) ? 1 : 0;
        }

        return (double)met / read;
    }

    private delegate bool TextTest(ReadOnlySpan<char> text);
}
