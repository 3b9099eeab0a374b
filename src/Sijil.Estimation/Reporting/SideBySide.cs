using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>
/// How many people are on no list, by all methods side by side: log-linear models, latent classes, averages over graphs, sample coverage, Chao's bounds, and a range over the models that fit as
/// the figure to quote, or a refusal with its reason.
/// </summary>
public static class SideBySide
{
    /// <summary>Estimates from one table. Never throws for what the data are: what cannot be estimated is refused in the report.</summary>
    /// <param name="table">Who is on which list.</param>
    /// <param name="settings">What to do otherwise; null for the defaults.</param>
    public static EstimateReport Of(CaptureTable table, EstimateSettings? settings = null)
    {
        settings ??= new EstimateSettings();
        var screened = ScreenedTable.Of(table, settings);
        var empty = new EstimateReport
        {
            Observed = table.Observed,
            ListsUsed = screened.Table.Lists,
            ListsLeftOut = screened.LeftOut,
            Lines = [],
            Models = [],
            Warnings = screened.Warnings,
            InputSha256 = table.Sha256,
            Settings = settings,
        };
        if (screened.Refusal is { Code: not RefusalCode.OverlapNotConnected } refusal)
        {
            return Refused(empty, refusal, Methods(screened.Table, settings.Families));
        }

        if (screened.Table.Lists.Length == 2)
        {
            return TwoListReport.Of(empty, screened.Table);
        }

        var report =
            !settings.Families.HasFlag(MethodFamilies.LogLinear)
                ? empty with
                {
                    Refusal = new(
                        RefusalCode.NotAsked,
                        "The headline is a range over log-linear models, which were not asked for."
                    ),
                }
            : screened.Table.Lists.Length > ModelSearch.MaximumLists ? WithoutModels(empty, screened.Table)
            : ModelReport.Of(empty, screened.Table, screened.Refusal);
        return Disagreement.Noted(
            WithUnlikePeople(
                report with
                {
                    Lines = [.. report.Lines, .. OtherFamilies.Of(screened.Table, screened.Refusal, settings)],
                }
            )
        );
    }

    // Where no log-linear model reproduces the overlaps, people differ in ways that those models do not hold: the model that holds them is quoted. Where
    // models fit and two kinds of people fit better, neither can be left out.
    private static EstimateReport WithUnlikePeople(EstimateReport report)
    {
        if (report.Lines.FirstOrDefault(line => line.Method == Method.LatentClasses) is not { Refusal: null } classes)
        {
            return report;
        }

        if (report.Refusal is { Code: RefusalCode.NoModelFits } && IsNarrow(classes, report.Settings))
        {
            return report with
            {
                Headline = classes,
                Refusal = null,
                Warnings =
                [
                    .. report.Warnings,
                    new(
                        WarningCode.HeadlineLatentClasses,
                        $"{report.Refusal.Text} The range to quote is that of the latent classes alone."
                    ),
                ],
            };
        }

        if (!report.PeopleDiffer || report.Headline is not { } range)
        {
            return report;
        }

        var both = range with
        {
            Method = Method.RangeAndClasses,
            Estimate = classes.Estimate,
            Lower = Math.Min(range.Lower!.Value, classes.Lower!.Value),
            Upper = Math.Max(range.Upper!.Value, classes.Upper!.Value),
            Seed = classes.Seed,
            Assumption = Method.AssumptionOf(Method.RangeAndClasses),
        };
        return IsNarrow(both, report.Settings)
            ? report with
            {
                Headline = both,
                Lines = [both, .. report.Lines],
            }
            : report with
            {
                Headline = null,
                Refusal = new(
                    RefusalCode.RangeTooWide,
                    "The log-linear models that fit and the latent classes disagree too much: no range of use holds both."
                ),
            };
    }

    private static bool IsNarrow(EstimateLine line, EstimateSettings settings) =>
        line.Upper <= line.Lower * settings.WidestRange;

    private static EstimateReport WithoutModels(EstimateReport empty, CaptureTable table) =>
        Refused(
            empty,
            new Notice(
                RefusalCode.TooManyLists,
                $"Log-linear models are searched for up to {ScreenedTable.Number(ModelSearch.MaximumLists)} lists; this table has {ScreenedTable.Number(table.Lists.Length)}. Merge lists that come from one source."
            ),
            LogLinear
        );

    private static EstimateReport Refused(EstimateReport empty, Notice refusal, IEnumerable<string> methods) =>
        empty with
        {
            Refusal = refusal,
            Lines = [.. methods.Select(m => EstimateLine.Refused(m, empty.Observed, empty.Settings.Level, refusal))],
        };

    private static readonly ImmutableArray<string> LogLinear =
    [
        Method.Range,
        Method.Average,
        Method.BestAic,
        Method.BestBic,
        Method.Independence,
    ];

    private static ImmutableArray<string> Methods(CaptureTable table, MethodFamilies families) =>
        table.Lists.Length == 2
            ? [Method.Range, Method.Chapman, Method.LincolnPetersen, Method.Chao]
            : [.. families.HasFlag(MethodFamilies.LogLinear) ? LogLinear : [], .. OtherFamilies.Methods(families)];
}
