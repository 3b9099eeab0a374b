using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Sijil.Casebook.People;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;
using Sijil.Estimation.Reporting;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>Counts people and records for the report's tables and plots.</summary>
internal static class ReportContent
{
    private const int OldestGroup = 80;

    /// <summary>What uncertain links do; null where nothing could be said.</summary>
    public static LinkDoubt? LinkDoubt(LinkageDoubt? doubt)
    {
        if (doubt is not { Mixture: { } mixture })
        {
            return null;
        }

        var (lower, upper) = mixture.Interval(doubt.Level);
        var shares = mixture.Shares;
        return new LinkDoubt(
            doubt.Draws,
            doubt.FewestObserved,
            doubt.MostObserved,
            lower,
            upper,
            shares.Sampling,
            shares.Model,
            shares.Linkage,
            [.. doubt.Tipping?.Cases.Select(c => new MissedLinksRow(c.Missed, c.Documented, c.Estimated)) ?? []],
            doubt.Tipping?.Missed
        );
    }

    public static ImmutableArray<ListSummary> Lists(
        RecordBook book,
        IReadOnlyList<Person> people,
        IReadOnlyList<SourceSettings> sources
    ) =>
        [
            .. book.Lists.Select(
                (list, position) =>
                {
                    var records = list.Reading.Records;
                    return new ListSummary(
                        list.Settings.Key,
                        list.Settings.Source,
                        list.Settings.List,
                        list.Release.AsOf,
                        list.Release.FileName,
                        list.Release.Document,
                        records.RowsIn,
                        records.Accepted.Count,
                        records.Duplicates.Count,
                        records.Refused.Count,
                        people.Count(p => p.Pattern[position] == '1')
                    )
                    {
                        Published = list.Release.Published,
                        About =
                        [
                            .. DescribedFields
                                .Shown(
                                    sources.FirstOrDefault(s => s.Source == list.Settings.Source),
                                    list.Settings.About
                                )
                                .Where(f => f.Value is not null)
                                .Select(f => new StatedOfList(f.Name, f.Value!)),
                        ],
                    };
                }
            ),
        ];

    public static (ImmutableArray<LabelledCount> Months, int Unknown) DeathsByMonth(IReadOnlyList<Person> people)
    {
        var counts = new SortedDictionary<YearMonth, int>();
        var unknown = 0;
        foreach (var person in people)
        {
            if (MonthOfDeath(person) is { } month)
            {
                counts[month] = counts.GetValueOrDefault(month) + 1;
            }
            else
            {
                unknown++;
            }
        }

        return ([.. Filled(counts)], unknown);
    }

    public static ImmutableArray<AgeSexCell> AgeSex(IEnumerable<Person> people) =>
        [
            .. people
                .GroupBy(p => (Age: AgeGroup(p.Age?.Value), Sex: SexWord(p.Sex?.Value)))
                .OrderBy(g => g.Key.Age)
                .ThenBy(g => g.Key.Sex, StringComparer.Ordinal)
                .Select(g => new AgeSexCell(AgeLabel(g.Key.Age), g.Key.Sex, g.Count())),
        ];

    public static ImmutableArray<CompletenessCell> Completeness(RecordBook book)
    {
        (string Field, Func<SourceRecord, bool> IsReadable)[] fields =
        [
            ("name", r => r.Name.Kind == NameKind.Named),
            ("father_name", r => r.Name[NameRole.Father] is not null),
            ("grandfather_name", r => r.Name[NameRole.Grandfather] is not null),
            ("family_name", r => r.Name[NameRole.Family] is not null),
            ("sex", r => r.Sex is Sex.Male or Sex.Female),
            ("age", r => r.Age is not null),
            ("birth_date", r => r.Birth is not null),
            ("death_date", r => r.Death is not null),
            ("place", r => r.Place is not null),
        ];
        return
        [
            .. book.Lists.SelectMany(list =>
                fields.Select(f => new CompletenessCell(
                    list.Settings.Key,
                    f.Field,
                    Share(list.Reading.Records.Accepted, f.IsReadable)
                ))
            ),
        ];
    }

    private static double Share(IReadOnlyList<SourceRecord> records, Func<SourceRecord, bool> isReadable) =>
        records.Count == 0 ? 0 : Math.Round((double)records.Count(isReadable) / records.Count, 4);

    private static YearMonth? MonthOfDeath(Person person)
    {
        if (person.Death is not { Value: var death })
        {
            return null;
        }

        var month = death.Earliest.ToYearMonth();
        var isOne = month == death.Latest.ToYearMonth() && (death.Alternative?.ToYearMonth() ?? month) == month;
        return isOne ? month : null;
    }

    // A month without deaths is a fact too and must be seen. A wild date may not stretch the axis without end.
    private static IEnumerable<LabelledCount> Filled(SortedDictionary<YearMonth, int> counts)
    {
        if (counts.Count == 0)
        {
            yield break;
        }

        const int LongestRun = 600;
        var (first, last) = (counts.Keys.First(), counts.Keys.Last());
        var fills = ((last.Year - first.Year) * 12) + last.Month - first.Month <= LongestRun;
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            if (fills || counts.ContainsKey(month))
            {
                yield return new LabelledCount(
                    string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}"),
                    counts.GetValueOrDefault(month)
                );
            }
        }
    }

    // Five-year groups by their lower bound; an age that may fall in two groups is unknown (int.MaxValue, shown last).
    private static int AgeGroup(AgeValue? age)
    {
        if (age is null)
        {
            return int.MaxValue;
        }

        var (low, high) = (Group(age.MinYears), Group(age.MaxYears));
        return low == high ? low : int.MaxValue;
    }

    private static int Group(double years) => Math.Min((int)(years / 5) * 5, OldestGroup);

    private static string AgeLabel(int group) =>
        group switch
        {
            int.MaxValue => "unknown",
            OldestGroup => string.Create(CultureInfo.InvariantCulture, $"{group}+"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{group}-{group + 4}"),
        };

    private static string SexWord(Sex? sex) =>
        sex switch
        {
            Sex.Male => "male",
            Sex.Female => "female",
            _ => "unknown",
        };
}
