using System.Globalization;
using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>
/// Parts of the year with codes 21 to 41 (ISO 8601-2:2019, 4.8). Seasons without a hemisphere (21–24) are taken as northern, by whole
/// months; a season that crosses the new year may belong to either winter, so that both are covered.
/// </summary>
internal static class EdtfSeason
{
    /// <summary>Whether the two digits are such a code.</summary>
    public static bool IsCode(string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 21 and <= 41;

    /// <summary>First and last day; years from -9997 to 9998.</summary>
    public static DateInterval Days(int year, int code)
    {
        var (first, months) = code switch
        {
            <= 28 => (((code - 21) % 4 * 3) + 3, 3),
            <= 32 => (((code - 29) * 3 + 6) % 12 + 3, 3),
            <= 36 => (((code - 33) * 3) + 1, 3),
            <= 39 => (((code - 37) * 4) + 1, 4),
            _ => (((code - 40) * 6) + 1, 6),
        };
        var start = new LocalDate(year, first, 1);
        var end = start.PlusMonths(months).PlusDays(-1);
        return new DateInterval(end.Year > year ? start.PlusYears(-1) : start, end);
    }
}
