namespace Sijil.Estimation.Reporting;

/// <summary>Says where a family that takes people as unlike, or averages over other models, gives an interval apart from the headline's.</summary>
internal static class Disagreement
{
    internal static EstimateReport Noted(EstimateReport report)
    {
        if (report.Headline is not { Lower: { } lower, Upper: { } upper })
        {
            return report;
        }

        var apart = report
            .Lines.Where(line => line.Method is Method.Decomposable or Method.LatentClasses)
            .Where(line => line.Lower > upper || line.Upper < lower)
            .Select(line => line.Method)
            .ToArray();
        return apart.Length == 0
            ? report
            : report with
            {
                Warnings =
                [
                    .. report.Warnings,
                    new(
                        WarningCode.FamiliesDisagree,
                        $"The interval of {string.Join(" and ", apart)} does not touch the range above: read both."
                    ),
                ],
            };
    }
}
