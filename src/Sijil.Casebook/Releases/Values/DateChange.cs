using NodaTime;
using Sijil.Text.Dates;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases.Values;

/// <summary>Says how two dates or two ages of one person differ.</summary>
internal static class DateChange
{
    /// <summary>The difference of two dates.</summary>
    public static ValueChange Of(UncertainDate old, UncertainDate @new)
    {
        if (old.Earliest == @new.Earliest && old.Latest == @new.Latest)
        {
            return new(ChangeNature.WrittenOtherwise);
        }

        var (a, b) = (old.Earliest, @new.Earliest);
        if (old.Precision == DatePrecision.Day && @new.Precision == DatePrecision.Day)
        {
            var days = Period.DaysBetween(a, b);
            return new(
                AreExchanged(a, b) ? ChangeNature.DayMonth
                    : a.Year == b.Year ? ChangeNature.OtherDay
                    : a.Month == b.Month && a.Day == b.Day ? ChangeNature.OtherYear
                    : ChangeNature.Different,
                days
            );
        }

        return new(
            old.Earliest <= @new.Earliest && @new.Latest <= old.Latest ? ChangeNature.MoreExact
            : @new.Earliest <= old.Earliest && old.Latest <= @new.Latest ? ChangeNature.LessExact
            : ChangeNature.Different
        );
    }

    /// <summary>The difference of two ages.</summary>
    public static ValueChange Of(AgeValue old, AgeValue @new)
    {
        if (old.MinYears.Equals(@new.MinYears) && old.MaxYears.Equals(@new.MaxYears))
        {
            return new(ChangeNature.WrittenOtherwise);
        }

        var (a, b) = ((int)old.MinYears, (int)@new.MinYears);
        if (a != b)
        {
            return new(ChangeNature.Years, b - a);
        }

        return new(
            @new.MaxYears - @new.MinYears <= old.MaxYears - old.MinYears
                ? ChangeNature.MoreExact
                : ChangeNature.LessExact
        );
    }

    /// <summary>Whether one day is the other with day and month exchanged.</summary>
    public static bool AreExchanged(LocalDate a, LocalDate b) =>
        a.Year == b.Year && a.Month == b.Day && a.Day == b.Month && a.Day != a.Month;
}
