using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>One SQL form of a test.</summary>
/// <param name="Kind">The kind of test.</param>
/// <param name="Template">The SQL; the bound is {n}.</param>
/// <param name="Unit">What one unit of our bound is in the SQL's: 86400 for days in seconds.</param>
/// <param name="Difference">Where the two differ a little, how; null where they agree.</param>
/// <param name="Fixed">A bound that the SQL means without naming it.</param>
internal sealed record SplinkTest(
    LevelTestKind Kind,
    SqlTemplate Template,
    double Unit = 1,
    string? Difference = null,
    double? Fixed = null
);

/// <summary>The tests of Splink's comparison level library, versions 3 to 5, and what we write for tests of our own that it lacks.</summary>
internal static class SplinkTests
{
    private const double Day = 86400;
    private const double Month = 30.4375 * Day;
    private const double Year = 365.25 * Day;

    private const string Boundaries =
        "Splink counts the calendar boundaries between the dates, here the time between them counts";

    private const string Cosine = """
        sin(radians({la})) * sin(radians({ra})) + cos(radians({la})) * cos(radians({ra})) * cos(radians({rb} - {lb}))
        """;

    /// <summary>The forms; the first of a kind is the one that is written.</summary>
    public static IReadOnlyList<SplinkTest> All { get; } =
    [
        Of(LevelTestKind.Exact, "{la} = {ra}"),
        Of(LevelTestKind.JaroWinkler, "jaro_winkler_similarity({la}, {ra}) >= {n}"),
        Of(LevelTestKind.Jaro, "jaro_similarity({la}, {ra}) >= {n}"),
        Of(LevelTestKind.Levenshtein, "levenshtein({la}, {ra}) <= {n}"),
        Of(LevelTestKind.DamerauLevenshtein, "damerau_levenshtein({la}, {ra}) <= {n}"),
        Of(LevelTestKind.CharacterJaccard, "jaccard({la}, {ra}) >= {n}"),
        // Years before months before days: a bound is read in the largest unit that divides it.
        Of(LevelTestKind.YearsApart, Elapsed, Year),
        Of(LevelTestKind.MonthsApart, Elapsed, Month),
        Of(LevelTestKind.DaysApart, Elapsed, Day),
        Of(LevelTestKind.YearsApart, "abs(epoch({la}) - epoch({ra})) <= {n}", Year),
        Of(LevelTestKind.MonthsApart, "abs(epoch({la}) - epoch({ra})) <= {n}", Month),
        Of(LevelTestKind.DaysApart, "abs(epoch({la}) - epoch({ra})) <= {n}", Day),
        Of(LevelTestKind.DaysApart, "abs(date_diff({la}, {ra})) <= {n}"),
        Of(LevelTestKind.DaysApart, "abs(date_diff('day', {la}, {ra})) <= {n}"),
        new(LevelTestKind.MonthsApart, new("abs(date_diff('month', {la}, {ra})) <= {n}"), 1, Boundaries),
        new(LevelTestKind.YearsApart, new("abs(date_diff('year', {la}, {ra})) <= {n}"), 1, Boundaries),
        new(LevelTestKind.MonthsApart, new("ceil(abs(months_between({la}, {ra}))) <= {n}"), 1, Boundaries),
        new(LevelTestKind.YearsApart, new("ceil(abs(months_between({la}, {ra}) / 12)) <= {n}"), 1, Boundaries),
        Of(
            LevelTestKind.DayMonthSwapped,
            "year(try_cast({la} as date)) = year(try_cast({ra} as date)) and month(try_cast({la} as date)) = day(try_cast({ra} as date)) and day(try_cast({la} as date)) = month(try_cast({ra} as date))"
        ),
        Of(
            LevelTestKind.DayMonthSwapped,
            "year({la}) = year({ra}) and month({la}) = day({ra}) and day({la}) = month({ra})"
        ),
        Of(LevelTestKind.NumberApart, "abs(try_cast({la} as double) - try_cast({ra} as double)) <= {n}"),
        Of(LevelTestKind.NumberApart, "abs({la} - {ra}) <= {n}"),
        Of(
            LevelTestKind.ShareApart,
            "abs(try_cast({la} as double) - try_cast({ra} as double)) / greatest(try_cast({la} as double), try_cast({ra} as double)) <= {n}"
        ),
        Of(LevelTestKind.ShareApart, "(abs({la} - {ra}) / (case when {ra} > {la} then {ra} else {la} end)) <= {n}"),
        Of(
            LevelTestKind.KilometresApart,
            $"cast(acos(case when ({Cosine}) > 1 then 1 when ({Cosine}) < -1 then -1 else ({Cosine}) end) * 6371 as float) <= {{n}}"
        ),
        Of(LevelTestKind.SharedItems, "array_length(list_intersect({la}, {ra})) >= {n}"),
        Of(
            LevelTestKind.SharedItems,
            "list_unique({la}) + list_unique({ra}) - list_unique(list_concat({la}, {ra})) >= {n}"
        ),
        Of(
            LevelTestKind.SharedItemShare,
            "array_length(list_intersect({la}, {ra})) >= {n} * least(array_length({la}), array_length({ra}))"
        ),
        new(
            LevelTestKind.SharedItemShare,
            new("array_length(list_intersect({la}, {ra})) = least(array_length({la}), array_length({ra}))"),
            Fixed: 1
        ),
        Of(LevelTestKind.Swapped, "{la} = {rb} and {ra} = {lb}"),
        Of(LevelTestKind.Swapped, "{la} = {rb} and {lb} = {ra}"),
        Of(LevelTestKind.Initial, "substr({la}, 1, 1) = substr({ra}, 1, 1) and (length({la}) = 1 or length({ra}) = 1)"),
        Of(
            LevelTestKind.Beginning,
            "least(length({la}), length({ra})) >= {n} and (starts_with({la}, {ra}) or starts_with({ra}, {la}))"
        ),
    ];

    private const string Elapsed =
        "abs(epoch(try_cast({la} as timestamp)) - epoch(try_cast({ra} as timestamp))) <= {n}";

    /// <summary>Whether a test counts things, so that "more than 1" is "at least 2".</summary>
    public static bool IsWhole(LevelTestKind kind) =>
        kind
            is LevelTestKind.Levenshtein
                or LevelTestKind.DamerauLevenshtein
                or LevelTestKind.SharedItems
                or LevelTestKind.Beginning;

    private static SplinkTest Of(LevelTestKind kind, string sql, double unit = 1) => new(kind, new(sql), unit);
}
