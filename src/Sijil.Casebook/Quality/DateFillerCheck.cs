using NodaTime;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Quality;

/// <summary>Days of a column that stand for a month or a year because nobody knew the day.</summary>
internal static class DateFillerCheck
{
    /// <summary>Marks the cells whose day is a filler of this column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="dates">Per text of the column its date, or null.</param>
    /// <param name="findings">Where to.</param>
    public static void Of(CodedColumn column, UncertainDate?[] dates, FindingList findings)
    {
        var fillers = DateFillers.Of(column.Codes.Select(code => dates[code]).OfType<UncertainDate>());
        var drafts = new Dictionary<DateFiller, FindingDraft>();
        foreach (var count in fillers.Counts.Where(count => count.IsFiller))
        {
            var draft = findings.OfColumn(KindOf(count.Filler), column.Index, column.Codes.Length);
            draft.Measures.Add(new("expected", Math.Round(count.Expected, 1)));
            drafts.Add(count.Filler, draft);
        }

        if (drafts.Count > 0)
        {
            findings.Mark(column, Array.ConvertAll(dates, date => Of(date, drafts)));
        }
    }

    private static FindingDraft? Of(UncertainDate? date, Dictionary<DateFiller, FindingDraft> drafts)
    {
        if (date is not { Precision: DatePrecision.Day, Alternative: null })
        {
            return null;
        }

        // 1 January and 1 July come before the first of any month.
        foreach (var filler in Enum.GetValues<DateFiller>())
        {
            if (drafts.TryGetValue(filler, out var draft) && IsOn(date.Earliest, filler))
            {
                return draft;
            }
        }

        return null;
    }

    private static bool IsOn(LocalDate day, DateFiller filler) =>
        filler switch
        {
            DateFiller.FirstOfJanuary => day is { Month: 1, Day: 1 },
            DateFiller.FirstOfJuly => day is { Month: 7, Day: 1 },
            DateFiller.FirstOfMonth => day.Day == 1,
            _ => day.Day == 15,
        };

    private static FindingKind KindOf(DateFiller filler) =>
        filler switch
        {
            DateFiller.FirstOfJanuary => DateKinds.NewYear,
            DateFiller.FirstOfJuly => DateKinds.MidYear,
            DateFiller.FirstOfMonth => DateKinds.FirstOfMonth,
            _ => DateKinds.MidMonth,
        };
}
