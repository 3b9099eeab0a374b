using System.Globalization;
using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Text.Tests.Dates;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2013-03-15", "2013-03-15")]
    [InlineData("2013/3/15", "2013-03-15")]
    [InlineData("2013.03.15", "2013-03-15")]
    [InlineData("2013 03 15", "2013-03-15")]
    [InlineData("15/03/2013", "2013-03-15")]
    [InlineData("15-3-2013", "2013-03-15")]
    [InlineData("15.3.2013.", "2013-03-15")]
    [InlineData("15 \\ 3 \\ 2013", "2013-03-15")]
    [InlineData("03/15/2013", "2013-03-15")]
    [InlineData("2013/15/03", "2013-03-15")]
    [InlineData("20130315", "2013-03-15")]
    [InlineData("15032013", "2013-03-15")]
    [InlineData("٢٠١٣/٠٣/١٥", "2013-03-15")]
    [InlineData("١٥-٣-٢٠١٣ م", "2013-03-15")]
    [InlineData("۲۰۱۳/۰۳/۱۵", "2013-03-15")]
    [InlineData("\u200F١٥/٣/٢٠١٣\u200E", "2013-03-15")]
    [InlineData("2024-03-01 00:00:00", "2024-03-01")]
    [InlineData("2024-03-01T00:00:00Z", "2024-03-01")]
    [InlineData("2024-03-01T23:59:59.123+03:00", "2024-03-01")]
    [InlineData("13/03/2024 5:30 PM", "2024-03-13")]
    [InlineData("10:30 - 15/03/2024", "2024-03-15")]
    [InlineData("29/02/2012", "2012-02-29")]
    [InlineData("31/12/30", "2030-12-31")]
    [InlineData("31/12/31", "1931-12-31")]
    [InlineData("31/12/99", "1999-12-31")]
    [InlineData("15 March 2013", "2013-03-15")]
    [InlineData("March 15th, 2013", "2013-03-15")]
    [InlineData("15-Mar-13", "2013-03-15")]
    [InlineData("2013 Mar 15", "2013-03-15")]
    [InlineData("Friday, 15 MARCH 2013", "2013-03-15")]
    [InlineData("1er août 2016", "2016-08-01")]
    [InlineData("3 déc. 2016", "2016-12-03")]
    [InlineData("3 de septiembre de 2016", "2016-09-03")]
    [InlineData("5 Ağustos 2015", "2015-08-05")]
    [InlineData("5 AĞUSTOS 2015", "2015-08-05")]
    [InlineData("12 KASIM 2015", "2015-11-12")]
    [InlineData("12 Kasım 2015", "2015-11-12")]
    [InlineData("7 Şubat 2015", "2015-02-07")]
    [InlineData("15 آذار 2013", "2013-03-15")]
    [InlineData("15 اذار 2013", "2013-03-15")]
    [InlineData("١٥ آذار/مارس ٢٠١٣", "2013-03-15")]
    [InlineData("3 كانون الثاني 2014", "2014-01-03")]
    [InlineData("3 كانون الأول 2014", "2014-12-03")]
    [InlineData("3 تشرين الثاني 2014", "2014-11-03")]
    [InlineData("3 تشرين أول 2014", "2014-10-03")]
    [InlineData("3 ك2 2014", "2014-01-03")]
    [InlineData("3 ت1 2014", "2014-10-03")]
    [InlineData("3 كانون 1 2014", "2014-12-03")]
    [InlineData("الجمعة 6 أغسطس 2021", "2021-08-06")]
    [InlineData("6 جويلية 2021", "2021-07-06")]
    [InlineData("6 أوت 2021", "2021-08-06")]
    [InlineData("6 جانفي 2021", "2021-01-06")]
    [InlineData("6 هانيبال 1990", "1990-08-06")]
    [InlineData("3 Kanun II 2014", "2014-01-03")]
    [InlineData("3 Tishreen al-Thani 2014", "2014-11-03")]
    [InlineData("3 Nissan 2014", "2014-04-03")]
    [InlineData("٣ی کانوونی دووەم ٢٠١٤", "2014-01-03")]
    [InlineData("١٥ی ئازاری ٢٠١٣", "2013-03-15")]
    [InlineData("5 يوليوز 2013", "2013-07-05")]
    [InlineData("5 غشت 2013", "2013-08-05")]
    [InlineData("5 ماي 2013", "2013-05-05")]
    [InlineData("٣ کانوونی دووەم ٢٠١٤", "2014-01-03")]
    [InlineData("٣ حوزەیران ٢٠١٤", "2014-06-03")]
    [InlineData("٣ تشرینی یەکەم ٢٠١٤", "2014-10-03")]
    [InlineData("5 Hezîran 2015", "2015-06-05")]
    [InlineData("5 Tebax 2015", "2015-08-05")]
    [InlineData("12 مرداد 1398", "2019-08-03")]
    [InlineData("۱ فروردین ۱۴۰۰", "2021-03-21")]
    [InlineData("۱۴۰۰/۰۱/۰۱", "2021-03-21")]
    [InlineData("1400/01/01 هـ.ش", "2021-03-21")]
    [InlineData("1 حمل 1400 هجری شمسی", "2021-03-21")]
    public void One_day_is_read(string raw, string? day)
    {
        var reading = DateReader.Read(raw, DateOrder.Unknown);
        if (day is null)
        {
            reading.Problem.ShouldNotBeNull();
            return;
        }

        reading.Problem.ShouldBeNull();
        var date = reading.Value.ShouldNotBeNull();
        Iso(date.Earliest).ShouldBe(day);
        date.Latest.ShouldBe(date.Earliest);
        date.Precision.ShouldBe(DatePrecision.Day);
        date.Alternative.ShouldBeNull();
        date.IsPlaceholder.ShouldBeFalse();
        date.Raw.ShouldBe(raw);
    }

    [Theory]
    [InlineData("2013", "2013-01-01", "2013-12-31", DatePrecision.Year)]
    [InlineData("عام 2013", "2013-01-01", "2013-12-31", DatePrecision.Year)]
    [InlineData("2013م", "2013-01-01", "2013-12-31", DatePrecision.Year)]
    [InlineData("2013-00-00", "2013-01-01", "2013-12-31", DatePrecision.Year)]
    [InlineData("2012-02", "2012-02-01", "2012-02-29", DatePrecision.Month)]
    [InlineData("02/2013", "2013-02-01", "2013-02-28", DatePrecision.Month)]
    [InlineData("2013-02-00", "2013-02-01", "2013-02-28", DatePrecision.Month)]
    [InlineData("شباط 2012", "2012-02-01", "2012-02-29", DatePrecision.Month)]
    [InlineData("February 2012", "2012-02-01", "2012-02-29", DatePrecision.Month)]
    [InlineData("2012-2013", "2012-01-01", "2013-12-31", DatePrecision.Range)]
    [InlineData("about 2013", "2012-01-01", "2014-12-31", DatePrecision.Range)]
    [InlineData("حوالي 15/3/2013", "2013-03-08", "2013-03-22", DatePrecision.Range)]
    public void A_stretch_of_days_is_read(string raw, string from, string to, DatePrecision precision)
    {
        var date = DateReader.Read(raw, DateOrder.Unknown).Value.ShouldNotBeNull();
        (Iso(date.Earliest), Iso(date.Latest), date.Precision).ShouldBe((from, to, precision));
    }

    // 1 Ramadan 1445 was 11 March 2024 in the Um al-Qura calendar, 1 Muharram 1446 was 7 July 2024.
    [Theory]
    [InlineData("1 رمضان 1445", "2024-03-09", "2024-03-13")]
    [InlineData("1445/09/01", "2024-03-09", "2024-03-13")]
    [InlineData("١/٩/١٤٤٥ هـ", "2024-03-09", "2024-03-13")]
    [InlineData("01-09-1445هـ", "2024-03-09", "2024-03-13")]
    [InlineData("1 Ramadan 1445 AH", "2024-03-09", "2024-03-13")]
    [InlineData("2 ربيع الأول 1434", "2013-01-12", "2013-01-16")]
    [InlineData("12 Dhu'l-Hijja 1445", "2024-06-16", "2024-06-20")]
    [InlineData("١ رمضان المبارك ١٤٤٥ هـ", "2024-03-09", "2024-03-13")]
    [InlineData("محرم 1446", "2024-07-05", "2024-08-06")]
    [InlineData("1300", "1882-11-10", "1883-11-03")]
    public void Hijri_dates_are_widened_by_two_days(string raw, string from, string to)
    {
        var date = DateReader.Read(raw, DateOrder.DayMonthYear).Value.ShouldNotBeNull();
        date.Precision.ShouldBe(DatePrecision.Range);
        (Iso(date.Earliest), Iso(date.Latest)).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("03/04/2013", DateOrder.Unknown, "2013-04-03", "2013-03-04")]
    [InlineData("03/04/2013", DateOrder.DayMonthYear, "2013-04-03", null)]
    [InlineData("03/04/2013", DateOrder.MonthDayYear, "2013-03-04", null)]
    [InlineData("03/04/2013", DateOrder.YearMonthDay, "2013-04-03", "2013-03-04")]
    [InlineData("2013-03-04", DateOrder.Unknown, "2013-03-04", null)]
    [InlineData("2013-03-04", DateOrder.DayMonthYear, "2013-03-04", null)]
    [InlineData("12/03/15", DateOrder.YearMonthDay, "2012-03-15", null)]
    [InlineData("12/03/15", DateOrder.Unknown, "2015-03-12", "2015-12-03")]
    [InlineData("12/03/15", DateOrder.MonthDayYear, "2015-12-03", null)]
    [InlineData("97/03/15", DateOrder.Unknown, "1997-03-15", null)]
    [InlineData("03/15/2013", DateOrder.DayMonthYear, "2013-03-15", null)]
    [InlineData("15/03/2013", DateOrder.MonthDayYear, "2013-03-15", null)]
    [InlineData("04/04/2013", DateOrder.Unknown, "2013-04-04", null)]
    [InlineData("30/02/2013", DateOrder.Unknown, null, null)]
    public void Order_decides_and_without_it_both_readings_are_kept(
        string raw,
        DateOrder order,
        string? day,
        string? other
    )
    {
        var date = DateReader.Read(raw, order).Value;
        (date is null ? null : Iso(date.Earliest)).ShouldBe(day);
        (date?.Alternative is { } alternative ? Iso(alternative) : null).ShouldBe(other);
    }

    [Theory]
    [InlineData("31/02/2013")]
    [InlineData("2013-02-29")]
    [InlineData("13/13/2013")]
    [InlineData("32/01/2013")]
    [InlineData("0000-00-00")]
    [InlineData("01/01/0000")]
    [InlineData("0")]
    [InlineData("30000")]
    [InlineData("01/01/30000")]
    [InlineData("1/1/1650")]
    [InlineData("2567-01-01")]
    [InlineData("15 March")]
    [InlineData("15/03")]
    [InlineData("March")]
    [InlineData("3 كانون 2014")]
    [InlineData("15 March April 2013")]
    [InlineData("15 رمضان 2013 م")]
    [InlineData("12 مرداد 2019")]
    [InlineData("41234")]
    [InlineData("-1")]
    [InlineData("-2013")]
    [InlineData("yesterday")]
    [InlineData("before 2013")]
    [InlineData("1/2/3/2013")]
    [InlineData("2013-03-15T25:00")]
    [InlineData("2013-03-15T10:99")]
    [InlineData("99999999999999999999")]
    [InlineData("=1+1")]
    public void What_cannot_be_a_date_is_refused_with_a_reason(string raw)
    {
        var reading = DateReader.Read(raw, DateOrder.Unknown);
        reading.Value.ShouldBeNull();
        reading.Problem.ShouldNotBeNull().ShouldStartWith("expected ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("غير مذكور")]
    [InlineData("unknown")]
    [InlineData("غير معروف")]
    public void Nothing_stated_is_neither_value_nor_problem(string raw) =>
        DateReader.Read(raw, DateOrder.Unknown).IsNotStated.ShouldBeTrue();

    [Theory]
    [InlineData("01/01/1980", "1980-01-01", "1980-12-31", true)]
    [InlineData("1980-07-01", "1980-07-01", "1980-07-01", false)]
    [InlineData("1 يناير 1980", "1980-01-01", "1980-12-31", true)]
    [InlineData("02/01/1980", "1980-01-02", "1980-01-02", false)]
    [InlineData("1 محرم 1400", "1979-11-18", "1980-11-09", true)]
    public void Fillers_of_birth_dates_are_whole_years(string raw, string from, string to, bool isPlaceholder)
    {
        var date = DateReader.Read(raw, DateOrder.DayMonthYear, placeholders: true).Value.ShouldNotBeNull();
        (Iso(date.Earliest), Iso(date.Latest), date.IsPlaceholder).ShouldBe((from, to, isPlaceholder));
        DateReader.Read(raw, DateOrder.DayMonthYear).Value!.IsPlaceholder.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(61, "1900-03-01")]
    [InlineData(41348, "2013-03-15")]
    [InlineData(41348.75, "2013-03-15")]
    [InlineData(73415, "2100-12-31")]
    public void Spreadsheet_serials_are_days(double serial, string day) =>
        Iso(DateReader.FromSpreadsheetSerial(serial).Value!.Earliest).ShouldBe(day);

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(-5)]
    [InlineData(73416)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Spreadsheet_serials_outside_of_the_calendar_are_refused(double serial) =>
        DateReader.FromSpreadsheetSerial(serial).Problem.ShouldNotBeNull();

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
