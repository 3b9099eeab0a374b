using System.Buffers;
using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>EDTF texts as the dates of a list.</summary>
public static class EdtfInLists
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("X/~%?.");

    /// <summary>
    /// The days that the text may mean, as lists' dates are compared. "~" and "%" widen as "about" does (a week around a day, a month
    /// around a month, else a year), "?" doubts the source and leaves the days. Two single days of a set are a date with its other
    /// reading; other sets and intervals are the stretch from their first day to their last.
    /// </summary>
    /// <param name="value">A date that was read.</param>
    /// <returns>The date; or the reason: one end is open or unknown, or a year lies outside of 1800 to 2100.</returns>
    public static Reading<UncertainDate> AsListDate(EdtfValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is not { Earliest: { } first, Latest: { } last })
        {
            return new(null, "expected a date with both a first and a last day that are known");
        }

        if (first.Year < CalendarDays.FirstYear || last.Year > CalendarDays.LastYear)
        {
            return new(null, DateProblem.NoSuchYear);
        }

        var days = value.Stretches.Where(s => s.IsSingle).Select(s => s.From.Point!).ToArray();
        if (value.Kind == EdtfKind.OneOf && days is [var one, var other] && value.Stretches.Count == 2)
        {
            if (IsPlainDay(one) && IsPlainDay(other))
            {
                var day = one.Earliest!.Value;
                return new(new UncertainDate(value.Raw, day, day, DatePrecision.Day, other.Earliest), null);
            }
        }

        var precision = value.Stretches is [{ IsSingle: true } single]
            ? single.From.Point!.Precision
            : DatePrecision.Range;
        if (value.AnyQualifier.HasFlag(EdtfQualifier.Approximate))
        {
            var by = Widening(precision);
            return new(new UncertainDate(value.Raw, first - by, last + by, DatePrecision.Range), null);
        }

        return new(new UncertainDate(value.Raw, first, last, precision), null);
    }

    /// <summary>How far "about" reaches to either side of a date.</summary>
    internal static Period Widening(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => Period.FromWeeks(1),
            DatePrecision.Month => Period.FromMonths(1),
            _ => Period.FromYears(1),
        };

    /// <summary>The text uses marks that only this format has, so that a cell of a list may be read by it.</summary>
    internal static bool HasItsMarks(string text) =>
        text.Length >= 4
        && (text[0] is '[' or '{' || text.AsSpan().ContainsAny(Marks))
        && (char.IsAsciiDigit(text[0]) || text[0] is '[' or '{' or '~' or '%' or '?');

    private static bool IsPlainDay(EdtfPoint point) =>
        point is { Precision: DatePrecision.Day, AnyQualifier: EdtfQualifier.None };
}
