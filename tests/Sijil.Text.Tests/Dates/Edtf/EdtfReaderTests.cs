using System.Globalization;
using NodaTime;
using Sijil.Text.Dates;
using Sijil.Text.Dates.Edtf;

namespace Sijil.Text.Tests.Dates.Edtf;

/// <summary>The examples of the published format (Library of Congress, 4 February 2019), with the days that follow from its words.</summary>
public sealed class EdtfReaderTests
{
    // Level 0 and 1.
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    [InlineData("Y170000002", null, null)]
    [InlineData("Y-170000002", null, null)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", "2001-09-01", "2001-11-30")]
    [InlineData("2001-24", "2000-12-01", "2002-02-28")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12/..", "1985-04-12", null)]
    [InlineData("1985-04/..", "1985-04-01", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("../1985", null, "1985-12-31")]
    [InlineData("1985-04-12/", "1985-04-12", null)]
    [InlineData("/1985-04", null, "1985-04-30")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("-9999", null, null)]
    // Level 2.
    [InlineData("2001-25", "2001-03-01", "2001-05-31")]
    [InlineData("2001-29", "2001-09-01", "2001-11-30")]
    [InlineData("2001-32", "2001-06-01", "2001-08-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-39", "2001-09-01", "2001-12-31")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[1667, 1668, 1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[1760-12..]", "1760-12-01", null)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", null, "1984-12-31")]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11")]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31")]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    [InlineData("15XX-02-29", "1504-02-29", "1596-02-29")]
    [InlineData("-00XX-02-29", "-0096-02-29", "-0004-02-29")]
    [InlineData("2012-XX-31", "2012-01-31", "2012-12-31")]
    [InlineData("2012-02-3X", null, null, false)]
    public void Examples_have_their_first_and_last_day(string raw, string? first, string? last, bool isRead = true)
    {
        var (value, problem) = EdtfReader.Read(raw);
        (problem is null).ShouldBe(isRead, problem);
        Iso(value?.Earliest).ShouldBe(first);
        Iso(value?.Latest).ShouldBe(last);
        value?.ToString().ShouldBe(Standard(raw));
    }

    [Theory]
    [InlineData("2004-06-11%", 3, 3, 3)]
    [InlineData("2004-06~-11", 2, 2, 0)]
    [InlineData("2004?-06-11", 1, 0, 0)]
    [InlineData("?2004-06-~11", 1, 0, 2)]
    [InlineData("2004-%06-11", 0, 3, 0)]
    [InlineData("2004?-06~-11", 3, 2, 0)]
    public void A_qualifier_at_the_right_holds_for_all_before_it_and_one_at_the_left_for_its_part(
        string raw,
        int year,
        int month,
        int day
    )
    {
        var point = EdtfReader.Read(raw).Value.ShouldNotBeNull().Stretches[0].From.Point.ShouldNotBeNull();
        ((int)point.Year.Qualifier, (int)point.Month!.Qualifier, (int)point.Day!.Qualifier).ShouldBe(
            (year, month, day)
        );
    }

    [Theory]
    [InlineData("[1667,1668]", EdtfKind.OneOf)]
    [InlineData("{1667,1668}", EdtfKind.AllOf)]
    [InlineData("1667/1668", EdtfKind.Interval)]
    [InlineData("1667", EdtfKind.Date)]
    public void The_kind_is_kept(string raw, EdtfKind kind) => EdtfReader.Read(raw).Value!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("85")]
    [InlineData("198")]
    [InlineData("19850412")]
    [InlineData("1985-4-12")]
    [InlineData("1985-04-31")]
    [InlineData("1985-13")]
    [InlineData("1985-42")]
    [InlineData("1985-00")]
    [InlineData("1985-02-29")]
    [InlineData("1985-21-01")]
    [InlineData("1985-04-12T24:00:01")]
    [InlineData("1985-04-12T10:60:00")]
    [InlineData("1985-04-12Z")]
    [InlineData("1985-04-12-")]
    [InlineData("1985-04-XXT10:00:00")]
    [InlineData("1985T10:00:00")]
    [InlineData("Y1985")]
    [InlineData("Y017000")]
    [InlineData("Y17000-01")]
    [InlineData("Y-17E7")]
    [InlineData("1950S2")]
    [InlineData("-0000")]
    [InlineData("XXX1-02-29")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2008/1964")]
    [InlineData("1964/1965/1966")]
    [InlineData("[]")]
    [InlineData("[1667")]
    [InlineData("[1667,]")]
    [InlineData("[1668..1667]")]
    [InlineData("[1667..,1668]")]
    [InlineData("[1667,..1668]")]
    [InlineData("[..]")]
    [InlineData("{1667/1668}")]
    [InlineData("1985??")]
    [InlineData("198x")]
    [InlineData("١٩٨٥")]
    public void What_is_not_of_the_format_is_refused_with_a_reason(string raw)
    {
        var (value, problem) = EdtfReader.Read(raw);
        value.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldStartWith("expected ");
    }

    // Every day that matches the digits, found by walking the calendar, is the other opinion.
    [Theory]
    [InlineData("19XX-0X-1X")]
    [InlineData("192X-XX-29")]
    [InlineData("19X0-X2-3X")]
    [InlineData("1XX9-11-X1")]
    [InlineData("19X3-X1")]
    public void Free_digits_give_the_first_and_last_day_that_a_walk_through_the_calendar_finds(string mask)
    {
        var first = default(LocalDate?);
        var last = default(LocalDate?);
        for (var day = new LocalDate(1000, 1, 1); day.Year < 2100; day = day.PlusDays(1))
        {
            var text = Iso(day)!;
            if (mask.Select((c, at) => c == 'X' || c == text[at]).All(same => same))
            {
                first ??= day;
                last = day;
            }
        }

        var value = EdtfReader.Read(mask).Value;
        (value?.Earliest, value?.Latest).ShouldBe((first, last));
    }

    private static string? Iso(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    // The three examples that are not in the shortest form: blanks in sets, and a qualifier that reaches to the left.
    private static string Standard(string raw) =>
        raw switch
        {
            "2004-06~-11" => "~2004-~06-11",
            "2004?-06-11" => "?2004-06-11",
            _ => raw.Replace(" ", "", StringComparison.Ordinal),
        };
}
