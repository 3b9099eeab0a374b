using System.Globalization;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>The order in which the report shows things, so that table and picture agree and do not depend on who filled the data.</summary>
internal static class ReportOrder
{
    /// <summary>Combinations of lists with people, the largest first, then by pattern.</summary>
    public static List<OverlapCell> Overlap(ReportData data) =>
        data
            .Overlap.Where(cell => cell.People > 0)
            .OrderByDescending(cell => cell.People)
            .ThenByDescending(cell => cell.Pattern, StringComparer.Ordinal)
            .ToList();

    /// <summary>Age groups from the youngest up; what is not a group of years ("unknown") last.</summary>
    public static List<string> AgeGroups(ReportData data) =>
        data
            .AgeSex.Select(cell => cell.AgeGroup)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(LowerAge)
            .ThenBy(group => group, StringComparer.Ordinal)
            .ToList();

    /// <summary>Fields in the order in which they are first given.</summary>
    public static List<string> Fields(ReportData data) =>
        data.Completeness.Select(cell => cell.Field).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Methods and models that gave an interval: the headline first, then by AIC weight, then as given.</summary>
    public static List<EstimateLine> Estimates(ReportData data) =>
        Ordered(data, line => line is { Refused: null, Lower: not null });

    /// <summary>Those that gave a number, with an interval or without one, in the same order.</summary>
    public static List<EstimateLine> Numbered(ReportData data) =>
        Ordered(data, line => line.Refused is null && (line.Lower ?? line.Estimate) is not null);

    private static List<EstimateLine> Ordered(ReportData data, Func<EstimateLine, bool> take) =>
        data
            .Estimates.Where(take)
            .OrderByDescending(line => IsHeadline(data, line))
            .ThenByDescending(line => line.AicWeight ?? -1)
            .ToList();

    /// <summary>Models that were refused, as given.</summary>
    public static List<EstimateLine> Refused(ReportData data) =>
        data.Estimates.Where(line => line.Refused is not null || (line.Lower ?? line.Estimate) is null).ToList();

    /// <summary>True for the line that stands at the top of the report.</summary>
    public static bool IsHeadline(ReportData data, EstimateLine line) =>
        data.Headline is { } headline && headline.Method == line.Method && headline.Model == line.Model;

    /// <summary>The lowest age of a group "20-24" or "80+"; after all others where it is none.</summary>
    public static int LowerAge(string group)
    {
        var digits = 0;
        while (digits < group.Length && char.IsAsciiDigit(group[digits]))
        {
            digits++;
        }
        return digits is > 0 and < 5
            ? int.Parse(group.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture)
            : int.MaxValue;
    }
}
