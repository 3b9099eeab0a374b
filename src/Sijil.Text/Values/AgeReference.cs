using NodaTime;

namespace Sijil.Text.Values;

/// <summary>The day for which a source states its ages.</summary>
public enum AgeDay
{
    /// <summary>Too few pairs, or neither day fits clearly better.</summary>
    Unknown,

    /// <summary>The day of death.</summary>
    Death,

    /// <summary>The day of the list: the dead go on ageing until it is made.</summary>
    List,
}

/// <summary>What one linked pair of records says of a source's ages: the age that the source states beside a birth and a death taken from anywhere in the pair.</summary>
/// <param name="Age">The age that the source states.</param>
/// <param name="Birth">Day of birth.</param>
/// <param name="Death">Day of death; null where it is not known.</param>
public readonly record struct AgeWitness(AgeValue Age, LocalDate Birth, LocalDate? Death);

/// <summary>For which day a source states its ages, and by how many years they are off, learnt from linked pairs.</summary>
/// <param name="Day">The day.</param>
/// <param name="OffsetYears">Whole years by which the stated ages most often exceed the completed years on that day; 0 in a source without a habit.</param>
/// <param name="IsYearDifference">The source subtracts the year of birth from the year of that day, whatever the months.</param>
/// <param name="Share">Share of the pairs that this explains; from 0 to 1.</param>
/// <param name="Pairs">Pairs that could tell: the two days differ by a completed year at least, or there is one day only.</param>
public sealed record AgeReference(AgeDay Day, int OffsetYears, bool IsYearDifference, double Share, int Pairs)
{
    private const int Fewest = 20;
    private const int FurthestOffset = 3;
    private const double LeastShare = 0.5;

    /// <summary>
    /// Learns the day from pairs. Each day with each offset of up to three years, and each with the plain difference of years, is
    /// scored by the share of pairs whose stated age it gives exactly; the best is taken if it explains half of the pairs and more
    /// than any other by three standard errors. Pure; the order of the pairs does not matter.
    /// </summary>
    /// <param name="pairs">The witnesses; ages that are not whole years are passed over.</param>
    /// <param name="listDay">The day of the list; null where it is not known, and then only the day of death is tried.</param>
    public static AgeReference Learn(IEnumerable<AgeWitness> pairs, LocalDate? listDay)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var telling = pairs
            .Where(pair => pair.Age.MinYears.Equals(pair.Age.MaxYears) && pair.Age.MinYears % 1 == 0)
            .Select(pair => (Death: Excess(pair, pair.Death), List: Excess(pair, listDay)))
            .Where(excess => excess.Death?.Completed != excess.List?.Completed)
            .ToList();
        if (telling.Count < Fewest)
        {
            return new(AgeDay.Unknown, 0, false, 0, telling.Count);
        }

        var scores = Habits()
            .Select(habit => (Habit: habit, Share: (double)telling.Count(habit.Explains) / telling.Count))
            .OrderByDescending(score => score.Share)
            .ToList();
        var (best, second) = (scores[0], scores[1].Share);
        var error = Math.Sqrt((best.Share + second) / telling.Count);
        return best.Share >= LeastShare && best.Share - second > 3 * error
            ? new(best.Habit.Day, best.Habit.Offset, best.Habit.IsDifference, best.Share, telling.Count)
            : new(AgeDay.Unknown, 0, false, best.Share, telling.Count);
    }

    /// <summary>The days for which an age of this source holds; null where the day is not known.</summary>
    /// <param name="death">Days of death, null where not known.</param>
    /// <param name="listDay">Day of the list, null where not known.</param>
    public DateInterval? DaysOf(DateInterval? death, LocalDate? listDay) =>
        Day switch
        {
            AgeDay.Death => death,
            AgeDay.List when listDay is { } day => new DateInterval(day, day),
            _ => null,
        };

    private static IEnumerable<AgeHabit> Habits() =>
        from day in new[] { AgeDay.Death, AgeDay.List }
        from offset in Enumerable.Range(-FurthestOffset, (2 * FurthestOffset) + 2)
        select offset > FurthestOffset ? new AgeHabit(day, 0, true) : new AgeHabit(day, offset, false);

    private static AgeExcess? Excess(AgeWitness pair, LocalDate? day)
    {
        if (day is not { } known || known < pair.Birth)
        {
            return null;
        }

        var stated = (int)pair.Age.MinYears;
        var completed = Period.Between(pair.Birth, known, PeriodUnits.Years).Years;
        return new(stated - completed, stated - (known.Year - pair.Birth.Year));
    }

    // Stated years beyond those completed on a day, and beyond the difference of the years.
    private readonly record struct AgeExcess(int Completed, int Difference);

    private sealed record AgeHabit(AgeDay Day, int Offset, bool IsDifference)
    {
        public bool Explains((AgeExcess? Death, AgeExcess? List) excess)
        {
            var beyond = Day == AgeDay.Death ? excess.Death : excess.List;
            return (IsDifference ? beyond?.Difference : beyond?.Completed) == Offset;
        }
    }
}
