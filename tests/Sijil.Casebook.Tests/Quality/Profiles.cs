using NodaTime;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Tests.Intake;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>Quality reports of lists written in a test.</summary>
internal static class Profiles
{
    public static readonly QualityOptions Options = new(new LocalDate(2024, 5, 1))
    {
        MostRows = int.MaxValue,
        MostExamples = 3,
    };

    public static QualityReport Of(string text, QualityOptions? options = null) => Of(ListFile.Read(text), options);

    public static QualityReport Of(SourceTable table, QualityOptions? options = null) =>
        QualityProfile.Of(table, ColumnGuess.Of(table), options ?? Options);

    /// <summary>The rows of a finding; none where it was not found.</summary>
    public static IReadOnlyList<int> RowsOf(this QualityReport report, string code) =>
        [.. report.Findings.Where(finding => finding.Kind.Code == code).SelectMany(finding => finding.Rows)];

    /// <summary>All codes found, each once.</summary>
    public static IReadOnlyList<string> Codes(this QualityReport report) =>
        [.. report.Findings.Select(finding => finding.Kind.Code).Distinct(StringComparer.Ordinal)];
}
