using NodaTime;

namespace Sijil.Casebook.Quality;

/// <summary>Which rule the last digit of an id is checked by.</summary>
public enum CheckDigitRule
{
    /// <summary>The alternating 1-2 rule where at least three in four of the column's ids pass it, none otherwise.</summary>
    Found,

    /// <summary>No rule.</summary>
    None,

    /// <summary>The alternating 1-2 rule (ISO/IEC 7812-1 annex B, "Luhn"), whatever share passes.</summary>
    Alternating,
}

/// <summary>What the quality report of a list is told beside the list.</summary>
/// <param name="AsOf">The day for which the list speaks, or the day of reading: later dates lie in the future.</param>
public sealed record QualityOptions(LocalDate AsOf)
{
    /// <summary>The rule of the ids' last digits.</summary>
    public CheckDigitRule CheckDigits { get; init; }

    /// <summary>How many row numbers a finding names at most; at least 0. All are counted.</summary>
    public int MostRows { get; init; } = 1_000;

    /// <summary>How many different cell texts a finding shows at most; 0, as by default, shows none: a cell may name a person.</summary>
    public int MostExamples { get; init; }
}
