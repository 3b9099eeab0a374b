using System.Collections.Immutable;

namespace Sijil.Casebook.Intake;

/// <summary>A list's file as a table: where the header stands and every row below it, raw.</summary>
/// <param name="Format">"csv", "tsv", "xlsx", "json" or "pdf".</param>
/// <param name="Encoding">"utf-8", "utf-8 with BOM", "utf-16le", "windows-1256" …; "-" where the format fixes it.</param>
/// <param name="Sheet">The sheet that was read, or null.</param>
/// <param name="HeaderRow">1-based row of the header (the last of them where it spans several).</param>
/// <param name="Columns">The columns; a column without header text is named "column N".</param>
/// <param name="Rows">Non-empty rows below the header; every row has exactly as many cells as there are columns.</param>
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
}

/// <summary>A column: its 0-based place in the file and its header as written, whitespace collapsed.</summary>
public sealed record SourceColumn(int Index, string Header);

/// <summary>A row: its 1-based number in the file or sheet (for CSV the record number, header and titles counted) and its raw cells.</summary>
public sealed record SourceRow(int Row, ImmutableArray<string> Cells);
