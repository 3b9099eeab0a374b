using System.Collections.Immutable;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>One accepted row of a list: the raw cells, where they stand, and what was read from them.</summary>
/// <param name="Row">1-based row of the sheet or file, as a person counts there (the header counts).</param>
/// <param name="Cells">The raw cells in column order, unaltered.</param>
public sealed record SourceRecord(int Row, ImmutableArray<string> Cells)
{
    /// <summary>The list's own id, trimmed, when a column holds one; null otherwise.</summary>
    public string? GivenId { get; init; }

    /// <summary>The name; its kind is NotStated when no column holds one.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Mother's name, or null.</summary>
    public PersonName? MotherName { get; init; }

    /// <summary>Sex as stated.</summary>
    public Sex Sex { get; init; }

    /// <summary>Age as stated, or null.</summary>
    public AgeValue? Age { get; init; }

    /// <summary>Date of birth, or null.</summary>
    public UncertainDate? Birth { get; init; }

    /// <summary>Date of death, or null.</summary>
    public UncertainDate? Death { get; init; }

    /// <summary>Place of death as written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Place of origin or residence as written, or null.</summary>
    public string? Origin { get; init; }

    /// <summary>What happened to the person as the list words it (killed, missing, detained …), or null.</summary>
    public string? Status { get; init; }

    /// <summary>Since when the person is missing, or null.</summary>
    public UncertainDate? MissingDate { get; init; }

    /// <summary>When the person was detained, or null.</summary>
    public UncertainDate? DetainedDate { get; init; }

    /// <summary>When the person was released, or null.</summary>
    public UncertainDate? ReleasedDate { get; init; }

    /// <summary>When the person was found, or null.</summary>
    public UncertainDate? FoundDate { get; init; }

    /// <summary>The cells as accepted repairs have them; the raw ones where there is none.</summary>
    public ImmutableArray<string> RepairedCells
    {
        get => field.IsDefault ? Cells : field;
        init;
    }

    /// <summary>What the raw cells say by themselves, where an accepted repair reads them otherwise; null elsewhere.</summary>
    public SourceRecord? Unrepaired { get; init; }

    /// <summary>The record as the raw cells have it: what ids, decisions and raw columns go by.</summary>
    public SourceRecord AsWritten => Unrepaired ?? this;

    /// <summary>Values that could not be read: kept raw, reported, not used.</summary>
    public ImmutableArray<CellDoubt> Doubts { get; init; } = [];
}

/// <summary>A cell whose text could not be read as its column's field. The record stays; the value counts as not stated.</summary>
/// <param name="Row">1-based row.</param>
/// <param name="Column">0-based column of the file.</param>
/// <param name="Field">What the column should hold.</param>
/// <param name="Found">The cell's text.</param>
/// <param name="Expected">What was expected, in words.</param>
public sealed record CellDoubt(int Row, int Column, Field Field, string Found, string Expected);
