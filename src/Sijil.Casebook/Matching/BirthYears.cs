using NodaTime;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Matching;

/// <summary>When each record's person was born, in years with fractions, from the date of birth or else from the age and the day for which it holds.</summary>
internal sealed class BirthYears
{
    private readonly (double From, double To)?[] spans;

    public BirthYears(IReadOnlyList<LinkableRecord> records, IReadOnlyList<LocalDate?> listDates)
    {
        var ofList = ReferenceByList(records, listDates);
        spans = new (double, double)?[records.Count];
        for (var record = 0; record < spans.Length; record++)
        {
            spans[record] = SpanOf(records[record], ofList[records[record].List]);
        }
    }

    /// <summary>Earliest and latest birth; null when nothing tells.</summary>
    public (double From, double To)? Of(int record) => spans[record];

    private static (double From, double To)? SpanOf(LinkableRecord record, double reference)
    {
        if (record.Birth is { } birth)
        {
            return (YearOf(birth.Earliest), YearOf(birth.Latest));
        }

        if (record.Age is not { } age)
        {
            return null;
        }

        var death =
            record.Death is { } day && YearOf(day.Latest) - YearOf(day.Earliest) < 1
                ? (YearOf(day.Earliest) + YearOf(day.Latest)) / 2
                : reference;
        return (death - Math.Floor(age.MaxYears) - 1, death - age.MinYears);
    }

    // The day for which a list's ages hold: its own date, else the median of birth + age of records that state both, else the median death.
    private static double[] ReferenceByList(IReadOnlyList<LinkableRecord> records, IReadOnlyList<LocalDate?> listDates)
    {
        var lists = records.Count == 0 ? 0 : records.Max(record => record.List) + 1;
        var both = records
            .Where(record => record is { Birth: not null, Age: not null })
            .ToLookup(record => record.List, record => YearOf(record.Birth!.Earliest) + record.Age!.MinYears + 0.5);
        var deaths = records
            .Where(record => record.Death is not null)
            .ToLookup(record => record.List, record => YearOf(record.Death!.Latest));
        var anywhere = Median(both.SelectMany(group => group)) ?? Median(deaths.SelectMany(group => group)) ?? 2000;
        return
        [
            .. Enumerable
                .Range(0, lists)
                .Select(list =>
                    (list < listDates.Count && listDates[list] is { } date ? YearOf(date) : null as double?)
                    ?? Median(both[list])
                    ?? Median(deaths[list])
                    ?? anywhere
                ),
        ];
    }

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : sorted[sorted.Length / 2];
    }

    private static double YearOf(LocalDate date) => date.Year + ((date.DayOfYear - 1) / 366.0);
}
