using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases.Shifts;

/// <summary>Shifts that any column may show: another format, other codes, emptied, filled; and ids given out anew.</summary>
internal static class TextShifts
{
    private const double Most = 0.5;
    private const double NearlyAll = 0.9;

    // A column with more different values holds no codes; it may hold names, which must not become the words of a shift.
    private const int MostCodes = 200;

    public static IEnumerable<FoundShift?> Of(ColumnValues column)
    {
        var twice = column.Values.Count(value => value.IsStatedTwice);
        if (column.Column.Field == Field.Id)
        {
            yield return FoundShift.Of(column, ShiftKind.Ids, Count(column, IsOtherId), twice, Most, IsOtherId);
        }

        yield return FoundShift.Of(column, ShiftKind.Format, Count(column, IsFormat), twice, Most, IsFormat);
        var stated = column.Values.Count(value => value.WasStated);
        yield return FoundShift.Of(column, ShiftKind.Emptied, Count(column, IsGone), stated, Most, IsGone);
        var missing = column.Values.Length - stated;
        if (missing >= Most * column.Values.Length)
        {
            yield return FoundShift.Of(column, ShiftKind.Filled, Count(column, IsNew), missing, Most, IsNew);
        }

        if (
            column.Column.Field
            is Field.Ignore
                or Field.Sex
                or Field.Status
                or Field.Place
                or Field.Origin
                or Field.Note
        )
        {
            foreach (var code in Codes(column))
            {
                yield return code;
            }
        }
    }

    private static IEnumerable<FoundShift?> Codes(ColumnValues column)
    {
        if (column.Values.Select(value => value.Old).Distinct(StringComparer.Ordinal).Skip(MostCodes).Any())
        {
            yield break;
        }

        foreach (
            var before in column
                .Values.Where(value => value.IsStatedTwice)
                .GroupBy(value => value.Old, StringComparer.Ordinal)
                .Where(group => group.Count() >= FoundShift.FewestPeople)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var after = before
                .GroupBy(value => value.New, StringComparer.Ordinal)
                .MaxBy(group => (group.Count(), -string.CompareOrdinal(group.Key, before.Key)))!;
            if (after.First().Change?.Nature == ChangeNature.Different)
            {
                var (from, to) = (before.Key, after.Key);
                yield return FoundShift.Of(
                    column,
                    ShiftKind.Code,
                    after.Count(),
                    before.Count(),
                    NearlyAll,
                    value => value.Old == from && value.New == to,
                    from,
                    to
                );
            }
        }
    }

    private static int Count(ColumnValues column, Predicate<PairedValue> which) =>
        column.Values.Count(value => which(value));

    private static bool IsOtherId(PairedValue value) =>
        value.Change?.Nature is ChangeNature.Digit or ChangeNature.Different;

    private static bool IsFormat(PairedValue value) =>
        value.Change?.Nature == ChangeNature.WrittenOtherwise && value.IsStatedTwice;

    private static bool IsGone(PairedValue value) => value.Change?.Nature == ChangeNature.NoLongerStated;

    private static bool IsNew(PairedValue value) => value.Change?.Nature == ChangeNature.NowStated;
}
