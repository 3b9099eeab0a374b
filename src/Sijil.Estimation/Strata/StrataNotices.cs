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

    internal static IEnumerable<Notice> Of(StrataInput input, int fillings, StrataSettings settings)
    {
        if (input.PeopleWithGaps == 0)
        {
            yield break;
        }

        var who = string.Create(
            CultureInfo.InvariantCulture,
            $"{ScreenedTable.Number(input.PeopleWithGaps)} of {ScreenedTable.Number(input.People)} people ({100.0 * input.PeopleWithGaps / input.People:F1} %)"
        );
        yield return settings.Missing == MissingStrata.LeaveOut
            ? new(
                CompleteCasesOnly,
                $"As asked, {who} of whom a stratum value is missing were left out: every figure here is of the others only, and too low for everybody."
            )
            : new(
                MissingFilledIn,
                $"A stratum value is missing of {who}. The values were filled in {ScreenedTable.Number(fillings)} times from people with the same capture history; that whether a value is missing does not depend on the value itself is assumed and cannot be tested."
            );
    }
}
