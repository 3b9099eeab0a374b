namespace Sijil.Text.Dates;

/// <summary>Finds the order in which a column writes its all-number dates.</summary>
public static class DateOrderInference
{
    // Merged lists hold up to 6 % swapped days and months; only beyond one in ten is there no telling.
    private const int OneIn = 10;

    /// <summary>
    /// The order of a column: a first number above 12 shows day-month, a second above 12 month-day; where both are seen, the
    /// one that is at least nine in ten. Columns that only write the year first are <see cref="DateOrder.YearMonthDay"/>;
    /// <see cref="DateOrder.Unknown"/> where nothing tells. Linear in the cells, whose order does not matter.
    /// </summary>
    /// <param name="cells">All cells of the column; any text, other texts than dates are passed over.</param>
    public static DateOrder Of(IEnumerable<string> cells)
    {
        long dayFirst = 0,
            monthFirst = 0,
            yearFirst = 0,
            shortDayFirst = 0,
            shortYearFirst = 0;
        foreach (var cell in cells)
        {
            if (cell.Length > 80 || DateParts.Of(cell) is not ({ Month: null, Numbers: [var a, var b, var c] }, null))
            {
                continue;
            }

            if (a.Digits == 4)
            {
                yearFirst++;
            }
            else if (c.Digits == 4 || c.Value > 31)
            {
                dayFirst += a.Value is > 12 and <= 31 && b.Value <= 12 ? 1 : 0;
                monthFirst += b.Value is > 12 and <= 31 && a.Value <= 12 ? 1 : 0;
            }
            else if (a.Value > 31)
            {
                shortYearFirst++;
            }
            else
            {
                // Two-digit numbers only: the first above 12 may be a day or a year.
                shortDayFirst += a.Value > 12 && b.Value <= 12 ? 1 : 0;
                monthFirst += b.Value > 12 && a.Value <= 12 ? 1 : 0;
            }
        }

        if (shortYearFirst > 0 && shortYearFirst >= (OneIn - 1) * (dayFirst + monthFirst))
        {
            return DateOrder.YearMonthDay;
        }

        dayFirst += shortDayFirst;
        return dayFirst > 0 && dayFirst >= (OneIn - 1) * monthFirst ? DateOrder.DayMonthYear
            : monthFirst > 0 && monthFirst >= (OneIn - 1) * dayFirst ? DateOrder.MonthDayYear
            : dayFirst == 0 && monthFirst == 0 && yearFirst > 0 ? DateOrder.YearMonthDay
            : DateOrder.Unknown;
    }
}
