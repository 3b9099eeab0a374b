using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>What a run did to a person.</summary>
public enum PersonChangeKind
{
    /// <summary>New, of records that were never seen.</summary>
    Added,

    /// <summary>New, of records that others held.</summary>
    Split,

    /// <summary>Went over into another one.</summary>
    Merged,

    /// <summary>Its records went to several others.</summary>
    Divided,

    /// <summary>Is back under its id.</summary>
    Reinstated,

    /// <summary>None of its records is left.</summary>
    Withdrawn,

    /// <summary>Goes on, with other records than before.</summary>
    Changed,
}

/// <summary>A person whom a run affected.</summary>
/// <param name="Person">The id.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Others">Those with whom it exchanged records, ordinally.</param>
/// <param name="Gained">Number of records that it holds now and did not before.</param>
/// <param name="Lost">Number of records that it held before and does not now.</param>
public sealed record PersonChange(
    string Person,
    PersonChangeKind Kind,
    ImmutableArray<string> Others,
    int Gained,
    int Lost
);

/// <summary>What the records of one list did in a run.</summary>
/// <param name="List">The list.</param>
/// <param name="Records">Number of its records that came, or came back.</param>
/// <param name="Gone">Number of its records that are no longer there.</param>
/// <param name="NewPeople">New people of such records, alone or with other lists' records.</param>
/// <param name="KnownPeople">People who were there before and took in such a record.</param>
/// <param name="Merged">People who went over into somebody who took in such a record in the same run: what the list may have brought together.</param>
public sealed record ListChange(string List, int Records, int Gone, int NewPeople, int KnownPeople, int Merged);
