using System.Globalization;
using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>The first and last day that a year, month and day may mean whose digits may be X.</summary>
internal static class EdtfDays
{
    private const int FirstYear = -9998;
    private const int LastYear = 9999;

    /// <summary>First and last day; null ends for years that the calendar at hand does not reach; false where no such day exists.</summary>
    public static bool TryFind(string year, string? month, string? day, out (LocalDate? First, LocalDate? Last) days)
    {
        days = (null, null);
        if (year[0] == 'Y')
        {
            // Five digits and more stand alone, and the calendar at hand does not reach so far.
            return month is null && day is null;
        }

        if (month is not null && EdtfSeason.IsCode(month))
        {
            if (day is not null)
            {
                return false;
            }

            var code = int.Parse(month, CultureInfo.InvariantCulture);
            days = (
                Ends(year, lowest: true, y => SeasonOf(y, code)?.Start),
                Ends(year, lowest: false, y => SeasonOf(y, code)?.End)
            );
            return days is { First: not null, Last: not null };
        }

        if (year is "-9999")
        {
            return true;
        }

        days = (
            Ends(year, lowest: true, y => InYear(y, month, day, lowest: true)),
            Ends(year, lowest: false, y => InYear(y, month, day, lowest: false))
        );
        return days is { First: not null, Last: not null };
    }

    private static DateInterval? SeasonOf(int year, int code) =>
        year is > FirstYear and < LastYear ? EdtfSeason.Days(year, code) : null;

    // From the lowest year upwards, or from the highest downwards, until a year has such a day (29 February).
    private static LocalDate? Ends(string mask, bool lowest, Func<int, LocalDate?> inYear)
    {
        var isNegative = mask[0] == '-';
        var digits = isNegative ? mask[1..] : mask;
        var ascending = lowest != isNegative;
        for (var step = 0; step <= 9999; step++)
        {
            var number = ascending ? step : 9999 - step;
            if (!Matches(digits, number, 4) || (isNegative && number == 0))
            {
                continue;
            }

            var year = isNegative ? -number : number;
            if (year >= FirstYear && inYear(year) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static LocalDate? InYear(int year, string? month, string? day, bool lowest)
    {
        for (var step = 1; step <= 12; step++)
        {
            var number = lowest ? step : 13 - step;
            if ((month is null || Matches(month, number, 2)) && InMonth(year, number, day, lowest) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static LocalDate? InMonth(int year, int month, string? day, bool lowest)
    {
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        for (var step = 1; step <= last; step++)
        {
            var number = lowest ? step : last + 1 - step;
            if (day is null || Matches(day, number, 2))
            {
                return new LocalDate(year, month, number);
            }
        }

        return null;
    }

    private static bool Matches(string mask, int number, int width)
    {
        for (var at = width - 1; at >= 0; at--)
        {
            if (mask[at] != 'X' && mask[at] - '0' != number % 10)
            {
                return false;
            }

            number /= 10;
        }

        return number == 0;
    }
}
