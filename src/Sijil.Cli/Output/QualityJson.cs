using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;

namespace Sijil.Cli.Output;

/// <summary>The quality report of a list as data. Names and codes are stable; the texts are for people.</summary>
internal static class QualityJson
{
    /// <summary>The whole report.</summary>
    public static object Data(string file, QualityReport report, ListMapping mapping, string asOf, string language) =>
        new
        {
            File = Path.GetFileName(file),
            report.Form.Format,
            report.Form.Encoding,
            report.Form.Sheet,
            report.Form.HeaderRow,
            AsOf = asOf,
            report.Form.Notes,
            report.Rows.RowsIn,
            report.Rows.Accepted,
            report.Rows.Duplicate,
            report.Rows.Refused,
            Columns = report.Columns.Select(c => Column(c, mapping.Columns[c.Index])),
            Ages = report.Ages is { } ages
                ? new
                {
                    ages.Counted,
                    ages.Whipple,
                    ages.Myers,
                    ages.IsHeaped,
                }
                : null,
            Findings = Findings(report, language),
        };

    /// <summary>The findings alone.</summary>
    public static IEnumerable<object> Findings(QualityReport report, string language) =>
        report.Findings.Select(f =>
        {
            var words = f.Kind.In(language);
            return new
            {
                f.Kind.Code,
                Severity = QualityWords.Of("en").Severities[(int)f.Kind.Severity],
                f.Column,
                f.Header,
                f.Count,
                f.OutOf,
                Share = Math.Round(f.Share, 6),
                f.Rows,
                RowsLeftOut = f.Rows.IsEmpty ? 0 : f.Count - f.Rows.Length,
                Measures = f.Measures.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal),
                f.Examples,
                words.Title,
                words.Meaning,
                words.Advice,
            };
        });

    private static object Column(ColumnQuality column, MappedColumn mapped) =>
        new
        {
            column.Header,
            Column = column.Index,
            Field = FieldNames.Snake(column.Field),
            DateOrder = DateOrderName.Of(mapped.DateOrder),
            Type = QualityWords.Of("en").Types[(int)column.Type],
            column.Stated,
            column.NotStated,
            column.Unknown,
            column.Unreadable,
            column.Distinct,
            Completeness = Math.Round(column.Completeness, 6),
            mapped.Confidence,
            mapped.Reason,
            mapped.ReasonArabic,
        };
}
