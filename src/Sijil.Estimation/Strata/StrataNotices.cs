using System.Globalization;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>What a reader of an estimate by strata must know, with stable codes.</summary>
public static class StrataNotices
{
    /// <summary>People with missing values were left out on request.</summary>
    public const string CompleteCasesOnly = "complete-cases-only";

    /// <summary>Missing values were filled in.</summary>
    public const string MissingFilledIn = "missing-values-filled-in";

    /// <summary>The total takes strata to err independently of each other.</summary>
    public const string StrataIndependent = "strata-independent";

    /// <summary>Strata were pooled with neighbours.</summary>
    public const string StrataPooled = "strata-pooled";

    /// <summary>Strata are refused; the total has no upper end.</summary>
    public const string StrataRefused = "strata-refused";

    internal static IEnumerable<Notice> Of(StrataReport report)
    {
        if (report.WithMissingValues > 0)
        {
            yield return Missing(report);
        }

        if (report.Total is { EstimatedStrata: > 1, Independent: { } sum, Comonotone: { } together })
        {
            yield return new(
                StrataIndependent,
                $"The total takes the strata to err independently of each other: {Whole(sum.Lower)} to {Whole(sum.Upper)}. If all erred together, as when the method is wrong in the same way everywhere, it would be {Whole(together.Lower)} to {Whole(together.Upper)}."
            );
        }

        if (report.Count(StratumStanding.Pooled) is > 0 and var pooled)
        {
            yield return new(
                StrataPooled,
                $"{ScreenedTable.Number(pooled)} strata were pooled with neighbours, because one of them has no estimate of its own: within a pool people are taken to be alike."
            );
        }

        if (report.Total.RefusedStrata > 0)
        {
            yield return new(
                StrataRefused,
                $"{ScreenedTable.Number(report.Total.RefusedStrata)} strata are refused. The {Whole(report.Total.ObservedInRefused)} people seen there enter the total as \"at least\", so that it has no upper end."
            );
        }
    }

    private static Notice Missing(StrataReport report)
    {
        var who = string.Create(
            CultureInfo.InvariantCulture,
            $"{ScreenedTable.Number(report.WithMissingValues)} of {ScreenedTable.Number(report.Observed)} people ({100.0 * report.WithMissingValues / report.Observed:F1} %)"
        );
        return report.IsCompleteCasesOnly
            ? new(
                CompleteCasesOnly,
                $"As asked, {who} of whom a stratum value is missing were left out: every figure here is of the others only, and too low for everybody."
            )
            : new(
                MissingFilledIn,
                $"A stratum value is missing of {who}. The values were filled in {ScreenedTable.Number(report.Fillings)} times from people with the same capture history; that whether a value is missing does not depend on the value itself is assumed and cannot be tested."
            );
    }

    private static string Whole(double people) =>
        ScreenedTable.Number((long)Math.Round(people, MidpointRounding.AwayFromZero));
}
