using System.Globalization;
using NodaTime;

namespace Sijil.Text.Dates;

public static partial class DateReader
{
    /// <summary>
    /// The day of a spreadsheet's serial number in the 1900 date system (ECMA-376 part 1, 18.17.4.1): day 1 is 1 January 1900,
    /// and day 60 is 29 February 1900, which never was. A fraction is the time of day. Call it only for cells that the file itself
    /// marks as dates: in a text column such a number is no date.
    /// </summary>
    /// <param name="serial">The number; from 1 to 73,415 (the end of 2100).</param>
    public static Reading<UncertainDate> FromSpreadsheetSerial(double serial)
    {
        var raw = serial.ToString("R", CultureInfo.InvariantCulture);
        if (!(serial >= 1 && serial < 73_416))
        {
            return new(null, "expected a spreadsheet's day number from 1 (1900-01-01) to 73415 (2100-12-31)");
        }

        var day = (int)Math.Floor(serial);
        if (day == 60)
        {
            return new(null, DateProblem.NoSuchDay);
        }

        var date = new LocalDate(1899, 12, 31).PlusDays(day > 60 ? day - 1 : day);
        return new(new UncertainDate(raw, date, date, DatePrecision.Day), null);
    }
}
