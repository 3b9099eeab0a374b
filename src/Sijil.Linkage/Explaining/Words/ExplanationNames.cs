using System.Collections.Immutable;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>How the comparisons and levels of a model are called in one language. What is not in here is shown as the model names it.</summary>
public sealed record ExplanationNames
{
    /// <summary>Every name as the model has it.</summary>
    public static ExplanationNames AsInModel { get; } = new();

    /// <summary>Comparisons by their name in the model: "dob" to "date of birth".</summary>
    public ImmutableDictionary<string, string> Comparisons { get; init; } = Empty;

    /// <summary>Levels by their name in the model: "jw 0.9" to "spelt alike".</summary>
    public ImmutableDictionary<string, string> Levels { get; init; } = Empty;

    /// <summary>Whole clauses for a level of a comparison, by the names in the model: "the family names are spelt alike but not equal".</summary>
    public ImmutableDictionary<(string Comparison, string Level), string> Clauses { get; init; } =
        ImmutableDictionary<(string, string), string>.Empty;

    /// <summary>Clauses that follow "if" for a level of a comparison: "the birth dates differed by more than five years".</summary>
    public ImmutableDictionary<(string Comparison, string Level), string> Conditions { get; init; } =
        ImmutableDictionary<(string, string), string>.Empty;

    private static ImmutableDictionary<string, string> Empty =>
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    internal string Comparison(string name) => Comparisons.GetValueOrDefault(name, name);

    internal string Level(string name) => Levels.GetValueOrDefault(name, name);
}
