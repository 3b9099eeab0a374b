using System.Collections.Immutable;
using Sijil.Casebook.Fates;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.People;

/// <summary>A value chosen for a person and how many of the person's records state the same.</summary>
/// <typeparam name="T">Kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Record">Position of the record that it was taken from.</param>
/// <param name="Records">Number of the person's records that agree with it; at least 1.</param>
public sealed record Chosen<T>(T Value, int Record, int Records);

/// <summary>One person of the register: a cluster of records and the values chosen among their claims. A null value: no record states it.</summary>
public sealed record Person
{
    /// <summary>The person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>Positions in the record book, ascending.</summary>
    public required ImmutableArray<int> Records { get; init; }

    /// <summary>One character per list: '1' where a record of it stands here.</summary>
    public required string Pattern { get; init; }

    /// <summary>The name in Arabic script.</summary>
    public Chosen<PersonName>? ArabicName { get; init; }

    /// <summary>The name in Latin (or another) script.</summary>
    public Chosen<PersonName>? LatinName { get; init; }

    /// <summary>Sex, when a record states male or female.</summary>
    public Chosen<Sex>? Sex { get; init; }

    /// <summary>Age.</summary>
    public Chosen<AgeValue>? Age { get; init; }

    /// <summary>Date of birth.</summary>
    public Chosen<UncertainDate>? Birth { get; init; }

    /// <summary>Date of death.</summary>
    public Chosen<UncertainDate>? Death { get; init; }

    /// <summary>What happened to the person, by all records.</summary>
    public FateHistory Fates { get; init; } = FateHistory.None;

    /// <summary>Place of death, as written.</summary>
    public Chosen<string>? Place { get; init; }
}
