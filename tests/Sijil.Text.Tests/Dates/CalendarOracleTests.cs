using System.Globalization;
using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Text.Tests.Dates;

/// <summary>The runtime's own calendars, which share no code with the ones used, as the other opinion.</summary>
public sealed class CalendarOracleTests
{
    [Fact]
    public void Every_hijri_day_of_two_centuries_agrees_with_the_runtimes_table()
    {
        var oracle = new UmAlQuraCalendar();
        for (var year = 1318; year <= 1499; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var last = oracle.GetDaysInMonth(year, month);
                foreach (var day in new[] { 1, 15, last })
                {
                    var raw = string.Create(CultureInfo.InvariantCulture, $"{day}/{month}/{year} هـ");
                    var date = DateReader.Read(raw, DateOrder.DayMonthYear).Value.ShouldNotBeNull();
                    var expected = LocalDate.FromDateTime(oracle.ToDateTime(year, month, day, 0, 0, 0, 0));
                    date.Earliest.ShouldBe(expected.PlusDays(-2));
                    date.Latest.ShouldBe(expected.PlusDays(2));
                }
            }
        }
    }

    [Fact]
    public void The_tabular_calendar_lies_within_the_two_days_of_widening()
    {
        // The runtime's arithmetical calendar: another epoch and another pattern of leap years than the table of Um al-Qura.
        var tabular = new HijriCalendar();
        var furthest = 0;
        for (var year = 1380; year <= 1460; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var raw = string.Create(CultureInfo.InvariantCulture, $"15/{month}/{year} هـ");
                var date = DateReader.Read(raw, DateOrder.DayMonthYear).Value.ShouldNotBeNull();
                var other = LocalDate.FromDateTime(tabular.ToDateTime(year, month, 15, 0, 0, 0, 0));
                (date.Earliest <= other && other <= date.Latest).ShouldBeTrue(raw);
                furthest = Math.Max(furthest, Math.Abs(Period.DaysBetween(date.Earliest.PlusDays(2), other)));
            }
        }

        furthest.ShouldBeInRange(1, 2);
    }

    [Fact]
    public void Every_solar_day_of_a_century_agrees_with_the_runtimes_calendar()
    {
        var oracle = new PersianCalendar();
        for (var year = 1300; year <= 1410; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var day in new[] { 1, oracle.GetDaysInMonth(year, month) })
                {
                    var raw = string.Create(CultureInfo.InvariantCulture, $"{year}/{month}/{day} ه.ش");
                    var date = DateReader.Read(raw, DateOrder.Unknown).Value.ShouldNotBeNull();
                    date.Earliest.ShouldBe(LocalDate.FromDateTime(oracle.ToDateTime(year, month, day, 0, 0, 0, 0)));
                }
            }
        }
    }

    [Fact]
    public void Every_gregorian_day_comes_back_from_every_spelling()
    {
        string[] formats =
        [
            "uuuu-MM-dd",
            "d/M/uuuu",
            "dd.MM.uuuu",
            "uuuuMMdd",
            "d MMMM uuuu",
            "MMM d, uuuu",
            "uuuu-MM-dd'T'00:00:00'Z'",
        ];
        for (var day = new LocalDate(1990, 1, 1); day.Year < 1995; day = day.PlusDays(1))
        {
            foreach (var format in formats)
            {
                var raw = day.ToString(format, CultureInfo.InvariantCulture);
                var date = DateReader.Read(raw, DateOrder.DayMonthYear).Value.ShouldNotBeNull();
                (date.Earliest, date.Latest).ShouldBe((day, day));
            }

            var serial = day.ToDateTimeUnspecified().ToOADate();
            DateReader.FromSpreadsheetSerial(serial).Value!.Earliest.ShouldBe(day);
        }
    }
}
