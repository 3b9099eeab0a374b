using NodaTime;

namespace Sijil.Casebook.Quality;

/// <summary>What the quality report of a list is told beside the list.</summary>
/// <param name="AsOf">The day for which the list speaks, or the day of reading: later dates lie in the future.</param>
public sealed record QualityOptions(LocalDate AsOf)
{
    /// <summary>The scheme of the ids' check digits.</summary>
    public CheckDigitRule CheckDigits { get; init; } = CheckDigitRule.Found;

    /// <summary>How many row numbers a finding names at most; at least 0. All are counted.</summary>
    public int MostRows { get; init; } = 1_000;

    /// <summary>How many different cell texts a finding shows at most; 0, as by default, shows none: a cell may name a person.</summary>
    public int MostExamples { get; init; }
}
