using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Text.Tests.Dates;

public sealed class DateFillersTests
{
    private static readonly UncertainDate[] FourEvenYears =
    [
        .. Enumerable.Range(0, 1461).Select(i => Day(new LocalDate(1980, 1, 1).PlusDays(i))),
    ];

    [Fact]
    public void Even_days_have_no_filler_and_the_expected_counts()
    {
        var fillers = DateFillers.Of(FourEvenYears);
        fillers.Counts.ShouldAllBe(count => !count.IsFiller);
        // The commonest date is left out: one of 48 firsts of a month.
        var first = fillers.Counts.Single(count => count.Filler == DateFiller.FirstOfMonth);
        first.Count.ShouldBe(47);
        first.Expected.ShouldBe(1460 * 12 / 365.25, 1e-9);
        fillers.Widened(FourEvenYears[0]).ShouldBe(FourEvenYears[0]);
    }

    [Theory]
    [InlineData(1, 1, DateFiller.FirstOfJanuary, "1990-01-01", "1990-12-31", DatePrecision.Year)]
    [InlineData(7, 1, DateFiller.FirstOfJuly, "1990-01-01", "1990-12-31", DatePrecision.Year)]
    public void A_day_of_the_year_that_comes_too_often_stands_for_its_year(
        int month,
        int day,
        DateFiller filler,
        string first,
        string last,
        DatePrecision precision
    )
    {
        var extra = Enumerable.Range(1960, 20).Select(year => Day(new LocalDate(year, month, day)));
        var fillers = DateFillers.Of(FourEvenYears.Concat(extra));
        fillers.Counts.Where(count => count.IsFiller).Select(count => count.Filler).ShouldBe([filler]);
        var widened = fillers.Widened(Day(new LocalDate(1990, month, day)));
        (Iso(widened.Earliest), Iso(widened.Latest), widened.Precision).ShouldBe((first, last, precision));
        widened.IsPlaceholder.ShouldBeTrue();
        fillers.Widened(Day(new LocalDate(1990, 3, 1))).Precision.ShouldBe(DatePrecision.Day);
    }

    [Theory]
    [InlineData(15, DateFiller.MiddleOfMonth)]
    [InlineData(1, DateFiller.FirstOfMonth)]
    public void A_day_of_the_month_that_comes_too_often_stands_for_its_month(int day, DateFiller filler)
    {
        // February to June, so that 1 January alone is no habit.
        var extra = Enumerable.Range(0, 90).Select(i => Day(new LocalDate(2012, 2 + (i % 5), day)));
        var fillers = DateFillers.Of(FourEvenYears.Concat(extra));
        fillers.Counts.Where(count => count.IsFiller).Select(count => count.Filler).ShouldBe([filler]);
        var widened = fillers.Widened(Day(new LocalDate(2012, 2, day)));
        (Iso(widened.Earliest), Iso(widened.Latest), widened.Precision).ShouldBe(
            ("2012-02-01", "2012-02-29", DatePrecision.Month)
        );
    }

    [Fact]
    public void One_terrible_day_is_no_filler()
    {
        var massacre = Enumerable.Repeat(Day(new LocalDate(2013, 8, 15)), 900);
        var newYear = Enumerable.Repeat(Day(new LocalDate(2014, 1, 1)), 900);
        DateFillers.Of(FourEvenYears.Concat(massacre)).Counts.ShouldAllBe(count => !count.IsFiller);
        DateFillers.Of(FourEvenYears.Concat(newYear)).Counts.ShouldAllBe(count => !count.IsFiller);
    }

    [Fact]
    public void Nothing_is_learnt_from_nothing() =>
        DateFillers.Of([]).Counts.ShouldAllBe(count => !count.IsFiller && count.Count == 0);

    private static UncertainDate Day(LocalDate day) => new("", day, day, DatePrecision.Day);

    private static string Iso(LocalDate day) =>
        day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
