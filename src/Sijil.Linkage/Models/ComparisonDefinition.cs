using System.Collections.Immutable;

namespace Sijil.Linkage.Models;

/// <summary>What is compared of two records: levels from the fullest agreement to "else". The first level whose test holds counts; a pair in which a tested value is not stated has none.</summary>
public sealed record ComparisonDefinition
{
    /// <summary>Short and readable: "surname".</summary>
    public required string Name { get; init; }

    /// <summary>What is compared; most comparisons take one. Tests name further ones by their place (0, 1 …).</summary>
    public required ImmutableArray<ColumnExpression> Values { get; init; }

    /// <summary>At least two levels, from the fullest agreement to the last one, whose test is <see cref="LevelTestKind.Else"/>.</summary>
    public required ImmutableArray<LevelDefinition> Levels { get; init; }

    /// <summary>
    /// Where this test holds the comparison says nothing, as if a value were missing: another comparison has said it already. Two comparisons of exchanged
    /// columns would count the exchange twice. Null: never.
    /// </summary>
    public LevelTest? NotStatedWhen { get; init; }

    /// <summary>No value counts as rarer than this in the term-frequency correction, above 0 (Splink's minimum u). Default 1/65536: at most 16 bits.</summary>
    public double RarestTerm { get; init; } = 1.0 / 65536;

    /// <summary>Weight in bits when a side states nothing. Default 0.</summary>
    public double MissingWeight { get; init; }
}

/// <summary>One level of agreement.</summary>
public sealed record LevelDefinition
{
    /// <summary>Short and readable: "same", "one letter apart".</summary>
    public required string Name { get; init; }

    /// <summary>When the level holds.</summary>
    public required LevelTest When { get; init; }

    /// <summary>Probability of the level among matches, above 0 and below 1; null: learned.</summary>
    public double? M { get; init; }

    /// <summary>The same among non-matches; null: learned.</summary>
    public double? U { get; init; }

    /// <summary>Share of the term-frequency correction that this level gets, 0 to 1. Default 0.</summary>
    public double TermFrequency { get; init; }

    /// <summary>Lowest weight in bits, or null for no bound.</summary>
    public double? MinWeight { get; init; }

    /// <summary>Highest weight in bits, term frequency apart, or null for no bound.</summary>
    public double? MaxWeight { get; init; }
}

/// <summary>When a level holds for two values.</summary>
public sealed record LevelTest
{
    /// <summary>The kind of test.</summary>
    public required LevelTestKind Kind { get; init; }

    /// <summary>Which of the comparison's values is tested, from 0. Default 0.</summary>
    public int Value { get; init; }

    /// <summary>The other value for tests of two, from 0; null where the test takes one.</summary>
    public int? OtherValue { get; init; }

    /// <summary>Lowest similarity, or lowest number of shared items, that holds.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Largest distance that holds.</summary>
    public double? AtMost { get; init; }

    /// <summary>Letters in a q-gram. Default 2.</summary>
    public int Q { get; init; } = 2;

    /// <summary>The parts of <see cref="LevelTestKind.All"/>, <see cref="LevelTestKind.Any"/> and <see cref="LevelTestKind.Not"/>.</summary>
    public ImmutableArray<LevelTest> Parts { get; init; } = [];
}

/// <summary>The kinds of tests.</summary>
public enum LevelTestKind
{
    /// <summary>Always: the last level.</summary>
    Else,

    /// <summary>The values are equal.</summary>
    Exact,

    /// <summary>Jaro–Winkler similarity of at least <see cref="LevelTest.AtLeast"/>.</summary>
    JaroWinkler,

    /// <summary>Jaro similarity.</summary>
    Jaro,

    /// <summary>Levenshtein distance of at most <see cref="LevelTest.AtMost"/>.</summary>
    Levenshtein,

    /// <summary>Damerau–Levenshtein distance.</summary>
    DamerauLevenshtein,

    /// <summary>Jaccard similarity of the sets of q-grams.</summary>
    QGramJaccard,

    /// <summary>Jaccard similarity of the sets of characters (what DuckDB calls jaccard).</summary>
    CharacterJaccard,

    /// <summary>Cosine similarity of the q-grams.</summary>
    QGramCosine,

    /// <summary>Jaccard similarity of the sets of words.</summary>
    WordJaccard,

    /// <summary>One is the initial of the other, or both are the same initial.</summary>
    Initial,

    /// <summary>One is the beginning of the other, with at least <see cref="LevelTest.AtLeast"/> characters.</summary>
    Beginning,

    /// <summary>Dates at most <see cref="LevelTest.AtMost"/> days apart.</summary>
    DaysApart,

    /// <summary>Dates at most so many months of 30.4375 days apart.</summary>
    MonthsApart,

    /// <summary>Dates at most so many years of 365.25 days apart.</summary>
    YearsApart,

    /// <summary>The dates of one year with day and month exchanged.</summary>
    DayMonthSwapped,

    /// <summary>Numbers (or ages) at most so far apart.</summary>
    NumberApart,

    /// <summary>Numbers that differ by at most this share of the larger, 0 to 1.</summary>
    ShareApart,

    /// <summary>Points (latitude and longitude in degrees, as two values or as "lat, lon" in one) at most so many kilometres apart.</summary>
    KilometresApart,

    /// <summary>Lists that share at least so many items.</summary>
    SharedItems,

    /// <summary>Lists whose shared items are at least this share of the shorter one's.</summary>
    SharedItemShare,

    /// <summary>Places in a hierarchy written from the largest to the smallest, with at least so many steps in common.</summary>
    SharedPlaceSteps,

    /// <summary>Two values exchanged: the left record's <see cref="LevelTest.Value"/> equals the right record's <see cref="LevelTest.OtherValue"/> and the reverse.</summary>
    Swapped,

    /// <summary>All parts hold.</summary>
    All,

    /// <summary>One of the parts holds.</summary>
    Any,

    /// <summary>The one part does not hold.</summary>
    Not,
}
