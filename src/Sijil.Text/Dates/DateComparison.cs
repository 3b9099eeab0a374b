using NodaTime;

namespace Sijil.Text.Dates;

/// <summary>Compares two uncertain dates by the days that each may mean. Symmetric; constant time.</summary>
public static class DateComparison
{
    /// <summary>Days apart that still count as near, for dates of death: it is often recorded at burial.</summary>
    public const int DeathTolerance = 3;

    /// <summary>Days apart that still count as near, for dates of a report.</summary>
    public const int ReportTolerance = 30;

    /// <summary>How two dates agree.</summary>
    /// <param name="a">One date, or null where none is stated.</param>
    /// <param name="b">The other date.</param>
    /// <param name="toleranceDays">Days apart that still count as near, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative tolerance.</exception>
    public static DateAgreement Of(UncertainDate? a, UncertainDate? b, int toleranceDays = DeathTolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceDays);
        if (a is null || b is null)
        {
            return new(DateLevel.Missing, null);
        }

        var gap = Gap(a, b);
        return new(Level(a, b, gap, toleranceDays), gap);
    }

    private static DateLevel Level(UncertainDate a, UncertainDate b, int gap, int toleranceDays)
    {
        if (IsDay(a) && IsDay(b))
        {
            var (x, y) = (a.Earliest, b.Earliest);
            return x == y ? DateLevel.SameDay
                : gap == 0 || AreSwapped(x, y) ? DateLevel.Swapped
                : AreSlipped(x, y) ? DateLevel.MonthSlip
                : gap <= toleranceDays ? DateLevel.Near
                : DateLevel.Different;
        }

        return (a.Earliest, a.Latest) == (b.Earliest, b.Latest) ? DateLevel.SameStretch
            : Holds(a, b) || Holds(b, a) ? DateLevel.Contained
            : gap == 0 ? DateLevel.Overlapping
            : gap <= toleranceDays ? DateLevel.Near
            : DateLevel.Different;
    }

    private static bool IsDay(UncertainDate date) => date.Earliest == date.Latest;

    private static bool AreSwapped(LocalDate x, LocalDate y) =>
        x.Year == y.Year && x.Month == y.Day && x.Day == y.Month;

    private static bool AreSlipped(LocalDate x, LocalDate y) =>
        x.Year == y.Year && x.Day == y.Day && (x.Month, y.Month) is (1, 12) or (12, 1) or (10, 11) or (11, 10);

    // Both readings of the inner date, or its only one, within the outer stretch.
    private static bool Holds(UncertainDate outer, UncertainDate inner) =>
        outer.Earliest <= inner.Earliest
        && inner.Latest <= outer.Latest
        && (inner.Alternative is not { } other || (outer.Earliest <= other && other <= outer.Latest));

    private static int Gap(UncertainDate a, UncertainDate b)
    {
        var gap = Gap(a.Earliest, a.Latest, b.Earliest, b.Latest);
        if (a.Alternative is { } x)
        {
            gap = Math.Min(gap, Gap(x, x, b.Earliest, b.Latest));
        }

        if (b.Alternative is { } y)
        {
            gap = Math.Min(gap, Gap(a.Earliest, a.Latest, y, y));
        }

        return a.Alternative is { } one && b.Alternative is { } two ? Math.Min(gap, Gap(one, one, two, two)) : gap;
    }

    private static int Gap(LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) =>
        Math.Max(0, Math.Max(Period.DaysBetween(last, otherFirst), Period.DaysBetween(otherLast, first)));
}
