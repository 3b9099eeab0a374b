namespace Sijil.Synthetic.Recording;

/// <summary>One row of a synthetic list: what the list says, noise included. A null is a value that the list does not state.</summary>
public sealed record ListedRecord
{
    /// <summary>The true person (or the false one, scenario H6) behind the row.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>Whether recorded as female; null when not stated.</summary>
    public bool? Female { get; init; }

    /// <summary>Completed years, 0 to 110; null when not stated.</summary>
    public int? Age { get; init; }

    /// <summary>Date of birth; null when not stated or the list has none.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Whether of the date of birth only the year is stated.</summary>
    public bool BornYearOnly { get; init; }

    /// <summary>Date of death; null when not stated.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>Place of death as written; null when not stated.</summary>
    public string? Place { get; init; }
}
