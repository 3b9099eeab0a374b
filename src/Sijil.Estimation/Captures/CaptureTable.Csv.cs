using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sijil.Estimation.Captures;

public sealed partial class CaptureTable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n;\t");

    /// <summary>
    /// Reads a table from CSV: a header, one 0/1 column for each list, the last column <c>count</c>. Rows in any order, missing rows are zero,
    /// equal rows are summed. A table with stratum columns is read by <see cref="CaptureStratum.Parse"/>.
    /// </summary>
    /// <param name="csv">The text; comma, semicolon or tab between the cells, with or without byte order mark.</param>
    /// <exception cref="CaptureTableFaultException">Anything that is not such a table; says row and column.</exception>
    public static CaptureTable Parse(string csv)
    {
        var rows = CaptureRows.Of(csv);
        if (rows.StratumColumns > 0)
        {
            throw new CaptureTableFaultException(
                "stratum-column",
                "this column holds strata, not 0 and 1; estimate each stratum on its own, or leave the column out",
                column: rows.Header[0]
            );
        }

        return Create(rows.Lists, rows.Rows.Select(r => r.Cell));
    }

    /// <summary>The table as CSV, one form for one table: header, then the patterns that somebody has, ascending with the first list as the lowest bit; line feeds.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder();
        foreach (var list in Lists)
        {
            csv.Append(Quoted(list)).Append(',');
        }

        csv.Append("count\n");
        foreach (var (pattern, count) in Cells)
        {
            for (var list = 0; list < Lists.Length; list++)
            {
                csv.Append((pattern >> list & 1) == 1 ? "1," : "0,");
            }

            csv.Append(count.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return csv.ToString();
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(NeedQuotes) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
