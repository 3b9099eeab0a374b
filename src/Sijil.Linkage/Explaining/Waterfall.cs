using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Explaining;

/// <summary>The weight of a pair as steps that follow each other from the prior to the final weight; made to be written as JSON.</summary>
/// <param name="Left">Lower record.</param>
/// <param name="Right">Higher record.</param>
/// <param name="Steps">The prior, each comparison (followed by what the rarity of its value changes), and the final weight.</param>
public sealed record Waterfall(int Left, int Right, ImmutableArray<WaterfallStep> Steps)
{
    /// <summary>The final step: its bits are the weight of the pair, prior included.</summary>
    [JsonIgnore]
    public WaterfallStep Final => Steps[^1];

    /// <summary>Lays out the steps of an explanation.</summary>
    /// <param name="explanation">Where the weight of the pair comes from.</param>
    /// <returns>The steps; a comparison whose term weight is 0 has no step for it.</returns>
    public static Waterfall Of(PairExplanation explanation)
    {
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        var reached = explanation.Prior.Bits;
        steps.Add(Step(WaterfallStepKind.Prior, null, 0, reached));
        foreach (var line in explanation.Evidence)
        {
            // The sum is taken as PairExplanation.Total takes it, so that the last step ends exactly there.
            var next = reached + line.Weight.Bits;
            var hasTerm = line.TermWeight.Bits != 0;
            var between = hasTerm ? next - line.TermWeight.Bits : next;
            steps.Add(Step(WaterfallStepKind.Comparison, line, reached, between));
            if (hasTerm)
            {
                steps.Add(Step(WaterfallStepKind.TermFrequency, line, between, next));
            }

            reached = next;
        }

        steps.Add(Step(WaterfallStepKind.Final, null, 0, reached));
        return new Waterfall(explanation.Left, explanation.Right, steps.ToImmutable());
    }

    private static WaterfallStep Step(WaterfallStepKind kind, ComparisonEvidence? line, double from, double to) =>
        new()
        {
            Kind = kind,
            Comparison = line?.Comparison,
            LevelName = line?.LevelName,
            Level = line?.Level,
            From = from,
            To = to,
            Bits = to - from,
            // Math.Pow may differ in its last bits between systems; twelve decimals hide it.
            Probability = Math.Round(new MatchWeight(to).ToProbability().Value, 12),
        };
}

/// <summary>One step of a waterfall.</summary>
public sealed record WaterfallStep
{
    /// <summary>What the step is.</summary>
    public required WaterfallStepKind Kind { get; init; }

    /// <summary>The comparison's name as the model has it; null for the prior and the final weight.</summary>
    public string? Comparison { get; init; }

    /// <summary>The level's name as the model has it; null when a side states nothing, and for the prior and the final weight.</summary>
    public string? LevelName { get; init; }

    /// <summary>The level, 0 when a side states nothing; null for the prior and the final weight.</summary>
    public int? Level { get; init; }

    /// <summary>Weight before the step, in bits; 0 for the prior and the final weight.</summary>
    public required double From { get; init; }

    /// <summary>Weight after the step, in bits.</summary>
    public required double To { get; init; }

    /// <summary>What the step adds, in bits.</summary>
    public required double Bits { get; init; }

    /// <summary>Probability that the pair is a match after the step, 0 to 1, to twelve decimals.</summary>
    public required double Probability { get; init; }
}

/// <summary>What a step of a waterfall is; the names in JSON stay the same between versions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaterfallStepKind>))]
public enum WaterfallStepKind
{
    /// <summary>What is known before anything is compared.</summary>
    [JsonStringEnumMemberName("prior")]
    Prior,

    /// <summary>What the level of a comparison adds for a value of average frequency.</summary>
    [JsonStringEnumMemberName("comparison")]
    Comparison,

    /// <summary>What it changes that the value of this pair is rarer or commoner than the average.</summary>
    [JsonStringEnumMemberName("term-frequency")]
    TermFrequency,

    /// <summary>Everything together.</summary>
    [JsonStringEnumMemberName("final")]
    Final,
}
