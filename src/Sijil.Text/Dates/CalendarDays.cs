using NodaTime;
using NodaTime.Calendars;

namespace Sijil.Text.Dates;

/// <summary>The calendar that a date is written in.</summary>
internal enum WrittenCalendar
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>Gregorian.</summary>
    Gregorian,

    /// <summary>Islamic lunar.</summary>
    Hijri,

    /// <summary>Persian solar.</summary>
    PersianSolar,
}

/// <summary>Days of the written calendars as intervals of the ISO calendar.</summary>
internal static class CalendarDays
{
    /// <summary>First and last year that a list may write, Gregorian.</summary>
    public const int FirstYear = 1800;

    /// <summary>Last Gregorian year.</summary>
    public const int LastYear = 2100;

    // Sightings of the moon differ from the Um al-Qura table by a day or two, from country to country.
    private const int HijriWidening = 2;

    /// <summary>A year that lists write in this calendar.</summary>
    public static bool IsYear(WrittenCalendar calendar, int year) =>
        calendar switch
        {
            WrittenCalendar.Hijri or WrittenCalendar.PersianSolar => year is >= 1200 and <= 1500,
            _ => year is >= FirstYear and <= LastYear,
        };

    /// <summary>One day, or null where the calendar has no such day.</summary>
    public static DateInterval? Day(WrittenCalendar calendar, int year, int month, int day)
    {
        var system = System(calendar, year);
        if (month < 1 || month > system.GetMonthsInYear(year) || day < 1 || day > system.GetDaysInMonth(year, month))
        {
            return null;
        }

        var date = new LocalDate(year, month, day, system).WithCalendar(CalendarSystem.Iso);
        return Widened(calendar, date, date);
    }

    /// <summary>One month, or null where the calendar has no such month.</summary>
    public static DateInterval? Month(WrittenCalendar calendar, int year, int month)
    {
        var system = System(calendar, year);
        if (month < 1 || month > system.GetMonthsInYear(year))
        {
            return null;
        }

        return Widened(
            calendar,
            new LocalDate(year, month, 1, system).WithCalendar(CalendarSystem.Iso),
            new LocalDate(year, month, system.GetDaysInMonth(year, month), system).WithCalendar(CalendarSystem.Iso)
        );
    }

    /// <summary>One year.</summary>
    public static DateInterval Year(WrittenCalendar calendar, int year)
    {
        var system = System(calendar, year);
        var lastMonth = system.GetMonthsInYear(year);
        return Widened(
            calendar,
            new LocalDate(year, 1, 1, system).WithCalendar(CalendarSystem.Iso),
            new LocalDate(year, lastMonth, system.GetDaysInMonth(year, lastMonth), system).WithCalendar(
                CalendarSystem.Iso
            )
        );
    }

    // The Um al-Qura table of Noda Time covers the years 1318 to 1500; before it, the tabular calendar is within the widening.
    private static CalendarSystem System(WrittenCalendar calendar, int year) =>
        calendar switch
        {
            WrittenCalendar.Hijri when year >= 1318 => CalendarSystem.UmAlQura,
            WrittenCalendar.Hijri => CalendarSystem.GetIslamicCalendar(
                IslamicLeapYearPattern.Base16,
                IslamicEpoch.Civil
            ),
            WrittenCalendar.PersianSolar => CalendarSystem.PersianAstronomical,
            _ => CalendarSystem.Iso,
        };

    private static DateInterval Widened(WrittenCalendar calendar, LocalDate first, LocalDate last) =>
        calendar == WrittenCalendar.Hijri
            ? new DateInterval(first.PlusDays(-HijriWidening), last.PlusDays(HijriWidening))
            : new DateInterval(first, last);
}
