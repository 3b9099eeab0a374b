using System.Collections.Immutable;

namespace Sijil.Estimation.Captures;

/// <summary>The capture table of one stratum: people who share the values of the stratum columns.</summary>
/// <param name="Columns">Names of the stratum columns; empty when the table has none.</param>
/// <param name="Values">The values, one for each column.</param>
/// <param name="Table">Who of them is on which list.</param>
public sealed record CaptureStratum(ImmutableArray<string> Columns, ImmutableArray<string> Values, CaptureTable Table)
{
    /// <summary>
    /// Reads a table whose stratum columns stand first (a leading column in which no cell is 0 or 1). A table without any gives one stratum without values.
    /// </summary>
    /// <returns>The strata in ordinal order of their values.</returns>
    /// <exception cref="CaptureTableFaultException">Anything that is not such a table; says row and column.</exception>
    public static ImmutableArray<CaptureStratum> Parse(string csv)
    {
        var rows = CaptureRows.Of(csv);
        ImmutableArray<string> columns = [.. rows.Header.Take(rows.StratumColumns)];
        if (columns.IsEmpty)
        {
            return [new CaptureStratum([], [], CaptureTable.Create(rows.Lists, rows.Rows.Select(r => r.Cell)))];
        }

        return
        [
            .. rows
                .Rows.GroupBy(r => string.Join('\u001F', r.Stratum), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CaptureStratum(
                    columns,
                    g.First().Stratum,
                    CaptureTable.Create(rows.Lists, g.Select(r => r.Cell))
                )),
        ];
    }
}
