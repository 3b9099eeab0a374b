using System.Text;

namespace Sijil.Casebook;

/// <summary>The request or the input is at fault (exit code 2). Says where, what was found and what was expected, in one line.</summary>
public sealed class InputFaultException : Exception
{
    /// <summary>Makes the one line: file, sheet, row, column, found, expected; parts that are null are left out.</summary>
    public InputFaultException(
        string expected,
        string? file = null,
        string? sheet = null,
        int? row = null,
        string? column = null,
        string? found = null
    )
        : base(Line(expected, file, sheet, row, column, found)) { }

    private static string Line(string expected, string? file, string? sheet, int? row, string? column, string? found)
    {
        var line = new StringBuilder();
        Append(line, file, null);
        Append(line, sheet, "sheet ");
        Append(line, row?.ToString(System.Globalization.CultureInfo.InvariantCulture), "row ");
        Append(line, column, "column ");
        if (line.Length > 0)
        {
            line.Append(": ");
        }

        if (found is not null)
        {
            line.Append("found ").Append(Shorten(found)).Append("; ");
        }

        return line.Append(expected).ToString();
    }

    private static void Append(StringBuilder line, string? part, string? label)
    {
        if (part is not null)
        {
            line.Append(line.Length > 0 ? ", " : "").Append(label).Append(part);
        }
    }

    // One line on a terminal: no control characters, no walls of text.
    private static string Shorten(string text)
    {
        var shown = string.Concat(text.Take(60).Select(c => char.IsControl(c) ? '·' : c));
        return text.Length > 60 ? $"\"{shown}…\"" : $"\"{shown}\"";
    }
}
