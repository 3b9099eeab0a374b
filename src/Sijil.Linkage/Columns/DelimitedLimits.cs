namespace Sijil.Linkage.Columns;

/// <summary>Above what sizes delimited text is refused: tables of records are far below, accidents such as a quotation mark that is never closed are above.</summary>
public sealed record DelimitedLimits
{
    /// <summary>Characters of one cell. Default 1,000,000.</summary>
    public int CellCharacters { get; init; } = 1_000_000;

    /// <summary>Characters of one row. Default 16,000,000.</summary>
    public int RowCharacters { get; init; } = 16_000_000;

    /// <summary>Cells of one row. Default 2,000.</summary>
    public int Columns { get; init; } = 2_000;
}

/// <summary>Delimited text that cannot be read.</summary>
/// <param name="expected">What was expected, without any cell's text.</param>
/// <param name="row">Row, from 1, the header and blank lines counted.</param>
/// <param name="column">Column, from 1.</param>
public sealed class DelimitedTextException(string expected, int row, int column)
    : FormatException(string.Create(null, $"row {row}, column {column}: {expected}"))
{
    /// <summary>What was expected, without the place.</summary>
    public string Expected { get; } = expected;

    /// <summary>Row, from 1, the header and blank lines counted.</summary>
    public int Row { get; } = row;

    /// <summary>Column, from 1.</summary>
    public int Column { get; } = column;
}
