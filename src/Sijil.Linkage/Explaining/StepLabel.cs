using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>A step of a waterfall in a few words, for pictures and tables: what is compared, and how it came out.</summary>
internal readonly record struct StepLabel(string Name, string Detail)
{
    public static StepLabel Of(WaterfallStep step, ExplanationWords words) =>
        step.Kind switch
        {
            WaterfallStepKind.Prior => new(words.Say("step.prior"), ""),
            WaterfallStepKind.Final => new(words.Say("step.final"), ""),
            WaterfallStepKind.TermFrequency => new(
                words.Comparison(step.Comparison!),
                words.Say(step.Bits > 0 ? "step.term.rare" : "step.term.common")
            ),
            _ => new(
                words.Comparison(step.Comparison!),
                step.LevelName is { } level ? words.Level(level) : words.Say("step.missing")
            ),
        };
}
