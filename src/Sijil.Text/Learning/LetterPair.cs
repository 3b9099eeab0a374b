namespace Sijil.Text.Learning;

/// <summary>One word in its own script beside a spelling of it in Latin letters.</summary>
/// <param name="Letters">The word, in the letters that emissions are learned for.</param>
/// <param name="Latin">The spelling, a to z.</param>
/// <param name="Count">How often the pair was met; its weight, at least 1.</param>
public readonly record struct LetterPair(string Letters, string Latin, int Count);
