using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Quality;

/// <summary>Dates that programs write for an empty cell: year 0 and 1, and day 0 of the spreadsheets' and databases' calendars.</summary>
internal static class ZeroDates
{
    // Day 0 of spreadsheets (30 and 31 December 1899, 1900-01-00) and of some databases (1753-01-01 is out of any list's years).
    private static readonly LocalDate[] Days = [new(1899, 12, 30), new(1899, 12, 31)];

    /// <summary>Whether a date that was read is one.</summary>
    public static bool Is(UncertainDate date) =>
        date.Precision == DatePrecision.Day ? Array.IndexOf(Days, date.Earliest) >= 0 : Is(date.Raw);

    /// <summary>Whether a text that could not be read as a day is one.</summary>
    public static bool Is(string text)
    {
        var groups = NumberGroups.Of(text);
        return groups.Count >= 3
            && (
                groups[0] is { Digits: 4, Value: <= 1 }
                || groups[2] is { Digits: 4, Value: <= 1 }
                || groups.TrueForAll(group => group.Value == 0)
                || (groups[0].Value == 1900 && groups[1].Value <= 1 && groups[2].Value == 0)
            );
    }
}
