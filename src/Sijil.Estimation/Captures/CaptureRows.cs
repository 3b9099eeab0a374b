using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Estimation.Captures;

/// <summary>The checked rows of a capture table's CSV, with the values of its stratum columns.</summary>
internal sealed record CaptureRows(ImmutableArray<string> Header, int StratumColumns, ImmutableArray<CaptureRow> Rows)
{
    internal IEnumerable<string> Lists => Header.Skip(StratumColumns).SkipLast(1);

    internal static CaptureRows Of(string csv)
    {
        var lines = CsvLines.Of(csv);
        if (lines.Count == 0)
        {
            throw new CaptureTableFaultException(
                "empty-table",
                "the table is empty; expected a header with one column for each list, then count"
            );
        }

        ImmutableArray<string> header = [.. lines[0].Cells];
        CheckHeader(header);
        foreach (var line in lines.Skip(1))
        {
            if (line.Cells.Count != header.Length)
            {
                throw new CaptureTableFaultException(
                    "ragged-row",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"found {line.Cells.Count} cells; expected {header.Length} as in the header"
                    ),
                    line.Number
                );
            }
        }

        var strata = StratumColumnsOf(header, lines);
        if (header.Length - 1 - strata > CaptureTable.MaximumLists)
        {
            throw new CaptureTableFaultException(
                "too-many-lists",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found {header.Length - 1 - strata} lists; expected at most {CaptureTable.MaximumLists}"
                )
            );
        }

        return new CaptureRows(header, strata, [.. lines.Skip(1).Select(l => RowOf(l, header, strata))]);
    }

    private static void CheckHeader(ImmutableArray<string> header)
    {
        if (header[^1] != "count")
        {
            throw new CaptureTableFaultException(
                "no-count-column",
                $"found the last column {CaptureTableFaultException.Shown(header[^1])}; expected count",
                1
            );
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Length == 0)
            {
                throw new CaptureTableFaultException(
                    "list-without-name",
                    "found no header; expected the name of a list",
                    1,
                    (i + 1).ToString(CultureInfo.InvariantCulture)
                );
            }

            if (!seen.Add(header[i]))
            {
                throw new CaptureTableFaultException(
                    "duplicate-list",
                    "this header stands twice; expected each list once",
                    1,
                    header[i]
                );
            }
        }

        if (header.Length < 2)
        {
            throw new CaptureTableFaultException("no-lists", "found no list; expected one 0/1 column for each list", 1);
        }
    }

    // A leading column in which no cell is 0 or 1 describes people rather than a list; one with some 0 and 1 is a list with a mistake in it.
    private static int StratumColumnsOf(ImmutableArray<string> header, List<CsvLine> lines)
    {
        var strata = 0;
        while (lines.Count > 1 && strata < header.Length - 2 && !lines.Skip(1).Any(l => l.Cells[strata] is "0" or "1"))
        {
            strata++;
        }

        return strata;
    }

    private static CaptureRow RowOf(CsvLine line, ImmutableArray<string> header, int strata)
    {
        uint pattern = 0;
        for (var i = strata; i < header.Length - 1; i++)
        {
            pattern |= line.Cells[i] switch
            {
                "0" => 0,
                "1" => 1u << (i - strata),
                var other => throw new CaptureTableFaultException(
                    "not-0-or-1",
                    $"found {CaptureTableFaultException.Shown(other)}; expected 0 or 1",
                    line.Number,
                    header[i]
                ),
            };
        }

        var count = CountOf(line);
        return pattern == 0 && count > 0
            ? throw new CaptureTableFaultException(
                "people-on-no-list",
                "people on no list are counted; expected only people who are on at least one list",
                line.Number
            )
            : new CaptureRow([.. line.Cells.Take(strata)], new CaptureCell(pattern, count));
    }

    private static long CountOf(CsvLine line)
    {
        var text = line.Cells[^1];
        var shown = CaptureTableFaultException.Shown(text);
        if (
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= CaptureTable.MaximumPeople
        )
        {
            return count;
        }

        var (code, expected) = text switch
        {
            "" => ("no-count", "expected a whole number"),
            _ when text.All(char.IsAsciiDigit) => ("count-too-large", $"expected at most {Limit}"),
            ['-', .. var rest] when rest.Length > 0 && rest.All(char.IsAsciiDigit) => (
                "negative-count",
                "expected 0 or more"
            ),
            _ when text.All(c => char.IsAsciiDigit(c) || c is '.' or ',') => (
                "fractional-count",
                "expected a whole number"
            ),
            _ => ("not-a-count", "expected a whole number"),
        };
        throw new CaptureTableFaultException(code, $"found {shown}; {expected}", line.Number, "count");
    }

    private static string Limit => CaptureTable.MaximumPeople.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One row: the values of its stratum columns and its count.</summary>
internal sealed record CaptureRow(ImmutableArray<string> Stratum, CaptureCell Cell);
