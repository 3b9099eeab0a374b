using System.Collections.Immutable;

namespace Sijil.Casebook.Releases.Values;

/// <summary>A letter that was lost (To empty), gained (From empty) or became another.</summary>
internal readonly record struct LetterStep(string From, string To);

/// <summary>How two cells differ.</summary>
/// <param name="Nature">The kind of difference.</param>
/// <param name="Amount">Years or days, newer minus older.</param>
internal readonly record struct ValueChange(ChangeNature Nature, int Amount = 0)
{
    /// <summary>The single letters in which two names differ, where they differ in nothing else.</summary>
    public ImmutableArray<LetterStep> Letters { get; init; } = [];
}
