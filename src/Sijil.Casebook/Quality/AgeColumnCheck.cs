using System.Globalization;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Text;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about a column of ages, one cell at a time and as a whole.</summary>
internal static class AgeColumnCheck
{
    private const double Oldest = 120;

    /// <summary>Checks the column; says which texts can be read and how much the ages crowd on round numbers.</summary>
    public static (bool[] Readable, AgeHeaping Heaping) Of(CodedColumn column, FindingList findings)
    {
        var readings = column.Texts.ConvertAll(AgeReader.Read);
        var drafts = new Dictionary<FindingKind, FindingDraft>();
        var byText = new FindingDraft?[readings.Count];
        var fillers = Fillers(column, readings);
        for (var i = 0; i < byText.Length; i++)
        {
            if (KindOf(column.Texts[i], readings[i], fillers) is not { } kind)
            {
                continue;
            }

            if (!drafts.TryGetValue(kind, out var draft))
            {
                draft = findings.OfColumn(kind, column.Index, column.Codes.Length);
                drafts.Add(kind, draft);
            }

            byText[i] = draft;
        }

        findings.Mark(column, byText);
        var heaping = AgeHeaping.Of(column.Codes.Select(code => readings[code].Value).OfType<AgeValue>());
        if (heaping is { IsHeaped: true, Whipple: { } whipple, Myers: { } myers })
        {
            var draft = findings.OfColumn(AgeKinds.Heaped, column.Index, column.Codes.Length);
            draft.AddMany(
                Enumerable.Range(0, byText.Length).Sum(i => IsRound(readings[i].Value) ? column.Counts[i] : 0)
            );
            draft.Measures.Add(new("whipple", Math.Round(whipple, 1)));
            draft.Measures.Add(new("myers", Math.Round(myers, 1)));
        }

        return ([.. readings.Select(reading => reading.Problem is null)], heaping);
    }

    private static FindingKind? KindOf(string text, Reading<AgeValue> reading, HashSet<int> fillers)
    {
        if (reading.Value is { } age)
        {
            return age.MinYears > Oldest ? AgeKinds.TooHigh
                : Whole(age) is { } years && fillers.Contains(years) ? AgeKinds.Placeholder
                : null;
        }

        if (reading.Problem is null)
        {
            return null;
        }

        if (!IsNumber(text, out var number))
        {
            return AgeKinds.Unreadable;
        }

        return IsFiller(number) ? AgeKinds.Placeholder
            : number < 0 ? AgeKinds.Negative
            : number > Oldest ? AgeKinds.TooHigh
            : AgeKinds.Unreadable;
    }

    // -1, -9, -99, 999, 888, 9999: one digit over and over, as survey programs code an unknown value.
    private static bool IsFiller(double number)
    {
        if (Math.Abs(number) > 1e9 || Math.Floor(number) != number)
        {
            return false;
        }

        var digits = Math.Abs(number).ToString("0", CultureInfo.InvariantCulture);
        return (
                number < 0
                    ? digits is "1" || digits.Length <= 4 && digits[0] >= '7'
                    : digits.Length >= 3 && digits[0] >= '7'
            ) && digits.AsSpan().Trim(digits[0]).IsEmpty;
    }

    // 0 and 99 are ages too; they are fillers where there are several times as many as of the ages beside them.
    private static HashSet<int> Fillers(CodedColumn column, List<Reading<AgeValue>> readings)
    {
        var byAge = new long[101];
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].Value is { } age && Whole(age) is >= 0 and <= 100 and { } years)
            {
                byAge[years] += column.Counts[i];
            }
        }

        var fillers = new HashSet<int>();
        if (byAge[0] > 10 + (4 * byAge[1..6].Max()))
        {
            fillers.Add(0);
        }

        if (byAge[99] > 10 + (4 * byAge[90..99].Max()))
        {
            fillers.Add(99);
        }

        return fillers;
    }

    private static int? Whole(AgeValue age) =>
        age.MinYears.Equals(age.MaxYears) && Math.Floor(age.MinYears).Equals(age.MinYears) && IsNumber(age.Raw, out _)
            ? (int)age.MinYears
            : null;

    private static bool IsRound(AgeValue? age) =>
        age is not null && Whole(age) is >= 10 and { } years && years % 5 == 0;

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(CellDigits.ToAscii(text), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
