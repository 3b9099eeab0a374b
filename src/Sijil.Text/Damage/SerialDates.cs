using System.Globalization;
using NodaTime.Text;
using Sijil.Text.Dates;

namespace Sijil.Text.Damage;

/// <summary>Day numbers of a spreadsheet in a column of written dates.</summary>
internal static class SerialDates
{
    // 1900-01-01 is 1; five digits begin in 1927 and a register's dates end before 2100.
    private const int Lowest = 10_000;
    private const int Highest = 73_050;

    /// <summary>The day as YYYY-MM-DD, and the same number in the 1904 date system; null where the cell is no such number.</summary>
    public static (string Day, string Other)? Repair(string trimmed)
    {
        var whole = SpreadsheetCells.WithoutDecimalTail(trimmed) ?? trimmed;
        return
            whole.Length == 5
            && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is >= Lowest and <= Highest
            && DateReader.FromSpreadsheetSerial(serial).Value is { } day
            ? (Text(day), Text(day, 1462))
            : null;
    }

    private static string Text(UncertainDate date, int later = 0) =>
        LocalDatePattern.Iso.Format(date.Earliest.PlusDays(later));
}
