using NodaTime;

namespace Sijil.Text.Dates;

/// <summary>Dates that are all numbers.</summary>
internal static class NumberDate
{
    /// <summary>Makes the date.</summary>
    public static WrittenDate Of(DateParts parts, DateOrder order) =>
        parts.Numbers.Count switch
        {
            1 => OfOne(parts, order),
            2 => OfTwo(parts),
            3 => OfThree(parts, parts.Numbers, order),
            _ => WrittenDate.Failed(DateProblem.NotADate),
        };

    // 2013, or 20130315 and 15032013 without marks.
    private static WrittenDate OfOne(DateParts parts, DateOrder order)
    {
        var number = parts.Numbers[0];
        if (number.Digits == 8)
        {
            var isYearFirst = WrittenYear.Of(Part(number, 0, 4), parts) is not null;
            var yearFirst = OfThree(parts, [Part(number, 0, 4), Part(number, 4, 2), Part(number, 6, 2)], order);
            return isYearFirst && yearFirst.Interval is not null
                ? yearFirst
                : OfThree(parts, [Part(number, 0, 2), Part(number, 2, 2), Part(number, 4, 4)], order);
        }

        return number.Digits != 4 ? WrittenDate.Failed(DateProblem.NotADate + "; found a bare number")
            : WrittenYear.Of(number, parts) is { } year ? WrittenDate.Of(year.Calendar, year.Number, 0, 0)
            : WrittenDate.Failed(DateProblem.NoSuchYear);
    }

    // 03/2013 and 2013-03, or the years 2013-2014.
    private static WrittenDate OfTwo(DateParts parts)
    {
        var (first, second) = (parts.Numbers[0], parts.Numbers[1]);
        if (first.Digits == 4 && second.Digits == 4)
        {
            return
                WrittenYear.Of(first, parts) is { } from
                && WrittenYear.Of(second, parts) is { } to
                && from.Calendar == to.Calendar
                && from.Number <= to.Number
                ? new(
                    new DateInterval(
                        CalendarDays.Year(from.Calendar, from.Number).Start,
                        CalendarDays.Year(to.Calendar, to.Number).End
                    ),
                    DatePrecision.Range,
                    from.Calendar
                )
                : WrittenDate.Failed(DateProblem.NoSuchYear);
        }

        var (yearNumber, month) = first.Digits > 2 ? (first, second) : (second, first);
        return yearNumber.Digits <= 2 ? WrittenDate.Failed(DateProblem.NoYear)
            : WrittenYear.Of(yearNumber, parts) is not { } year ? WrittenDate.Failed(DateProblem.NoSuchYear)
            : month.Digits > 2 || month.Value == 0 ? WrittenDate.Failed(DateProblem.NoSuchDay)
            : WrittenDate.Of(year.Calendar, year.Number, month.Value, 0);
    }

    private static WrittenDate OfThree(DateParts parts, List<DateToken> numbers, DateOrder order)
    {
        var (first, middle, last) = (numbers[0], numbers[1], numbers[2]);
        var yearFirst =
            first.Digits > 2
            || (last.Digits <= 2 && last.Value <= 31 && (first.Value > 31 || order == DateOrder.YearMonthDay));
        var (yearNumber, other) = yearFirst ? (first, last) : (last, first);
        if (other.Digits > 2 || middle.Digits > 2)
        {
            return WrittenDate.Failed(DateProblem.NotADate);
        }

        if (WrittenYear.Of(yearNumber, parts) is not { } year)
        {
            return WrittenDate.Failed(DateProblem.NoSuchYear);
        }

        return yearFirst
            ? FirstPossible(year, (middle.Value, other.Value), (other.Value, middle.Value))
            : DayAndMonth(year, other.Value, middle.Value, order);
    }

    private static WrittenDate DayAndMonth(WrittenYear year, int first, int second, DateOrder order)
    {
        var (dayMonth, monthDay) = ((second, first), (first, second));
        if (order == DateOrder.MonthDayYear)
        {
            return FirstPossible(year, monthDay, dayMonth);
        }

        var preferred = FirstPossible(year, dayMonth, monthDay);
        if (order == DateOrder.DayMonthYear || first == second || preferred.Precision != DatePrecision.Day)
        {
            return preferred;
        }

        var isDayMonth = WrittenDate.Of(year.Calendar, year.Number, second, first).Interval is not null;
        var other = WrittenDate.Of(year.Calendar, year.Number, first, second);
        return isDayMonth && other.Interval is { } alternative
            ? preferred with
            {
                Alternative = alternative.Start.PlusDays((alternative.Length - 1) / 2),
            }
            : preferred;
    }

    private static WrittenDate FirstPossible(
        WrittenYear year,
        (int Month, int Day) preferred,
        (int Month, int Day) other
    )
    {
        var written = WrittenDate.Of(year.Calendar, year.Number, preferred.Month, preferred.Day);
        return written.Interval is null ? WrittenDate.Of(year.Calendar, year.Number, other.Month, other.Day) : written;
    }

    private static DateToken Part(DateToken number, int from, int length) =>
        number with
        {
            Text = number.Text.Substring(from, length),
        };
}
