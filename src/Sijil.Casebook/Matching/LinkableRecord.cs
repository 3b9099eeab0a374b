using System.Collections.Immutable;
using NodaTime;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Matching;

/// <summary>What linkage needs to know of a record.</summary>
/// <param name="Name">The name; only records of kind Named are linked.</param>
/// <param name="List">The list that it stands on, from 0.</param>
public sealed record LinkableRecord(PersonName Name, int List)
{
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

    /// <summary>Mother's name, or null.</summary>
    public PersonName? MotherName { get; init; }
}

/// <summary>All records of all lists.</summary>
/// <param name="Records">The records; everything that comes out speaks of them by their place here.</param>
public sealed record MatchingInput(ImmutableArray<LinkableRecord> Records)
{
    /// <summary>Until when each list counts, where known: ages of records without a date of death are taken to be of this day.</summary>
    public ImmutableArray<LocalDate?> ListDates { get; init; } = [];
}
