using System.Collections.Immutable;

namespace Sijil.Casebook.Intake;

/// <summary>What spreadsheets hold beside plain cells.</summary>
public enum SheetOddityKind
{
    /// <summary>Sheets that were not read.</summary>
    OtherSheets,

    /// <summary>Rows that somebody hid or filtered; they are read.</summary>
    HiddenRows,

    /// <summary>Cells calculated by a formula; the value last calculated is read.</summary>
    Formulas,

    /// <summary>Cells with an error of the spreadsheet (#N/A), read as empty.</summary>
    Errors,
}

/// <summary>Something in a spreadsheet beside plain cells.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many sheets, rows or cells.</param>
/// <param name="OutOf">Of how many.</param>
/// <param name="Rows">The 1-based rows, ascending, each once; empty where it has no place in a row.</param>
public sealed record SheetOddity(SheetOddityKind Kind, int Count, int OutOf, ImmutableArray<int> Rows);
