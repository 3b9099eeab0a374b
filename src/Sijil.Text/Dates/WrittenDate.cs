using NodaTime;

namespace Sijil.Text.Dates;

/// <summary>A date made out of a cell's parts, or the reason why none can be.</summary>
internal sealed record WrittenDate(
    DateInterval? Interval,
    DatePrecision Precision = DatePrecision.Day,
    WrittenCalendar Calendar = WrittenCalendar.Gregorian,
    int Year = 0,
    LocalDate? Alternative = null,
    bool IsFiller = false,
    string? Problem = null
)
{
    /// <summary>No date, and why.</summary>
    public static WrittenDate Failed(string problem) => new(null, Problem: problem);

    /// <summary>One day, month 0 or day 0 standing for "not known".</summary>
    public static WrittenDate Of(WrittenCalendar calendar, int year, int month, int day)
    {
        if (month == 0 && day == 0)
        {
            return new(CalendarDays.Year(calendar, year), DatePrecision.Year, calendar, year);
        }

        var isMonth = day == 0;
        var interval = isMonth
            ? CalendarDays.Month(calendar, year, month)
            : CalendarDays.Day(calendar, year, month, day);
        return interval is null
            ? Failed(DateProblem.NoSuchDay)
            : new(
                interval,
                isMonth ? DatePrecision.Month : DatePrecision.Day,
                calendar,
                year,
                IsFiller: day == 1 && month == 1
            );
    }
}
