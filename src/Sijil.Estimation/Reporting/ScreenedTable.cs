using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Reporting;

/// <summary>
/// A table looked at before any model: lists that bring no evidence are left out with a warning, and what no model could mend is refused.
/// </summary>
internal sealed record ScreenedTable(
    CaptureTable Table,
    ImmutableArray<string> LeftOut,
    ImmutableArray<Notice> Warnings,
    Notice? Refusal
)
{
    internal static ScreenedTable Of(CaptureTable table, EstimateSettings settings)
    {
        if (table.Observed == 0)
        {
            return new(table, [], [], new(RefusalCode.NobodyObserved, "Nobody is on any list."));
        }

        var screened = LeaveOut(table);
        return screened with
        {
            Warnings = [.. screened.Warnings, .. PairWarnings(screened.Table)],
            Refusal = RefusalOf(screened, settings),
        };
    }

    private static ScreenedTable LeaveOut(CaptureTable table)
    {
        var warnings = ImmutableArray.CreateBuilder<Notice>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        while (NextToLeaveOut(table) is var (list, warning))
        {
            if (table.Lists.Length == 1)
            {
                break;
            }

            warnings.Add(warning);
            leftOut.Add(table.Lists[list]);
            table = table.Without(list);
        }

        return new(table, leftOut.ToImmutable(), warnings.ToImmutable(), null);
    }

    private static (int List, Notice Warning)? NextToLeaveOut(CaptureTable table)
    {
        for (var list = 0; list < table.Lists.Length; list++)
        {
            if (table.OnAll(1u << list) == 0)
            {
                return (
                    list,
                    new(WarningCode.ListEmpty, $"The {Name(table, list)} has nobody on it and was left out.")
                );
            }
        }

        // Later lists are compared with earlier ones first, so that of two copies the first stays.
        for (var list = table.Lists.Length - 1; list >= 0; list--)
        {
            var size = table.OnAll(1u << list);
            for (var other = 0; other < table.Lists.Length; other++)
            {
                if (other == list || table.OnAll((1u << list) | (1u << other)) != size)
                {
                    continue;
                }

                return table.OnAll(1u << other) == size
                    ? (
                        list,
                        new(
                            WarningCode.ListCopy,
                            $"The {Name(table, list)} has exactly the people of {Name(table, other)}: a copy is no further evidence and was left out."
                        )
                    )
                    : (
                        list,
                        new(
                            WarningCode.ListInsideAnother,
                            $"Everybody on {Name(table, list)} ({Number(size)}) is on {Name(table, other)} too: such a list says nothing of people whom {Name(table, other)} misses and was left out."
                        )
                    );
            }
        }

        return null;
    }

    private static IEnumerable<Notice> PairWarnings(CaptureTable table)
    {
        for (var a = 0; a < table.Lists.Length; a++)
        {
            for (var b = a + 1; b < table.Lists.Length; b++)
            {
                var both = table.OnAll((1u << a) | (1u << b));
                var either = table.OnAll(1u << a) + table.OnAll(1u << b) - both;
                if (both == 0)
                {
                    yield return new(
                        WarningCode.PairWithoutOverlap,
                        $"The {Name(table, a)} and the {Name(table, b)} share nobody."
                    );
                }
                else if (both >= 0.95 * either)
                {
                    yield return new(
                        WarningCode.ListsNearlyEqual,
                        $"The {Name(table, a)} and the {Name(table, b)} are nearly the same ({Number(both)} of {Number(either)} people are on both): one may have been made from the other."
                    );
                }
            }
        }
    }

    private static Notice? RefusalOf(ScreenedTable screened, EstimateSettings settings)
    {
        var table = screened.Table;
        if (table.Observed < settings.FewestPeople)
        {
            return new(
                RefusalCode.TooFewPeople,
                $"The lists name {Number(table.Observed)} people; with fewer than {Number(settings.FewestPeople)} no estimate is made."
            );
        }

        if (table.Lists.Length < 2)
        {
            var cause = screened.Warnings.FirstOrDefault(w =>
                w.Code is WarningCode.ListCopy or WarningCode.ListInsideAnother
            );
            return cause is null
                ? new(
                    RefusalCode.OneList,
                    "Only one list has anybody on it; estimating the unlisted needs lists that overlap."
                )
                : new(
                    cause.Code == WarningCode.ListCopy ? RefusalCode.ListCopy : RefusalCode.ListInsideAnother,
                    cause.Text + " Only one list remains."
                );
        }

        var shared = table.Observed - table.CaptureFrequencies()[0];
        if (shared == 0)
        {
            return new(
                RefusalCode.ListsNeverOverlap,
                "Nobody is on two lists; without overlap any number of unlisted people is possible."
            );
        }

        return Connection(table)
            ?? (
                shared < settings.FewestShared
                    ? new(
                        RefusalCode.TooLittleOverlap,
                        $"Only {Number(shared)} people are on two lists or more; with fewer than {Number(settings.FewestShared)} an estimate would be chance."
                    )
                    : null
            );
    }

    private static Notice? Connection(CaptureTable table)
    {
        var group = Enumerable.Range(0, table.Lists.Length).ToArray();
        foreach (var cell in table.Cells)
        {
            var on = group.Where((_, list) => (cell.Pattern >> list & 1) == 1).Distinct().ToArray();
            for (var list = 0; list < group.Length; list++)
            {
                group[list] = on.Contains(group[list]) ? on.Min() : group[list];
            }
        }

        var groups = Enumerable.Range(0, group.Length).GroupBy(list => group[list]).OrderBy(g => g.Key).ToArray();
        if (groups.Length == 1)
        {
            return null;
        }

        var alone = groups.Where(g => g.Count() == 1).Select(g => Name(table, g.First())).ToArray();
        return alone.Length > 0
            ? new(
                RefusalCode.ListWithoutOverlap,
                $"No other list shares anybody with {string.Join(", ", alone)}: without overlap nothing is known of the people whom both miss."
            )
            : new(
                RefusalCode.OverlapNotConnected,
                "The lists fall into groups that share nobody: "
                    + string.Join("; ", groups.Select(g => string.Join(" with ", g.Select(list => Name(table, list)))))
                    + "."
            );
    }

    internal static string Name(CaptureTable table, int list) => $"list \"{table.Lists[list]}\"";

    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
