using System.Globalization;
using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>Writes uncertain dates in the Extended Date/Time Format (ISO 8601-2:2019), so that other programs read the same days.</summary>
public static class EdtfWriter
{
    /// <summary>
    /// The shortest text with exactly the same days: a day, a month or a year of the Gregorian calendar, the two readings of a date
    /// whose day and month cannot be told apart as "[2013-03-04,2013-04-03]", any other stretch as one of its days
    /// ("[2024-03-09..2024-03-13]", by years where it fills them). That a year stands for a placeholder is not said.
    /// </summary>
    /// <param name="date">Years -9998 to 9999.</param>
    public static string Write(UncertainDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        var preferred = Stretch(date.Earliest, date.Latest);
        if (date.Alternative is not { } other || (other >= date.Earliest && other <= date.Latest))
        {
            return preferred.Contains("..", StringComparison.Ordinal) ? $"[{preferred}]" : preferred;
        }

        var alternative = Day(other);
        return other < date.Earliest ? $"[{alternative},{preferred}]" : $"[{preferred},{alternative}]";
    }

    private static string Stretch(LocalDate first, LocalDate last)
    {
        if (first == last)
        {
            return Day(first);
        }

        if (first.DayOfYear == 1 && last is { Month: 12, Day: 31 })
        {
            return first.Year == last.Year ? Year(first) : $"{Year(first)}..{Year(last)}";
        }

        var fillsMonths = first.Day == 1 && last.PlusDays(1).Day == 1;
        return fillsMonths && (first.Year, first.Month) == (last.Year, last.Month) ? Month(first)
            : fillsMonths ? $"{Month(first)}..{Month(last)}"
            : $"{Day(first)}..{Day(last)}";
    }

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(LocalDate date) => date.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    private static string Year(LocalDate date) => date.ToString("uuuu", CultureInfo.InvariantCulture);
}
