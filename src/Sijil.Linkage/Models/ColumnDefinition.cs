using System.Collections.Immutable;

namespace Sijil.Linkage.Models;

/// <summary>A column and how its cells become values.</summary>
/// <param name="Name">The column's heading.</param>
public sealed record ColumnDefinition(string Name)
{
    /// <summary>Changes made to each cell, in order. Default: trimmed, white space within collapsed. An empty result means that nothing is stated.</summary>
    public ImmutableArray<CellCleaning> Clean { get; init; } = [];

    /// <summary>Texts that mean "not stated", after cleaning; "NULL" and the empty text need no mention.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What separates the items of a list in one cell. Default ";".</summary>
    public string Separator { get; init; } = ";";
}

/// <summary>A change made to every cell of a column.</summary>
public enum CellCleaning
{
    /// <summary>Lower case, by Unicode's invariant mapping.</summary>
    Lower,

    /// <summary>Only letters and digits stay, and single spaces between words.</summary>
    Words,

    /// <summary>Only the digits stay.</summary>
    Digits,

    /// <summary>Lower case, Latin letters without their marks (é becomes e), Arabic letters in their plain form.</summary>
    PlainLetters,
}

/// <summary>A value taken from one or several columns of a record: what a blocking rule or a comparison looks at.</summary>
public sealed record ColumnExpression
{
    /// <summary>The columns, in order; most transforms take one.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>What is made of them. Default: the text itself; several columns are joined by a space, and all must be stated.</summary>
    public ColumnTransform Transform { get; init; }

    /// <summary>Number of characters or words for the transforms that take one.</summary>
    public int Length { get; init; }

    /// <summary>Regular expression for <see cref="ColumnTransform.Match"/>.</summary>
    public string? Pattern { get; init; }

    /// <summary>A column as it is.</summary>
    /// <param name="column">Its name.</param>
    public static implicit operator ColumnExpression(string column) => new() { Columns = [column] };
}

/// <summary>What is made of a cell.</summary>
public enum ColumnTransform
{
    /// <summary>The text as cleaned.</summary>
    Text,

    /// <summary>The first characters; a shorter text states nothing.</summary>
    Prefix,

    /// <summary>The last characters; a shorter text states nothing.</summary>
    Suffix,

    /// <summary>The first word.</summary>
    FirstWord,

    /// <summary>The last word.</summary>
    LastWord,

    /// <summary>Several columns' texts in ordinal order, so that exchanged columns agree.</summary>
    Unordered,

    /// <summary>The words of the text in ordinal order.</summary>
    SortedWords,

    /// <summary>Consonant skeleton: how a name sounds, roughly, whatever the spelling.</summary>
    Sound,

    /// <summary>What stands before the @.</summary>
    EmailUser,

    /// <summary>What stands after the @.</summary>
    EmailDomain,

    /// <summary>Year of a date.</summary>
    Year,

    /// <summary>Year and month of a date.</summary>
    YearMonth,

    /// <summary>Month and day of a date.</summary>
    MonthDay,

    /// <summary>The first group, or else the whole, of what the pattern finds.</summary>
    Match,
}
