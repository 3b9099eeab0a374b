using NodaTime;

namespace Sijil.Text.Dates;

/// <summary>Days that clerks write where only the month or the year is known.</summary>
public enum DateFiller
{
    /// <summary>1 January: only the year is known.</summary>
    FirstOfJanuary,

    /// <summary>1 July, the middle of the year: only the year is known.</summary>
    FirstOfJuly,

    /// <summary>Day 1 of any month: only the month is known.</summary>
    FirstOfMonth,

    /// <summary>Day 15 of any month: only the month is known.</summary>
    MiddleOfMonth,
}

/// <summary>How often a column holds a possible filler.</summary>
/// <param name="Filler">The day.</param>
/// <param name="Count">Whole dates on that day, those on the single commonest date left out: one massacre is no habit of a clerk.</param>
/// <param name="Expected">How many there would be if days were even.</param>
/// <param name="IsFiller">At least ten, at least twice the expected, and more than four standard deviations above it.</param>
public sealed record FillerCount(DateFiller Filler, int Count, double Expected, bool IsFiller);

/// <summary>The fillers of one column of dates, found by how often they stand in it.</summary>
public sealed class DateFillers
{
    private const double DaysInYear = 365.25;
    private const int Fewest = 10;
    private const double Times = 2;
    private const double Deviations = 4;

    private DateFillers(IReadOnlyList<FillerCount> counts) => Counts = counts;

    /// <summary>Every possible filler with its count.</summary>
    public IReadOnlyList<FillerCount> Counts { get; }

    /// <summary>Learns the fillers of a column; the order of the dates does not matter.</summary>
    /// <param name="dates">The dates read; only those of one day are counted.</param>
    public static DateFillers Of(IEnumerable<UncertainDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var days = dates
            .Where(date => date is { Precision: DatePrecision.Day, Alternative: null })
            .Select(date => date.Earliest)
            .ToList();
        var yearly = Enum.GetValues<DateFiller>().Where(IsOfYear).Select(filler => Counted(days, filler)).ToList();

        // Days 1 that are 1 January or 1 July by habit would make every month's first look like a habit too.
        var explained = yearly.Where(count => count.IsFiller).Select(count => count.Filler).ToList();
        days.RemoveAll(day => explained.Exists(filler => Matches(day, filler)));
        var monthly = Enum.GetValues<DateFiller>().Where(f => !IsOfYear(f)).Select(filler => Counted(days, filler));
        return new DateFillers([.. yearly, .. monthly]);
    }

    /// <summary>
    /// The date, or the whole year or month where its day is a filler of this column. A date that was about, a range or in another
    /// calendar stays as it is; the raw text is kept always.
    /// </summary>
    /// <param name="date">A date of the column.</param>
    public UncertainDate Widened(UncertainDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (date is not { Precision: DatePrecision.Day, Alternative: null })
        {
            return date;
        }

        var day = date.Earliest;
        foreach (var count in Counts.Where(count => count.IsFiller && Matches(day, count.Filler)))
        {
            return IsOfYear(count.Filler)
                ? new(
                    date.Raw,
                    new LocalDate(day.Year, 1, 1),
                    new LocalDate(day.Year, 12, 31),
                    DatePrecision.Year,
                    IsPlaceholder: true
                )
                : new(
                    date.Raw,
                    day.With(DateAdjusters.StartOfMonth),
                    day.With(DateAdjusters.EndOfMonth),
                    DatePrecision.Month,
                    IsPlaceholder: true
                );
        }

        return date;
    }

    private static FillerCount Counted(List<LocalDate> days, DateFiller filler)
    {
        var hits = days.Where(day => Matches(day, filler)).ToList();
        var commonest = hits.Count == 0 ? 0 : hits.GroupBy(day => day).Max(group => group.Count());
        var (count, all) = (hits.Count - commonest, days.Count - commonest);
        var share = (IsOfYear(filler) ? 1 : 12) / DaysInYear;
        var expected = all * share;
        var deviation = Math.Sqrt(expected * (1 - share));
        var isFiller = count >= Fewest && count >= Times * expected && count > expected + (Deviations * deviation);
        return new(filler, count, expected, isFiller);
    }

    private static bool IsOfYear(DateFiller filler) => filler is DateFiller.FirstOfJanuary or DateFiller.FirstOfJuly;

    private static bool Matches(LocalDate day, DateFiller filler) =>
        filler switch
        {
            DateFiller.FirstOfJanuary => day is { Month: 1, Day: 1 },
            DateFiller.FirstOfJuly => day is { Month: 7, Day: 1 },
            DateFiller.FirstOfMonth => day.Day == 1,
            _ => day.Day == 15,
        };
}
