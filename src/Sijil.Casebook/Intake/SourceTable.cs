using System.Collections.Immutable;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake;

/// <summary>A list's file as a table: where the header stands and every row below it, raw.</summary>
/// <param name="Format">"csv", "tsv", "xlsx", "json" or "pdf".</param>
/// <param name="Encoding">"utf-8", "utf-8 with BOM", "utf-16le", "windows-1256" …; "-" where the format fixes it.</param>
/// <param name="Sheet">The sheet that was read, or null.</param>
/// <param name="HeaderRow">1-based row of the header (the last of them where it spans several).</param>
/// <param name="Columns">The columns; a column without header text is named "column N".</param>
/// <param name="Rows">Non-empty rows below the header; every row has exactly as many cells as there are columns. A row may be made when it is asked for: ask for cells or columns where rows are not needed whole.</param>
/// <param name="Notes">What a careful reader should know ("2 title rows above the header", "sheet 2 of 3 not read", "7 empty rows").</param>
public sealed record SourceTable(
    string Format,
    string Encoding,
    string? Sheet,
    int HeaderRow,
    ImmutableArray<SourceColumn> Columns,
    IReadOnlyList<SourceRow> Rows,
    ImmutableArray<string> Notes
)
{
    /// <summary>What a spreadsheet holds beside plain cells, with its places.</summary>
    public ImmutableArray<SheetOddity> Oddities { get; init; } = [];

    /// <summary>One cell, without making its row.</summary>
    /// <param name="row">0-based place in <see cref="Rows"/>.</param>
    /// <param name="column">0-based column.</param>
    public string Cell(int row, int column) =>
        Rows is PackedRows packed ? packed.Cell(row, column) : Rows[row].Cells[column];

    /// <summary>The 1-based number of a row, without making it.</summary>
    /// <param name="row">0-based place in <see cref="Rows"/>.</param>
    public int NumberOf(int row) => Rows is PackedRows packed ? packed.NumberOf(row) : Rows[row].Row;

    /// <summary>The cells of a column, from above.</summary>
    /// <param name="column">0-based column.</param>
    public IEnumerable<string> Column(int column) => Enumerable.Range(0, Rows.Count).Select(row => Cell(row, column));

    /// <summary>One cell, without a string of its own where that can be.</summary>
    internal ReadOnlySpan<char> Cell(int row, int column, Span<char> buffer) =>
        Rows is PackedRows packed ? packed.Cell(row, column, buffer) : Rows[row].Cells[column];
}

/// <summary>A column: its 0-based place in the file and its header as written, whitespace collapsed.</summary>
public sealed record SourceColumn(int Index, string Header);

/// <summary>A row: its 1-based number in the file or sheet (for CSV the record number, header and titles counted) and its raw cells.</summary>
public sealed record SourceRow(int Row, ImmutableArray<string> Cells);
