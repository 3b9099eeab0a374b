using System.Collections.Immutable;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases;

/// <summary>The difference between two releases of one list, by person. Pure data: the same two files give the same difference.</summary>
public sealed record ReleaseDifference
{
    /// <summary>The older file.</summary>
    public required ReleaseSide Older { get; init; }

    /// <summary>The newer file.</summary>
    public required ReleaseSide Newer { get; init; }

    /// <summary>The columns of both files: those of the newer in its order, then those that were dropped.</summary>
    public required ImmutableArray<ColumnChange> Columns { get; init; }

    /// <summary>Changes of whole columns, by column.</summary>
    public required ImmutableArray<ColumnShift> Shifts { get; init; }

    /// <summary>
    /// Everybody who is not <see cref="ChangeKind.Same"/>: by kind, then by row in the newer file, then in the older.
    /// </summary>
    public required ImmutableArray<PersonChange> People { get; init; }

    /// <summary>People by kind, sex and age band; no empty groups. The counts add up to everybody on either release, those who stayed the same included.</summary>
    public required ImmutableArray<GroupCount> Groups { get; init; }

    /// <summary>Values that differ, by column and nature; no empty counts.</summary>
    public required ImmutableArray<ValueCount> Values { get; init; }

    /// <summary>How people were found again.</summary>
    public required MatchingCounts Matching { get; init; }

    /// <summary>How many people are of this kind.</summary>
    /// <param name="kind">The kind.</param>
    public int Count(ChangeKind kind) => Groups.Where(group => group.Kind == kind).Sum(group => group.People);
}

/// <summary>One of the two files, in totals.</summary>
/// <param name="Rows">Rows below the header.</param>
/// <param name="People">Rows that are a record of a person; only these are compared.</param>
/// <param name="Duplicates">Rows that repeat an earlier one cell by cell.</param>
/// <param name="Refused">Rows that are no record of a person.</param>
public sealed record ReleaseSide(int Rows, int People, int Duplicates, int Refused);

/// <summary>How many people of one group something happened to.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Sex">Sex.</param>
/// <param name="AgeBand">Age band.</param>
/// <param name="People">How many.</param>
public sealed record GroupCount(ChangeKind Kind, Sex Sex, AgeBand AgeBand, int People);

/// <summary>How many values of one column differ in one way.</summary>
/// <param name="Column">Place of the column in <see cref="ReleaseDifference.Columns"/>.</param>
/// <param name="Nature">How they differ.</param>
/// <param name="OfPeople">Those that say something else of the person.</param>
/// <param name="OfColumn">Those that a shift of the whole column explains.</param>
/// <param name="OfWriting">Those that are only written otherwise.</param>
public sealed record ValueCount(int Column, ChangeNature Nature, int OfPeople, int OfColumn, int OfWriting);

/// <summary>How the people of the older release were found again on the newer.</summary>
/// <param name="SameRow">By rows that are equal in every compared column.</param>
/// <param name="IdAndName">By id and folded name, two letters of which may be others.</param>
/// <param name="NameAndFacts">By folded name and date of birth, or name, sex, age and whatever else is stated.</param>
/// <param name="Linked">By weighing all that is stated, the id among it.</param>
/// <param name="IdAlone">By id, where one of the rows names nobody and nothing contradicts.</param>
/// <param name="IdBits">What an equal id was worth as evidence, in bits; near 0 where ids were given out anew.</param>
public sealed record MatchingCounts(
    int SameRow,
    int IdAndName,
    int NameAndFacts,
    int Linked,
    int IdAlone,
    double IdBits
);
