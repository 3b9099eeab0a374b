using System.Collections.Immutable;

namespace Sijil.Casebook.Browsing;

/// <summary>By what the people are narrowed.</summary>
public enum Facet
{
    /// <summary>A list that names the person: source/list; or "=" and lists with ";" between them: these and no other.</summary>
    List,

    /// <summary>male, female, unknown, or <see cref="PeopleSearch.Unstated"/>.</summary>
    Sex,

    /// <summary>A band of ages ("18-29") that holds the middle of the person's range of ages.</summary>
    Age,

    /// <summary>Year of death ("2024"), or month ("2024-03"), where all days that are possible lie in it.</summary>
    Time,

    /// <summary>Place of death, folded.</summary>
    Place,

    /// <summary>The last fate.</summary>
    Fate,

    /// <summary>How many lists name the person: 1, 2, or 3 for three and more.</summary>
    Support,
}

/// <summary>What people are looked for by.</summary>
/// <param name="Words">Words of a name or place in any spelling and script, or a person's id.</param>
public sealed record PeopleSearch(string Words = "")
{
    /// <summary>For a facet: nothing is stated.</summary>
    public const string Unstated = "unstated";

    /// <summary>Before the lists of <see cref="Facet.List"/>: exactly these.</summary>
    public const char Exactly = '=';

    /// <summary>What each facet must be; a facet that is not here does not narrow.</summary>
    public ImmutableSortedDictionary<Facet, string> Chosen { get; init; } =
        ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>True: whole words as they are spelled, folded; no other spelling and no other script.</summary>
    public bool IsExact { get; init; }
}
