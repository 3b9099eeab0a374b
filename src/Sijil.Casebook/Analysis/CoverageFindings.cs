using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;
using Sijil.Estimation.Reporting;

namespace Sijil.Casebook.Analysis;

/// <summary>
/// What the declared coverage of lists means for a capture table of them. Where a list could not have recorded somebody, its zero in the table is no
/// observation but a structural zero (Bishop, Fienberg and Holland 1975, ch. 5), and models that take it for one go wrong.
/// </summary>
internal sealed class CoverageFindings
{
    /// <summary>Stable code of the refusal.</summary>
    public const string NothingInCommon = "lists-cover-nothing-in-common";

    private CoverageFindings(Notice? refusal, string? refusalArabic, ImmutableArray<ReportWarning> warnings) =>
        (Refusal, RefusalArabic, Warnings) = (refusal, refusalArabic, warnings);

    /// <summary>Why lists may not stand in one table, or null.</summary>
    public Notice? Refusal { get; }

    /// <summary>The same in Arabic.</summary>
    public string? RefusalArabic { get; }

    /// <summary>What a reader must know where they may.</summary>
    public ImmutableArray<ReportWarning> Warnings { get; }

    /// <summary>Holds the lists' coverage against one another and against what their records say.</summary>
    /// <param name="book">All records.</param>
    /// <param name="people">The people in the table.</param>
    /// <param name="lists">Places of the lists in the table.</param>
    public static CoverageFindings Of(RecordBook book, IReadOnlyList<Person> people, IReadOnlyList<int> lists)
    {
        ListCoverage[] covered = [.. lists.Select(l => ListCoverage.Of(book.Lists[l].Settings))];
        if (covered.Length < 2)
        {
            return new(null, null, []);
        }

        var (refusal, arabic) = Apart(covered);
        var warnings = ImmutableArray.CreateBuilder<ReportWarning>();
        NotStated(covered, warnings);
        if (refusal is null)
        {
            OutsideOfOthers(covered, people, warnings);
        }

        OutsideOfItself(book, covered, lists, warnings);
        return new(refusal, arabic, warnings.DrainToImmutable());
    }

    private static (Notice?, string?) Apart(ListCoverage[] lists)
    {
        for (var left = 0; left < lists.Length; left++)
        {
            for (var right = left + 1; right < lists.Length; right++)
            {
                if (lists[left].GapTo(lists[right]) is { } gap)
                {
                    var (english, arabic) = Words(gap);
                    return (
                        new Notice(
                            NothingInCommon,
                            $"{lists[left].Key} and {lists[right].Key} declare {english} that have nothing in common: nobody could stand on both, so that their overlap says nothing of people on no list."
                        ),
                        $"تعلن القائمتان {lists[left].Key} و{lists[right].Key} {arabic} لا اشتراك بينها: لا يمكن أن يرد أحد في كلتيهما، فلا يدل تداخلهما على من لم يرد في أي قائمة."
                    );
                }
            }
        }

        return (null, null);
    }

    private static (string English, string Arabic) Words(CoverageGap gap) =>
        gap switch
        {
            CoverageGap.Time => ("periods", "فترات"),
            CoverageGap.Places => ("places", "أماكن"),
            CoverageGap.Victims => ("kinds of victims", "فئات ضحايا"),
            _ => ("kinds of harm", "أنواع أذى"),
        };

    private static void NotStated(ListCoverage[] lists, ImmutableArray<ReportWarning>.Builder warnings)
    {
        var silent = string.Join(", ", lists.Where(l => !l.IsStated).Select(l => l.Key));
        if (silent.Length > 0)
        {
            warnings.Add(
                new ReportWarning(
                    "coverage-not-stated",
                    $"What these lists cover is not stated: {silent}. The estimate takes it that each of them could have recorded everybody.",
                    $"لم يُذكر ما تغطيه هذه القوائم: {silent}. يفترض التقدير أن كلاً منها كان يمكن أن توثّق أي شخص."
                )
            );
        }
    }

    private static void OutsideOfOthers(
        ListCoverage[] lists,
        IReadOnlyList<Person> people,
        ImmutableArray<ReportWarning>.Builder warnings
    )
    {
        var (from, to) = (lists.Max(l => l.From), lists.Min(l => l.To));
        if (lists.All(l => l.From == lists[0].From && l.To == lists[0].To) || from > to)
        {
            return;
        }

        var outside = people.Count(p => p.Death is { } death && IsOutside(death.Value, from, to));
        var count = outside.ToString("#,##0", CultureInfo.InvariantCulture);
        warnings.Add(
            new ReportWarning(
                "coverage-differs",
                $"The lists cover different periods; all of them cover {Day(from)} to {Day(to)} only. Outside of it some lists could not record anybody, which the estimate does not know: {count} of its people died outside.",
                $"تغطي القوائم فترات مختلفة، ولا تجتمع كلها إلا من {Day(from)} إلى {Day(to)}. خارجها لم يكن لبعض القوائم أن توثّق أحداً، والتقدير لا يعلم ذلك. عدد من توفوا خارجها: {count}."
            )
        );
    }

    private static void OutsideOfItself(
        RecordBook book,
        ListCoverage[] covered,
        IReadOnlyList<int> lists,
        ImmutableArray<ReportWarning>.Builder warnings
    )
    {
        for (var i = 0; i < covered.Length; i++)
        {
            var list = covered[i];
            var outside = book.Lists[lists[i]]
                .Reading.Records.Accepted.Count(r => r.Death is { } death && IsOutside(death, list.From, list.To));
            if (outside > 0)
            {
                var count = outside.ToString("#,##0", CultureInfo.InvariantCulture);
                warnings.Add(
                    new ReportWarning(
                        "records-outside-coverage",
                        $"{list.Key}: {count} of its records lie outside of the period that it declares ({Day(list.From)} to {Day(list.To)}).",
                        $"{list.Key}: يقع خارج الفترة التي تعلنها (من {Day(list.From)} إلى {Day(list.To)}) هذا العدد من قيودها: {count}."
                    )
                );
            }
        }
    }

    // Only what is surely outside: an uncertain date may lie inside.
    private static bool IsOutside(Sijil.Text.Dates.UncertainDate date, LocalDate? from, LocalDate? to) =>
        date.Alternative is null && (date.Latest < from || date.Earliest > to);

    private static string Day(LocalDate? day) => day is { } said ? LocalDatePattern.Iso.Format(said) : "…";
}
