using Sijil.Casebook.Records;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Releases.Shifts;

/// <summary>Shifts of ages and dates: all by the same years or days, or day and month exchanged.</summary>
internal static class NumberShifts
{
    // A new definition of age moves those whose birthday lies between the two days of reckoning; corrections of single people go both ways.
    private const double LeastShare = 0.2;
    private const int OneWay = 5;
    private const int LastMonth = 12;

    public static IEnumerable<FoundShift?> OfAges(ColumnValues column)
    {
        var twice = column.Values.Count(value => value.IsStatedTwice);
        if (Commonest(column, value => value.Change?.Nature == ChangeNature.Years) is var (years, affected))
        {
            var back = column.Values.Count(value => IsBy(value, -years));
            yield return affected >= OneWay * back
                ? FoundShift.Of(
                    column,
                    ShiftKind.Years,
                    affected,
                    twice,
                    LeastShare,
                    value => IsBy(value, years),
                    amount: years
                )
                : null;
        }

        static bool IsBy(PairedValue value, int years) =>
            value.Change is { Nature: ChangeNature.Years, Amount: var amount } && amount == years;
    }

    public static IEnumerable<FoundShift?> OfDates(ColumnValues column, IReadOnlyList<PairedPerson> people)
    {
        var exchangeable = column.Values.Count(value =>
            value.IsStatedTwice
            && DateOf(people[value.Person].Old, column.Column.Field)
                is { Precision: DatePrecision.Day, Earliest: { Day: <= LastMonth } day }
            && day.Day != day.Month
        );
        yield return FoundShift.Of(
            column,
            ShiftKind.DayMonth,
            column.Values.Count(IsExchanged),
            exchangeable,
            LeastShare,
            IsExchanged
        );
        var twice = column.Values.Count(value => value.IsStatedTwice);
        if (Commonest(column, IsMoved) is var (days, affected))
        {
            yield return FoundShift.Of(
                column,
                ShiftKind.Days,
                affected,
                twice,
                LeastShare,
                value => IsMoved(value) && value.Change!.Value.Amount == days,
                amount: days
            );
        }
    }

    private static UncertainDate? DateOf(SourceRecord record, Field field) =>
        field == Field.BirthDate ? record.Birth : record.Death;

    private static bool IsExchanged(PairedValue value) => value.Change?.Nature == ChangeNature.DayMonth;

    private static bool IsMoved(PairedValue value) =>
        value.Change
            is { Amount: not 0, Nature: ChangeNature.OtherDay or ChangeNature.OtherYear or ChangeNature.Different };

    private static (int Amount, int Count)? Commonest(ColumnValues column, Predicate<PairedValue> which)
    {
        var best = column
            .Values.Where(value => which(value))
            .GroupBy(value => value.Change!.Value.Amount)
            .Select(group => (Amount: group.Key, Count: group.Count()))
            .OrderByDescending(group => group.Count)
            .ThenBy(group => Math.Abs(group.Amount))
            .ThenBy(group => group.Amount)
            .FirstOrDefault();
        return best.Count == 0 ? null : best;
    }
}
