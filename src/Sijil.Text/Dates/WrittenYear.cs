namespace Sijil.Text.Dates;

/// <summary>A year number with the calendar that it belongs to.</summary>
/// <param name="Calendar">Never <see cref="WrittenCalendar.Unsaid"/>.</param>
/// <param name="Number">The whole year.</param>
internal readonly record struct WrittenYear(WrittenCalendar Calendar, int Number)
{
    // The last two-digit year that is taken for one of this century.
    private const int Pivot = 30;

    /// <summary>Whether this number can only be a year: more than two digits, or more than 31.</summary>
    public static bool CanOnlyBeYear(DateToken number) => number.Digits > 2 || number.Value > 31;

    /// <summary>Makes a year of a number; null where lists write no such year.</summary>
    public static WrittenYear? Of(DateToken number, DateParts parts)
    {
        var year = number.Value;
        if (number.Digits == 2)
        {
            // Two digits of a hijra year could be of several centuries.
            return parts.Calendar is WrittenCalendar.Unsaid or WrittenCalendar.Gregorian
                ? new(WrittenCalendar.Gregorian, year + (year <= Pivot ? 2000 : 1900))
                : null;
        }

        if (number.Digits != 4)
        {
            return null;
        }

        var calendar = parts.Calendar switch
        {
            WrittenCalendar.Unsaid when year is < 1200 or > 1500 => WrittenCalendar.Gregorian,
            WrittenCalendar.Unsaid when parts.UsesPersianDigits && year >= 1300 => WrittenCalendar.PersianSolar,
            WrittenCalendar.Unsaid => WrittenCalendar.Hijri,
            var said => said,
        };
        return CalendarDays.IsYear(calendar, year) ? new(calendar, year) : null;
    }
}
