using System.Globalization;

namespace Sijil.Cli.Output;

/// <summary>A table in plain text: columns padded with spaces, numbers to the right, nothing drawn, so that it reads the same in a log.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table; columns whose every cell is a number are set to the right.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = header.Select((h, c) => rows.Select(r => r[c].Length).Append(h.Length).Max()).ToArray();
        var toRight = header.Select((_, c) => rows.Count > 0 && rows.All(r => IsNumber(r[c]))).ToArray();
        yield return Line(header, widths, toRight);
        foreach (var row in rows)
        {
            yield return Line(row, widths, toRight);
        }
    }

    /// <summary>A count with its thousands apart.</summary>
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    private static bool IsNumber(string cell) =>
        cell is "" or "-"
        || char.IsAsciiDigit(cell[0])
        || (cell is ['+' or '−', var digit, ..] && char.IsAsciiDigit(digit));

    private static string Line(IReadOnlyList<string> cells, int[] widths, bool[] toRight) =>
        string.Join("  ", cells.Select((c, i) => toRight[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).TrimEnd();
}
