using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Text.Tests.Dates;

public sealed class DateComparisonTests
{
    private static readonly Arbitrary<(UncertainDate A, UncertainDate B)> Pairs = (
        from a in Dates()
        from b in Dates()
        select (a, b)
    ).ToArbitrary();

    [Theory]
    [InlineData("2013-03-15", "15 آذار 2013", DateLevel.SameDay, 0)]
    [InlineData("2013-03-04", "2013-04-03", DateLevel.Swapped, 30)]
    [InlineData("2013-04-03", "04/03/2013", DateLevel.Swapped, 0)]
    [InlineData("2013-03-04", "04/03/2013", DateLevel.SameDay, 0)]
    [InlineData("04/03/2013", "04/03/2013", DateLevel.SameDay, 0)]
    [InlineData("3 كانون الأول 2014", "3 كانون الثاني 2014", DateLevel.MonthSlip, 334)]
    [InlineData("3 تشرين أول 2014", "2014-11-03", DateLevel.MonthSlip, 31)]
    [InlineData("3 تشرين أول 2014", "2015-11-03", DateLevel.Different, 396)]
    [InlineData("2013-03-15", "2013-03-18", DateLevel.Near, 3)]
    [InlineData("2013-03-15", "2013-03-19", DateLevel.Different, 4)]
    [InlineData("2013-03-31", "2013-04", DateLevel.Near, 1)]
    [InlineData("2013-03-15", "2013-03", DateLevel.Contained, 0)]
    [InlineData("2013-03", "2013", DateLevel.Contained, 0)]
    [InlineData("2013", "2013", DateLevel.SameStretch, 0)]
    [InlineData("2012-12/2013-02", "2013", DateLevel.Overlapping, 0)]
    [InlineData("2012", "2013", DateLevel.Near, 1)]
    [InlineData("04/03/2013", "2013-03", DateLevel.Overlapping, 0)]
    [InlineData("04/03/2013", "2013", DateLevel.Contained, 0)]
    [InlineData("1 رمضان 1445", "2024-03-11", DateLevel.Contained, 0)]
    [InlineData("1 رمضان 1445", "2024-03-15", DateLevel.Near, 2)]
    public void Dates_agree_by_the_days_they_may_mean(string a, string b, DateLevel level, int gap)
    {
        var (x, y) = (Read(a), Read(b));
        DateComparison.Of(x, y).ShouldBe(new DateAgreement(level, gap));
        DateComparison.Of(y, x).ShouldBe(new DateAgreement(level, gap));
    }

    [Fact]
    public void The_tolerance_is_of_the_caller()
    {
        var (x, y) = (Read("2013-03-15"), Read("2013-04-10"));
        DateComparison.Of(x, y, DateComparison.ReportTolerance).Level.ShouldBe(DateLevel.Near);
        DateComparison.Of(x, y, 0).Level.ShouldBe(DateLevel.Different);
        Should.Throw<ArgumentOutOfRangeException>(() => DateComparison.Of(x, y, -1));
    }

    [Fact]
    public void A_missing_date_is_neither_near_nor_different()
    {
        DateComparison.Of(null, Read("2013")).ShouldBe(new DateAgreement(DateLevel.Missing, null));
        DateComparison.Of(Read("2013"), null).ShouldBe(new DateAgreement(DateLevel.Missing, null));
    }

    [Fact]
    public void Comparison_is_symmetric_and_a_date_agrees_best_with_itself() =>
        Prop.ForAll(
                Pairs,
                pair =>
                    DateComparison.Of(pair.A, pair.B) == DateComparison.Of(pair.B, pair.A)
                    && DateComparison.Of(pair.A, pair.A).Level is DateLevel.SameDay or DateLevel.SameStretch
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    // Sets of days, counted one by one, are the other opinion.
    [Fact]
    public void Levels_and_gaps_are_those_of_the_sets_of_days() =>
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var (a, b) = (Days(pair.A), Days(pair.B));
                    var agreement = DateComparison.Of(pair.A, pair.B);
                    var gap = a.Min(x => b.Min(y => Math.Abs(Period.DaysBetween(x, y))));
                    return agreement.GapDays == gap
                        && agreement.Level switch
                        {
                            DateLevel.SameDay or DateLevel.SameStretch => a.Overlaps(b),
                            DateLevel.Contained => a.IsSubsetOf(b) || b.IsSubsetOf(a),
                            DateLevel.Overlapping => a.Overlaps(b) && !(a.IsSubsetOf(b) || b.IsSubsetOf(a)),
                            DateLevel.Near => gap is > 0 and <= 3,
                            DateLevel.Different => gap > 3,
                            DateLevel.Swapped => a.Count <= 2 && b.Count <= 2,
                            _ => a.Count <= 2 && b.Count <= 2 && gap > 0,
                        };
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static UncertainDate Read(string raw) => DateReader.Read(raw, DateOrder.Unknown).Value.ShouldNotBeNull();

    private static HashSet<LocalDate> Days(UncertainDate date)
    {
        var days = new HashSet<LocalDate>();
        for (var day = date.Earliest; day <= date.Latest; day = day.PlusDays(1))
        {
            days.Add(day);
        }

        if (date.Alternative is { } other)
        {
            days.Add(other);
        }

        return days;
    }

    private static Gen<UncertainDate> Dates()
    {
        var start = new LocalDate(2013, 1, 1);
        var stretches =
            from offset in Gen.Choose(0, 90)
            from length in Gen.Elements(1, 1, 1, 2, 5, 31, 60)
            select new UncertainDate(
                "",
                start.PlusDays(offset),
                start.PlusDays(offset + length - 1),
                DatePrecision.Range
            );
        var twofold =
            from day in Gen.Choose(1, 12)
            from month in Gen.Choose(1, 4)
            select day == month
                ? new UncertainDate("", new(2013, month, day), new(2013, month, day), DatePrecision.Day)
                : new UncertainDate(
                    "",
                    new(2013, month, day),
                    new(2013, month, day),
                    DatePrecision.Day,
                    new LocalDate(2013, day, month)
                );
        return stretches.Or(twofold);
    }
}
