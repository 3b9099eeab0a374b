using System.Collections.Frozen;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Damage by spreadsheets that a single cell shows.</summary>
internal static class SpreadsheetCells
{
    // The error values of ECMA-376 part 1, 18.17.3, and those that later programs have added.
    private static readonly FrozenSet<string> Errors = new[]
    {
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#UNKNOWN!",
        "#BUSY!",
        "#CONNECT!",
        "#ERROR!",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A spreadsheet's error, or a cell that was too narrow for its number.</summary>
    public static bool IsError(string trimmed) =>
        trimmed.Length > 1 && trimmed[0] == '#' && (trimmed.All(c => c == '#') || Errors.Contains(trimmed));

    /// <summary>What stands behind the mark of a text or within a formula; null where there is no mark.</summary>
    public static string? WithoutTextMark(string trimmed)
    {
        if (trimmed.Length < 2)
        {
            return null;
        }

        if (trimmed.StartsWith("=\"", StringComparison.Ordinal) && trimmed.Length > 3 && trimmed[^1] == '"')
        {
            return trimmed[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        // Before a Latin letter the apostrophe may be an ayn.
        return trimmed[0] == '\'' && (IsDigit(trimmed[1]) || ArabicLetters.IsLetter(trimmed[1])) ? trimmed[1..] : null;
    }

    /// <summary>The digits of a number in scientific notation; null where the cell holds none.</summary>
    /// <returns>The whole number, or "" and what is known of it where digits were rounded away.</returns>
    public static (string Text, string? Note)? FromScientific(string trimmed)
    {
        if (CellNumber.Of(trimmed) is not { Exponent: { } exponent, Whole.Length: 1 } number || number.Whole == "0")
        {
            return null;
        }

        // All digits are there only if the last of them is the number's last.
        var digits = number.Whole + number.Fraction;
        return digits.Length == exponent + 1
            ? (digits, null)
            : (
                "",
                FormattableString.Invariant(
                    $"a number of {exponent + 1} digits that begins with {digits}; the rest was rounded away or is zeros"
                )
            );
    }

    /// <summary>A whole number with a fraction of zeros, without it; null for any other text.</summary>
    public static string? WithoutDecimalTail(string trimmed) =>
        CellNumber.Of(trimmed) is { Fraction: { } fraction, Exponent: null } number && IsZero(fraction)
            ? number.Whole
            : null;

    /// <summary>A number with a fraction that is not zero.</summary>
    public static bool HasFraction(string trimmed) =>
        CellNumber.Of(trimmed) is { Fraction: { } fraction, Exponent: null } && !IsZero(fraction);

    private static bool IsZero(string digits) => !digits.AsSpan().ContainsAnyExcept('0');

    private static bool IsDigit(char c) =>
        c is (>= '0' and <= '9') or (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');
}
