using System.Globalization;
using NodaTime;

namespace Sijil.Casebook.Settings;

/// <summary>Ends of a period that are written as a year, a month or a day (the calendar forms of ISO 8601).</summary>
public static class CoverageDay
{
    /// <summary>The first day of a year, a month or a day; null: the text is none of these.</summary>
    /// <param name="text">2023, 2023-10 or 2023-10-07; years 1000 to 2999.</param>
    public static LocalDate? First(string text) => Parse(text) is var (day, _) ? day : null;

    /// <summary>The last day of a year, a month or a day; null: the text is none of these.</summary>
    /// <param name="text">As for <see cref="First"/>.</param>
    public static LocalDate? Last(string text) => Parse(text) is var (_, day) ? day : null;

    private static (LocalDate First, LocalDate Last)? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        if (
            parts.Length > 3
            || parts[0].Length != 4
            || Number(parts[0]) is not ({ } year and >= 1000 and <= 2999)
            || parts.Skip(1).Any(p => p.Length != 2)
        )
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }

        if (Number(parts[1]) is not ({ } month and >= 1 and <= 12))
        {
            return null;
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (parts.Length == 2)
        {
            return (new LocalDate(year, month, 1), new LocalDate(year, month, days));
        }

        return Number(parts[2]) is { } day && day >= 1 && day <= days
            ? (new LocalDate(year, month, day), new LocalDate(year, month, day))
            : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
