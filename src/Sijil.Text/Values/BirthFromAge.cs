using NodaTime;

namespace Sijil.Text.Values;

/// <summary>The days on which somebody of a stated age was born.</summary>
public static class BirthFromAge
{
    private const double DaysPerYear = 365.25;
    private const double Exact = 1e-6;

    /// <summary>
    /// Earliest and latest birth of somebody who had the age on some day of the reference, both inclusive. An age of a whole years
    /// holds from the a-th birthday to the day before the next; ages below two years that are whole months or days hold for one
    /// month, for one day, or, where they are whole weeks, for one week.
    /// </summary>
    /// <param name="age">The age.</param>
    /// <param name="reference">The days for which the age may hold: of death, or of the list.</param>
    public static DateInterval Of(AgeValue age, DateInterval reference)
    {
        ArgumentNullException.ThrowIfNull(age);
        ArgumentNullException.ThrowIfNull(reference);
        return new DateInterval(
            reference.Start.Minus(Next(age.MaxYears)).PlusDays(1),
            reference.End.Minus(Completed(age.MinYears))
        );
    }

    private static Period Completed(double years) =>
        IsWhole(years) ? Period.FromYears((int)Math.Round(years))
        : IsWhole(years * 12) ? Period.FromMonths((int)Math.Round(years * 12))
        : Period.FromDays((int)Math.Floor((years * DaysPerYear) + Exact));

    // The first age that is no longer the stated one.
    private static Period Next(double years)
    {
        if (IsWhole(years))
        {
            return Period.FromYears((int)Math.Round(years) + 1);
        }

        if (IsWhole(years * 12))
        {
            return Period.FromMonths((int)Math.Round(years * 12) + 1);
        }

        var days = (int)Math.Floor((years * DaysPerYear) + Exact);
        return Period.FromDays(days + (days % 7 == 0 && days > 0 ? 7 : 1));
    }

    private static bool IsWhole(double number) => Math.Abs(number - Math.Round(number)) < Exact;
}
