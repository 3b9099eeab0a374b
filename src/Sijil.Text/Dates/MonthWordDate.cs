namespace Sijil.Text.Dates;

/// <summary>Dates whose month is a word: "15 March 2013", "March 15, 2013", "2013 March 15", "March 2013".</summary>
internal static class MonthWordDate
{
    /// <summary>Makes the date.</summary>
    public static WrittenDate Of(DateParts parts, DateOrder order)
    {
        var numbers = parts.Numbers;
        return numbers.Count switch
        {
            1 when WrittenYear.CanOnlyBeYear(numbers[0]) => Make(parts, numbers[0], null),
            1 or 0 => WrittenDate.Failed(DateProblem.NoYear),
            2 => OfTwo(parts, order),
            _ => WrittenDate.Failed(DateProblem.NotADate),
        };
    }

    private static WrittenDate OfTwo(DateParts parts, DateOrder order)
    {
        var (first, second) = (parts.Numbers[0], parts.Numbers[1]);
        var firstIsYear = WrittenYear.CanOnlyBeYear(first);
        if (firstIsYear && WrittenYear.CanOnlyBeYear(second))
        {
            return WrittenDate.Failed(DateProblem.NoSuchDay);
        }

        var yearFirst =
            firstIsYear
            || (
                order == DateOrder.YearMonthDay
                && !WrittenYear.CanOnlyBeYear(second)
                && first.Digits == 2
                && parts.NumbersBeforeMonth == 1
            );
        return yearFirst ? Make(parts, first, second) : Make(parts, second, first);
    }

    private static WrittenDate Make(DateParts parts, DateToken yearNumber, DateToken? day)
    {
        if (WrittenYear.Of(yearNumber, parts) is not { } year)
        {
            return WrittenDate.Failed(DateProblem.NoSuchYear);
        }

        if (day is { } number && (number.Digits > 2 || number.Value == 0))
        {
            return WrittenDate.Failed(DateProblem.NoSuchDay);
        }

        return WrittenDate.Of(year.Calendar, year.Number, parts.Month!.Value.Number, day?.Value ?? 0);
    }
}
