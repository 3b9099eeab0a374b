namespace Sijil.Linkage.Columns;

/// <summary>A day or a year written in figures: 1993-11-15, 19931115, 15/11/1993 (day first), 15.11.1993, 1993.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month as written, 1 to 12; 0 when only a year is.</param>
/// <param name="Day">Day of the month.</param>
internal readonly record struct DayText(int Year, int Month, int Day)
{
    public bool HasDay => Month > 0;

    /// <summary>Days since 1 January of the year 0 of the proleptic Gregorian calendar; a lone year counts as its middle.</summary>
    public int Number => HasDay ? DayNumber(Year, Month, Day) : DayNumber(Year, 7, 2);

    /// <summary>Whether the other day is this one with day and month exchanged.</summary>
    public bool IsExchanged(DayText other) =>
        HasDay && other.HasDay && Year == other.Year && Month == other.Day && Day == other.Month && Month != Day;

    /// <summary>Reads a text, or gives null when it is no such date.</summary>
    public static DayText? Read(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        var count = 0;
        var inNumber = false;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (!inNumber && count == 3)
                {
                    return null;
                }

                count += inNumber ? 0 : 1;
                inNumber = true;
                if (++widths[count - 1] > 8)
                {
                    return null;
                }

                parts[count - 1] = (parts[count - 1] * 10) + (letter - '0');
            }
            else if (letter is '-' or '/' or '.' or ' ' && inNumber)
            {
                inNumber = false;
            }
            else if (letter is 'T' && count == 3)
            {
                break;
            }
            else
            {
                return null;
            }
        }

        return (count, widths[0], widths[2]) switch
        {
            (1, 8, _) => Valid(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100),
            (1, 4, _) => new DayText(parts[0], 0, 0),
            (3, 4, <= 2) => Valid(parts[0], parts[1], parts[2]),
            (3, <= 2, 4) => Valid(parts[2], parts[1], parts[0]),
            _ => null,
        };
    }

    // A day that the calendar does not have (a slip of the pen) still counts as a day: it is near the one that was meant.
    private static DayText? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new DayText(year, month, day) : null;

    // Howard Hinnant, "chrono-compatible low-level date algorithms".
    private static int DayNumber(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
    }
}
