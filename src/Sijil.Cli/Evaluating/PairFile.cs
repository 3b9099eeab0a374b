using System.Globalization;
using Sijil.Casebook;

namespace Sijil.Cli.Evaluating;

/// <summary>A row of <c>pairs.csv</c>.</summary>
internal readonly ref struct PairRow
{
    public required int Row { get; init; }

    public required ReadOnlySpan<char> Left { get; init; }

    public required ReadOnlySpan<char> Right { get; init; }

    public required double Weight { get; init; }

    public required double Probability { get; init; }

    public required int Pattern { get; init; }
}

/// <summary>Reads weighed pairs, row by row: <c>record_id_l, record_id_r, match_weight, match_probability</c>, then one column for each comparison with its level.</summary>
internal static class PairFile
{
    private static readonly string[] Columns = ["record_id_l", "record_id_r", "match_weight", "match_probability"];

    public delegate void Taken(in PairRow row);

    /// <summary>Reads all rows.</summary>
    /// <returns>The patterns that the rows' numbers stand for.</returns>
    /// <exception cref="InputFaultException">A column is missing, a row has another number of cells, a number is none or out of range, or the two records are one.</exception>
    public static LevelPatterns Read(string path, Taken take)
    {
        using var rows = new CsvRows(path);
        if (!rows.Read())
        {
            throw new InputFaultException("the file is empty; expected a table with a header row", path);
        }

        var header = Enumerable.Range(0, rows.Count).Select(cell => rows[cell].ToString()).ToArray();
        for (var column = 0; column < Columns.Length; column++)
        {
            if (header.Length <= column || !string.Equals(header[column], Columns[column], StringComparison.Ordinal))
            {
                throw new InputFaultException(
                    $"the columns {string.Join(", ", Columns)} were expected first, in this order",
                    path,
                    row: 1,
                    column: Columns[column],
                    found: header.Length > column ? header[column] : ""
                );
            }
        }

        var patterns = new LevelPatterns(path, header[Columns.Length..]);
        while (rows.Read())
        {
            take(Row(path, rows, header.Length, patterns));
        }

        return patterns;
    }

    private static PairRow Row(string path, CsvRows rows, int width, LevelPatterns patterns)
    {
        if (rows.Count != width)
        {
            throw new InputFaultException(
                string.Create(CultureInfo.InvariantCulture, $"{width} cells were expected"),
                path,
                row: rows.Row,
                found: string.Create(CultureInfo.InvariantCulture, $"{rows.Count} cells")
            );
        }

        if (rows[0].IsEmpty || rows[1].IsEmpty)
        {
            throw new InputFaultException(
                "the id of a record was expected",
                path,
                row: rows.Row,
                column: Columns[rows[0].IsEmpty ? 0 : 1],
                found: ""
            );
        }

        if (rows[0].SequenceEqual(rows[1]))
        {
            throw new InputFaultException(
                "two different records were expected; both ids are the same",
                path,
                row: rows.Row,
                column: Columns[1]
            );
        }

        return new PairRow
        {
            Row = rows.Row,
            Left = rows[0],
            Right = rows[1],
            Weight = Number(path, rows, 2, double.NegativeInfinity, double.PositiveInfinity, "a number was expected"),
            Probability = Number(path, rows, 3, 0, 1, "a probability from 0 to 1 was expected"),
            Pattern = patterns.Of(rows, Columns.Length),
        };
    }

    private static double Number(string path, CsvRows rows, int cell, double lowest, double highest, string expected) =>
        double.TryParse(rows[cell], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
        && value >= lowest
        && value <= highest
            ? value
            : throw new InputFaultException(
                expected,
                path,
                row: rows.Row,
                column: Columns[cell],
                found: rows[cell].ToString()
            );
}
