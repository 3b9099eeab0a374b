using System.Collections.Immutable;
using Sijil.Casebook.Browsing.Search;

namespace Sijil.Casebook.Browsing;

/// <summary>A person in the list of people.</summary>
/// <param name="Id">Internal id.</param>
/// <param name="NameArabic">Chosen name in Arabic script, or empty.</param>
/// <param name="NameLatin">Chosen name in another script, or empty.</param>
/// <param name="Sex">male, female, unknown, or empty.</param>
/// <param name="Age">Age or range of ages in years, or empty.</param>
/// <param name="Death">Day or days of death (EDTF), or empty.</param>
/// <param name="Place">Place of death as written, or empty.</param>
/// <param name="Fate">The last fate, or empty.</param>
/// <param name="Lists">The lists that name the person.</param>
/// <param name="Records">Number of records.</param>
public sealed record PersonLine(
    string Id,
    string NameArabic,
    string NameLatin,
    string Sex,
    string Age,
    string Death,
    string Place,
    string Fate,
    ImmutableArray<string> Lists,
    int Records
)
{
    /// <summary>Why a search found the person: for each word that was asked, what it met. Empty where nothing was asked.</summary>
    public ImmutableArray<HitReason> Why { get; init; } = [];
}

/// <summary>What a word of a search met.</summary>
/// <param name="Asked">The word that was asked, folded.</param>
/// <param name="Found">The word that it met, folded.</param>
/// <param name="Match">How they meet.</param>
/// <param name="IsInRecord">True: the word stands in a record of the person, not in the chosen values.</param>
public sealed record HitReason(string Asked, string Found, TokenMatch Match, bool IsInRecord);

/// <summary>A page of found people.</summary>
/// <param name="Count">How many were found in all.</param>
/// <param name="People">Those on the page, what meets the search best first, then by id.</param>
/// <param name="Facets">By facet: how many people each value would leave, the other facets as chosen.</param>
public sealed record FoundPeople(
    int Count,
    ImmutableArray<PersonLine> People,
    ImmutableSortedDictionary<Facet, ImmutableArray<FacetValue>> Facets
);

/// <summary>A value of a facet.</summary>
/// <param name="Value">As the search takes it.</param>
/// <param name="Text">As it is written in the register; for values with words of their own the same as <paramref name="Value"/>.</param>
/// <param name="People">People who have it.</param>
public sealed record FacetValue(string Value, string Text, int People);
