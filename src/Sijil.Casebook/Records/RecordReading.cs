using System.Collections.Immutable;

namespace Sijil.Casebook.Records;

/// <summary>What came of a list's rows. Rows in = accepted + refused + duplicates, always.</summary>
/// <param name="RowsIn">Rows of the table below its header.</param>
/// <param name="Accepted">One record per accepted row, in file order.</param>
/// <param name="Refused">Rows that are no record of a person, in file order.</param>
/// <param name="Duplicates">Rows that repeat an earlier row cell by cell, in file order.</param>
/// <param name="Fields">How much of each mapped field could be used, in the order of <see cref="Field"/>; accepted rows only.</param>
/// <param name="Notes">What a careful reader should know ("12 ids occur more than once").</param>
public sealed record RecordReading(
    int RowsIn,
    IReadOnlyList<SourceRecord> Accepted,
    IReadOnlyList<RefusedRow> Refused,
    IReadOnlyList<DuplicateRow> Duplicates,
    ImmutableArray<FieldCount> Fields,
    ImmutableArray<string> Notes
);

/// <summary>A row that is no record of a person.</summary>
/// <param name="Row">1-based row of the file or sheet.</param>
/// <param name="Column">0-based column that decided, or null when the whole row did.</param>
/// <param name="Found">The text found there.</param>
/// <param name="Reason">Why, in English.</param>
public sealed record RefusedRow(int Row, int? Column, string Found, string Reason);

/// <summary>A row that repeats an earlier one in every cell (a column that only counts the rows aside).</summary>
/// <param name="Row">1-based row of the file or sheet.</param>
/// <param name="SameAs">The row that it repeats.</param>
public sealed record DuplicateRow(int Row, int SameAs);

/// <summary>How much of one field could be used; the four counts add up to the accepted rows.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">0-based column.</param>
/// <param name="Readable">Cells that gave a value.</param>
/// <param name="NotStated">Empty cells and those that say that nothing is stated.</param>
/// <param name="Unknown">Cells that say that the value is not known.</param>
/// <param name="Doubtful">Cells with text that could not be read as this field.</param>
public sealed record FieldCount(Field Field, int Column, int Readable, int NotStated, int Unknown, int Doubtful);
