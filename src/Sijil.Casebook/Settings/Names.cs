using Sijil.Text.Dates;

namespace Sijil.Casebook.Settings;

/// <summary>Date orders as <c>casebook.yaml</c> writes them.</summary>
public static class DateOrderName
{
    private static readonly (DateOrder Order, string Name)[] Names =
    [
        (DateOrder.DayMonthYear, "day_month_year"),
        (DateOrder.MonthDayYear, "month_day_year"),
        (DateOrder.YearMonthDay, "year_month_day"),
    ];

    /// <summary>All names, for a message.</summary>
    public static string All => string.Join(", ", Names.Select(n => n.Name));

    /// <summary>The order's name, or null where it is not known.</summary>
    public static string? Of(DateOrder order) => Array.Find(Names, n => n.Order == order).Name;

    /// <summary>The order of a name, or null.</summary>
    public static DateOrder? TryParse(string name)
    {
        var index = Array.FindIndex(Names, n => string.Equals(n.Name, name, StringComparison.Ordinal));
        return index < 0 ? null : Names[index].Order;
    }
}

/// <summary>Names of sources and lists: they stand in record ids and file names.</summary>
public static class ListName
{
    /// <summary>Refuses what would break a record id or a table.</summary>
    /// <exception cref="InputFaultException">Empty, too long, or with a slash, a control character or outer blanks.</exception>
    public static void Check(string name, string what, string? file = null)
    {
        if (
            name.Length is 0 or > 80
            || name.Any(c => char.IsControl(c) || IsHidden(c) || c is '/' or '\\' or '"' or ',' or ';')
            || name.Trim().Length != name.Length
            || name is "." or ".."
        )
        {
            throw new InputFaultException(
                $"a {what} is named with 1 to 80 characters, without / \\ \" comma or semicolon, without blanks at the ends or hidden characters",
                file: file,
                found: name
            );
        }
    }

    // Marks of direction and joining: two names that look alike must be alike.
    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
