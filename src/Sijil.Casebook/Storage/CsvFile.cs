using System.Globalization;
using System.Text;
using Sijil.Ledger;

namespace Sijil.Casebook.Storage;

/// <summary>Writes a table as CSV: UTF-8, comma, quotes as in RFC 4180, line feeds; whole and durable, or not at all.</summary>
public static class CsvFile
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(
        ",\"\r\n"
    );

    /// <summary>Writes the header and the rows, each with as many cells as the header.</summary>
    public static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows) =>
        DurableFile.Write(path, stream => Write(stream, header, rows));

    /// <summary>Writes the header and the rows to a stream that stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        WriteRow(writer, header);
        foreach (var row in rows)
        {
            WriteRow(writer, row);
        }
    }

    /// <summary>A number with at most this many digits after the point, no trailing zeros, the same on every machine.</summary>
    public static string Number(double value, int digits) =>
        Math.Round(value, digits, MidpointRounding.AwayFromZero)
            .ToString("0." + new string('#', digits), CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void WriteRow(StreamWriter writer, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            var cell = cells[i] ?? "";
            if (cell.AsSpan().ContainsAny(NeedQuotes))
            {
                writer.Write('"');
                writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(cell);
            }
        }

        writer.WriteLine();
    }
}
