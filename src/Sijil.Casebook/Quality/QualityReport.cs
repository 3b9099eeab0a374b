using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>What one list's file is like: its form, its columns, the fate of its rows, and everything in it that a careful reader should know.</summary>
/// <param name="Form">The file as it was read.</param>
/// <param name="Rows">What becomes of the rows when the file is added to a casebook.</param>
/// <param name="Columns">One entry per column, in the order of the file.</param>
/// <param name="Ages">How much the ages crowd on round numbers; null where no column holds ages.</param>
/// <param name="Findings">Gravest first, then by code and column.</param>
public sealed record QualityReport(
    FileForm Form,
    RowFates Rows,
    ImmutableArray<ColumnQuality> Columns,
    AgeHeaping? Ages,
    ImmutableArray<QualityFinding> Findings
);

/// <summary>The file as it was read.</summary>
/// <param name="Format">"csv", "tsv", "xlsx" or "json".</param>
/// <param name="Encoding">"utf-8", "windows-1256" …; "-" where the format fixes it.</param>
/// <param name="Sheet">The sheet that was read, or null.</param>
/// <param name="HeaderRow">1-based row of the header; 0 where there is none.</param>
/// <param name="Notes">What the reader noted ("2 title rows above the header").</param>
public sealed record FileForm(
    string Format,
    string Encoding,
    string? Sheet,
    int HeaderRow,
    ImmutableArray<string> Notes
);

/// <summary>Rows in = accepted + duplicate + refused, by the same rules as when a casebook is built.</summary>
/// <param name="RowsIn">Rows below the header that are not empty.</param>
/// <param name="Accepted">Rows that are records.</param>
/// <param name="Duplicate">Rows that repeat an earlier one cell by cell.</param>
/// <param name="Refused">Rows that are no record of a person.</param>
public sealed record RowFates(int RowsIn, int Accepted, int Duplicate, int Refused);

/// <summary>A column and how much of it can be used. The four counts add up to the rows of the list.</summary>
/// <param name="Index">0-based place in the file.</param>
/// <param name="Header">The header as written, white space collapsed.</param>
/// <param name="Field">What it was read as; <see cref="Field.Ignore"/> where it is kept raw.</param>
/// <param name="Type">What its cells look like.</param>
/// <param name="Stated">Cells that state something that can be read.</param>
/// <param name="NotStated">Empty cells and those that say that nothing is stated.</param>
/// <param name="Unknown">Cells that say that the value is not known.</param>
/// <param name="Unreadable">Cells whose text cannot be read as the field.</param>
/// <param name="Distinct">Different texts among the cells that are not empty.</param>
public sealed record ColumnQuality(
    int Index,
    string Header,
    Field Field,
    ColumnType Type,
    int Stated,
    int NotStated,
    int Unknown,
    int Unreadable,
    int Distinct
)
{
    /// <summary>Share of the rows with a readable value, from 0 to 1.</summary>
    public double Completeness => (double)Stated / Math.Max(1, Stated + NotStated + Unknown + Unreadable);
}

/// <summary>What the cells of a column look like, whatever its header says.</summary>
public enum ColumnType
{
    /// <summary>No cell states anything.</summary>
    Empty,

    /// <summary>Whole numbers that count the rows.</summary>
    RowNumbers,

    /// <summary>Whole numbers.</summary>
    WholeNumbers,

    /// <summary>Numbers with fractions.</summary>
    Numbers,

    /// <summary>Dates.</summary>
    Dates,

    /// <summary>Letters and digits without spaces, as identifiers have them.</summary>
    Codes,

    /// <summary>One of a few words, each many times.</summary>
    Categories,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>One thing found, in one column or in the rows as a whole.</summary>
/// <param name="Kind">What it is, what it means and what to do.</param>
/// <param name="Column">0-based column, or null where it concerns whole rows or the file.</param>
/// <param name="Header">The column's header, or null.</param>
/// <param name="Count">How many rows or cells; at least 1.</param>
/// <param name="OutOf">How many could have had it.</param>
/// <param name="Rows">1-based rows of the file where it stands, ascending, the first of them where there are more than <see cref="QualityOptions.MostRows"/>; empty where it has no place.</param>
/// <param name="Examples">Texts of cells, in the order of the file; empty unless asked for.</param>
/// <param name="Measures">Figures that belong to it, such as Whipple's index or the expected count.</param>
public sealed record QualityFinding(
    FindingKind Kind,
    int? Column,
    string? Header,
    int Count,
    int OutOf,
    ImmutableArray<int> Rows,
    ImmutableArray<string> Examples,
    ImmutableArray<FindingMeasure> Measures
)
{
    /// <summary>Count divided by <see cref="OutOf"/>, from 0 to 1.</summary>
    public double Share => (double)Count / Math.Max(1, OutOf);
}

/// <summary>A figure beside a finding.</summary>
/// <param name="Name">A stable name in snake case, such as "whipple" or "expected".</param>
/// <param name="Value">The figure.</param>
public sealed record FindingMeasure(string Name, double Value);
