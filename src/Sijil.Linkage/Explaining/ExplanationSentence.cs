namespace Sijil.Linkage.Explaining;

/// <summary>One sentence of an explanation.</summary>
/// <param name="Code">What kind of sentence it is, the same in every language and version: "prior", "comparison", "missing", "term-frequency", "closing", "decides", "opposed", …</param>
/// <param name="Comparison">The comparison that it is about, as the model names it; null for the others.</param>
/// <param name="Text">The sentence, with its full stop.</param>
public sealed record ExplanationSentence(string Code, string? Comparison, string Text);
