using Sijil.Text.Dates.Edtf;
using Sijil.Text.Values;

namespace Sijil.Text.Dates;

/// <summary>
/// Reads dates as lists write them: all-number dates in any order and any digits, month words in the languages of
/// <see cref="MonthWords"/>, years and months alone, Hijri dates (Um al-Qura, widened by two days either way, because the moon was
/// seen on different evenings) and Persian solar dates. A time of day is read over. Two-digit years up to 30 are 20yy, others
/// 19yy. A year from 1200 to 1500 is Hijri, unless solar months, «ش» or Persian digits say that it is solar. What remains is tried as
/// EDTF ("201X", "2013-03/2013-05", "[2013,2015]").
/// </summary>
public static partial class DateReader
{
    private const int LongestCell = 80;

    /// <summary>
    /// Reads one cell. Where day and month cannot be told apart and the order is unknown, the interval is the day-month reading
    /// and <see cref="UncertainDate.Alternative"/> the month-day reading. An order that makes an impossible date gives way to the
    /// only possible reading. "About" widens by a week, a month or a year.
    /// </summary>
    /// <param name="raw">Any text.</param>
    /// <param name="order">The order of the whole column, as <see cref="DateOrderInference"/> finds it.</param>
    /// <param name="placeholders">True for birth dates: 1 January and 1 Muharram, which registries write for an unknown day, become the whole year.</param>
    /// <returns>The date, the reason why there is none, or neither for a cell that states nothing.</returns>
    public static Reading<UncertainDate> Read(string raw, DateOrder order, bool placeholders = false)
    {
        if (NotStatedWords.IsNotStated(raw) || NotStatedWords.IsUnknown(raw))
        {
            return default;
        }

        if (raw.AsSpan().Trim().Length > LongestCell)
        {
            return new(null, DateProblem.NotADate + "; found a longer text");
        }

        if (raw.Contains("..", StringComparison.Ordinal) && Standard(raw) is { } stretch)
        {
            return stretch;
        }

        var (parts, problem) = DateParts.Of(raw);
        if (problem is not null)
        {
            return Standard(raw) ?? new(null, problem);
        }

        var written = parts.Month is null ? NumberDate.Of(parts, order) : MonthWordDate.Of(parts, order);
        return written.Interval is null
            ? Standard(raw) ?? new(null, written.Problem)
            : new(Finished(raw, written, parts.IsAbout, placeholders), null);
    }

    // Only what is no date as lists write them, and has marks that lists do not use, is tried as EDTF.
    private static Reading<UncertainDate>? Standard(string raw) =>
        raw.Trim() is var text && EdtfInLists.HasItsMarks(text) && EdtfReader.Read(text).Value is { } value
            ? EdtfInLists.AsListDate(value with { Raw = raw })
            : null;

    private static UncertainDate Finished(string raw, WrittenDate written, bool isAbout, bool placeholders)
    {
        var interval = written.Interval!;
        if (placeholders && !isAbout && written.IsFiller)
        {
            var year = CalendarDays.Year(written.Calendar, written.Year);
            return new(raw, year.Start, year.End, DatePrecision.Year, IsPlaceholder: true);
        }

        if (isAbout)
        {
            var by = EdtfInLists.Widening(written.Precision);
            return new(raw, interval.Start - by, interval.End + by, DatePrecision.Range);
        }

        var precision = written.Calendar == WrittenCalendar.Hijri ? DatePrecision.Range : written.Precision;
        return new(raw, interval.Start, interval.End, precision, written.Alternative);
    }
}
