using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sijil.Casebook.Intake.Shape;

/// <summary>Turns raw rows into a table: titles above the header set aside, header cells joined, rows padded to one width.</summary>
internal static class TableShape
{
    /// <exception cref="InputFaultException">There is no row below the header.</exception>
    public static SourceTable Of(RawTable raw, string format, string encoding, int rowsRead, IEnumerable<string> notes)
    {
        if (raw.Rows.Count == 0)
        {
            throw new InputFaultException(
                "the file holds no text; expected a table with a header row",
                raw.File,
                raw.Sheet
            );
        }

        var header = HeaderRows.Of(raw);
        var firstBody = header.First + header.Count;
        var repeated = RepeatedHeaders(raw, header, firstBody);
        var body = Body(raw, firstBody, repeated);
        if (body.Count == 0)
        {
            throw new InputFaultException(
                "no rows below the header; expected at least one",
                raw.File,
                raw.Sheet,
                raw.NumberOf(firstBody - 1)
            );
        }

        var all = new List<string>();
        Note(all, header.First, "title row above the header", "title rows above the header");
        if (header.Count == 0)
        {
            all.Add("no header row was found; columns are numbered");
        }
        else if (header.Count > 1)
        {
            all.Add("header over 2 rows, joined");
        }

        Note(all, repeated.Count, "repeated header row skipped", "repeated header rows skipped");
        var headers = HeaderCells.Of(raw, header);
        var columns = Columns(headers, raw, body, header.Count == 0 ? 0 : headers.Length, all);
        Note(all, rowsRead - raw.Rows.Count, "empty row skipped", "empty rows skipped");
        all.AddRange(notes);
        return new SourceTable(
            format,
            encoding,
            raw.Sheet,
            header.Count == 0 ? 0 : raw.NumberOf(firstBody - 1),
            columns,
            raw.Body(body, columns.Length),
            [.. all]
        );
    }

    // A row whose first headed cell is not the header's is none: only few are looked at whole.
    private static HashSet<int> RepeatedHeaders(RawTable raw, HeaderRows header, int firstBody)
    {
        var repeated = new HashSet<int>();
        for (var i = 0; i < header.Count; i++)
        {
            var row = raw.Rows[header.First + i];
            var first = Array.FindIndex(row.Cells, cell => !string.IsNullOrWhiteSpace(cell));
            var text = row.Cells[first].Trim();
            for (var at = firstBody; at < raw.Count; at++)
            {
                if (raw.Cell(at, first).AsSpan().Trim().SequenceEqual(text) && SameCells(row, raw.Rows[at]))
                {
                    repeated.Add(at);
                }
            }
        }

        return repeated;
    }

    private static RowPlaces Body(RawTable raw, int first, HashSet<int> without) =>
        new(
            first,
            raw.Count - first,
            without.Count == 0
                ? null
                : [.. Enumerable.Range(first, raw.Count - first).Where(place => !without.Contains(place))]
        );

    private static bool SameCells(RawRow a, RawRow b)
    {
        var width = a.Width;
        if (width != b.Width)
        {
            return false;
        }

        for (var i = 0; i < width; i++)
        {
            if (!a.Cells[i].AsSpan().Trim().SequenceEqual(b.Cells[i].AsSpan().Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<SourceColumn> Columns(
        string[] headers,
        RawTable raw,
        RowPlaces body,
        int named,
        List<string> notes
    )
    {
        var width = headers.Length;
        var (wide, firstWide) = (0, 0);
        for (var i = 0; i < body.Count; i++)
        {
            var filled = raw.WidthOf(body[i]);
            if (filled > headers.Length)
            {
                wide++;
                firstWide = firstWide == 0 ? raw.NumberOf(body[i]) : firstWide;
                width = Math.Max(width, filled);
            }
        }

        if (wide > 0 && named > 0)
        {
            notes.Add(
                Wording.Of(
                    $"{Wording.Count(wide, "row is", "rows are")} wider than the header's {headers.Length} columns, the first is row {firstWide}"
                )
            );
        }

        var columns = ImmutableArray.CreateBuilder<SourceColumn>(width);
        for (var i = 0; i < width; i++)
        {
            var header = i < headers.Length ? headers[i] : "";
            columns.Add(
                new(i, header.Length > 0 ? header : "column " + (i + 1).ToString(CultureInfo.InvariantCulture))
            );
        }

        return columns.MoveToImmutable();
    }

    /// <summary>Every row with exactly <paramref name="width"/> cells.</summary>
    public static SourceRow[] Pad(List<RawRow> body, int width)
    {
        var rows = new SourceRow[body.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = body[i].Cells;
            if (cells.Length != width)
            {
                var padded = new string[width];
                var copied = Math.Min(width, cells.Length);
                Array.Copy(cells, padded, copied);
                Array.Fill(padded, "", copied, width - copied);
                cells = padded;
            }

            rows[i] = new(body[i].Row, ImmutableCollectionsMarshal.AsImmutableArray(cells));
        }

        return rows;
    }

    private static void Note(List<string> notes, int count, string one, string many)
    {
        if (count > 0)
        {
            notes.Add(Wording.Count(count, one, many));
        }
    }
}
