using NodaTime;

namespace Sijil.Text.Dates;

/// <summary>How much of a date its writer gave.</summary>
public enum DatePrecision
{
    /// <summary>One calendar day.</summary>
    Day,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year only, or a placeholder such as 1 January that stands for one.</summary>
    Year,

    /// <summary>Any other stretch of days ("about", Hijri dates widened by two days, …).</summary>
    Range,
}

/// <summary>The order in which a column writes its all-number dates.</summary>
public enum DateOrder
{
    /// <summary>Not known: a date that can be read two ways keeps both readings.</summary>
    Unknown,

    /// <summary>Day, month, year.</summary>
    DayMonthYear,

    /// <summary>Month, day, year.</summary>
    MonthDayYear,

    /// <summary>Year, month, day.</summary>
    YearMonthDay,
}

/// <summary>A date as somebody wrote it: the raw text and every day that it may mean, as an inclusive interval of the ISO calendar.</summary>
/// <param name="Raw">The cell's text, unaltered.</param>
/// <param name="Earliest">First day that it may mean.</param>
/// <param name="Latest">Last day that it may mean; never before <paramref name="Earliest"/>.</param>
/// <param name="Precision">How much of the date was given.</param>
/// <param name="Alternative">The other reading where day and month cannot be told apart; null otherwise.</param>
/// <param name="IsPlaceholder">The day and month are a known filler (1 January), so that the interval is the whole year.</param>
public sealed record UncertainDate(
    string Raw,
    LocalDate Earliest,
    LocalDate Latest,
    DatePrecision Precision,
    LocalDate? Alternative = null,
    bool IsPlaceholder = false
);
