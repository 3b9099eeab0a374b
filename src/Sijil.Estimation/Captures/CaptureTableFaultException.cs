using System.Globalization;

namespace Sijil.Estimation.Captures;

/// <summary>A capture table is at fault: one line that says where, what was found and what was expected.</summary>
public sealed class CaptureTableFaultException : Exception
{
    internal CaptureTableFaultException(string code, string what, int? row = null, string? column = null)
        : base(Line(what, row, column))
    {
        Code = code;
        Row = row;
        Column = column;
    }

    /// <summary>A stable code of the fault, such as <c>not-0-or-1</c> or <c>too-many-lists</c>.</summary>
    public string Code { get; }

    /// <summary>The line of the text at which the faulty row starts, from 1 (the header); null when the fault is not in one row.</summary>
    public int? Row { get; }

    /// <summary>The header of the faulty column, or its number from 1 when it has none; null when the fault is not in one column.</summary>
    public string? Column { get; }

    private static string Line(string what, int? row, string? column)
    {
        var where = (row, column) switch
        {
            (null, null) => "",
            (null, _) => $"column {Shown(column)}: ",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"row {row}: "),
            _ => string.Create(CultureInfo.InvariantCulture, $"row {row}, column {Shown(column)}: "),
        };
        return where + what;
    }

    internal static string Shown(string text)
    {
        var clean = string.Concat(text.Take(40).Select(c => char.IsControl(c) ? '·' : c));
        return text.Length > 40 ? $"\"{clean}…\"" : $"\"{clean}\"";
    }
}
