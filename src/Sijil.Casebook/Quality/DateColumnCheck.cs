using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about a column of dates, one cell at a time.</summary>
internal static class DateColumnCheck
{
    // The readers' own words for the two, taken from cells that can only fail in that way.
    private static readonly string? NoSuchDay = DateReader.Read("2001-02-30", DateOrder.YearMonthDay).Problem;
    private static readonly string? NoSuchYear = DateReader.Read("2501-02-03", DateOrder.YearMonthDay).Problem;

    /// <summary>Checks the column and says which of its texts can be read.</summary>
    public static bool[] Of(CodedColumn column, DateOrder order, FindingList findings, QualityOptions options)
    {
        var readings = column.Texts.ConvertAll(text => DateReader.Read(text, order));
        var drafts = new Drafts(findings, column, readings.Sum(r => r.IsNotStated ? 0 : 1));
        var byText = new FindingDraft?[readings.Count];
        for (var i = 0; i < byText.Length; i++)
        {
            byText[i] = readings[i] is { HasValue: true, Value: { } date }
                ? OfDate(date, order, drafts, options)
                : OfProblem(column.Texts[i], readings[i].Problem, drafts);
        }

        findings.Mark(column, byText);
        DateFillerCheck.Of(column, [.. readings.Select(reading => reading.Value)], findings);
        return [.. readings.Select(reading => reading.Problem is null)];
    }

    private static FindingDraft? OfDate(UncertainDate date, DateOrder order, Drafts drafts, QualityOptions options) =>
        ZeroDates.Is(date) ? drafts.Zero
        : date.Earliest > options.AsOf && !(date.Alternative <= options.AsOf) ? drafts.Future
        : date.Alternative is not null ? drafts.Ambiguous
        : IsAgainst(date.Raw, order) ? drafts.OtherOrder
        : date.Precision is DatePrecision.Month or DatePrecision.Year ? drafts.Coarse
        : null;

    private static FindingDraft? OfProblem(string text, string? problem, Drafts drafts) =>
        problem is null ? null
        : ZeroDates.Is(text) ? drafts.Zero
        : IsDayNumber(text) ? drafts.DayNumber
        : problem == NoSuchDay ? drafts.NoSuchDay
        : problem == NoSuchYear ? drafts.NoSuchYear
        : drafts.Unreadable;

    // 1950 to 2064 as spreadsheets count the days.
    private static bool IsDayNumber(string text) =>
        NumberGroups.Of(text) is [{ Digits: 5, Value: >= 18_264 and <= 60_000 }];

    private static bool IsAgainst(string text, DateOrder order) =>
        order is DateOrder.DayMonthYear or DateOrder.MonthDayYear
        && NumberGroups.Of(text) is [{ Digits: <= 2 } first, { Digits: <= 2 } second, { Digits: 4 }, ..]
        && (
            order == DateOrder.DayMonthYear
                ? second.Value > 12 && first.Value <= 12
                : first.Value > 12 && second.Value <= 12
        );

    private sealed class Drafts(FindingList findings, CodedColumn column, int texts)
    {
        private FindingDraft New(FindingKind kind) =>
            findings.OfColumn(kind, column.Index, texts == 0 ? 0 : column.Codes.Length);

        public FindingDraft Zero => field ??= New(DateKinds.Zero);
        public FindingDraft Future => field ??= New(DateKinds.Future);
        public FindingDraft Ambiguous => field ??= New(DateKinds.Ambiguous);
        public FindingDraft OtherOrder => field ??= New(DateKinds.OtherOrder);
        public FindingDraft Coarse => field ??= New(DateKinds.Coarse);
        public FindingDraft DayNumber => field ??= New(DateKinds.DayNumber);
        public FindingDraft NoSuchDay => field ??= New(DateKinds.NoSuchDay);
        public FindingDraft NoSuchYear => field ??= New(DateKinds.NoSuchYear);
        public FindingDraft Unreadable => field ??= New(DateKinds.Unreadable);
    }
}
