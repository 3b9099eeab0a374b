using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>What is looked at before any method is asked: what no method could mend is refused, and lists without evidence are left out.</summary>
internal static class StratumScreen
{
    // With two lists nothing tells dependence from people who are on no list.
    private const int FewestLists = 3;

    /// <summary>The table to estimate from, with the same people, or the reason for which none is asked.</summary>
    internal static (CaptureTable Table, Notice? Refusal) Of(CaptureTable table, EstimateSettings settings)
    {
        var screened = ScreenedTable.Of(table, settings);
        var lists = screened.Table.Lists.Length;
        return (
            screened.Table.InOrderOfNames(),
            screened.Refusal
                ?? (
                    lists < FewestLists
                        ? new Notice(
                            RefusalCode.TwoLists,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"Only {lists} lists bring evidence here; with fewer than {FewestLists} nothing shows whether lists depend on each other."
                            )
                        )
                        : null
                )
        );
    }
}
