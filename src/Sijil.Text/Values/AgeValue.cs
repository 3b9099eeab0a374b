namespace Sijil.Text.Values;

/// <summary>An age as written: the raw text and the completed years that it may mean, inclusive. An infant of 3 months has both bounds below 1.</summary>
/// <param name="Raw">The cell's text, unaltered.</param>
/// <param name="MinYears">Lowest age, in years (fractions for months and days), at least 0.</param>
/// <param name="MaxYears">Highest age, in years, at most 130.</param>
public sealed record AgeValue(string Raw, double MinYears, double MaxYears);

/// <summary>Sex as a list states it. "Not stated" (nothing written) and "unknown" (the list says that it is not known) are two values.</summary>
public enum Sex : byte
{
    /// <summary>Nothing is written.</summary>
    NotStated,

    /// <summary>The list says that it is not known.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
