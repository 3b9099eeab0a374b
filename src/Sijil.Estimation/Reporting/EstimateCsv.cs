using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Sijil.Estimation.Reporting;

/// <summary>Reports as CSV (RFC 4180, line feeds): a row for each stratum and method. The bytes are the same on every system.</summary>
public static class EstimateCsv
{
    private static readonly ImmutableArray<string> Columns =
    [
        "method",
        "model",
        "observed",
        "estimate",
        "lower",
        "upper",
        "level",
        "headline",
        "refused",
        "reason",
        "seed",
        "input_sha256",
        "version",
    ];

    /// <summary>The rows of reports with their header.</summary>
    /// <param name="strata">Names of the stratum columns, empty without strata.</param>
    /// <param name="reports">The values of those columns, and the report.</param>
    public static string Write(
        ImmutableArray<string> strata,
        IEnumerable<(ImmutableArray<string> Values, EstimateReport Report)> reports
    )
    {
        var text = new StringBuilder();
        Row(text, [.. strata, .. Columns]);
        foreach (var (values, report) in reports)
        {
            foreach (var line in report.Lines.Concat(report.Models.Where(model => model.Weight is not null)))
            {
                Row(
                    text,
                    [
                        .. values,
                        line.Method,
                        line.Model ?? "",
                        line.Observed.ToString(CultureInfo.InvariantCulture),
                        Number(line.Estimate),
                        Number(line.Lower),
                        Number(line.Upper),
                        Number(line.Level),
                        ReferenceEquals(line, report.Headline) ? "true" : "false",
                        line.Refusal?.Code ?? "",
                        line.Refusal?.Text ?? "",
                        line.Seed?.ToString(CultureInfo.InvariantCulture) ?? "",
                        report.InputSha256,
                        EstimateReport.Version,
                    ]
                );
            }
        }

        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static void Row(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = cells[at];
            text.Append(at == 0 ? "" : ",");
            text.Append(
                cell.AsSpan().IndexOfAny(",\"\r\n") < 0
                    ? cell
                    : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            );
        }

        text.Append('\n');
    }
}
