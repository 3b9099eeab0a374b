using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Explaining;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class WaterfallTests
{
    [Fact]
    public void The_steps_go_from_the_prior_to_the_total()
    {
        var steps = Waterfall.Of(InventedPair.Match).Steps;

        steps
            .Select(step => (step.Kind, step.Comparison, step.From, step.To))
            .ShouldBe([
                (WaterfallStepKind.Prior, null, 0, -12),
                (WaterfallStepKind.Comparison, "given name", -12, -6),
                (WaterfallStepKind.TermFrequency, "given name", -6, -3.75),
                (WaterfallStepKind.Comparison, "father", -3.75, -3.75),
                (WaterfallStepKind.Comparison, "family name", -3.75, -0.75),
                (WaterfallStepKind.Comparison, "date of birth", -0.75, 8.75),
                (WaterfallStepKind.Comparison, "place", 8.75, 6.75),
                (WaterfallStepKind.Comparison, "sex", 6.75, 6.75 + 0.04),
                (WaterfallStepKind.Final, null, 0, 6.75 + 0.04),
            ]);
    }

    [Fact]
    public void Whatever_the_evidence_steps_join_and_end_at_the_total() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Prior, (int Bits, int Term)[] Lines)>(),
                data =>
                {
                    var explanation = InventedPair.Of(
                        data.Prior / 7.0,
                        [
                            .. data.Lines.Select(
                                (line, index) => ($"c{index}", (string?)"same", 1, line.Bits / 7.0, line.Term / 3.0)
                            ),
                        ]
                    );
                    var steps = Waterfall.Of(explanation).Steps;
                    steps[^1].To.ShouldBe(explanation.Total.Bits);
                    for (var index = 1; index < steps.Length - 1; index++)
                    {
                        steps[index].From.ShouldBe(steps[index - 1].To);
                    }

                    steps[^2].To.ShouldBe(steps[^1].To);
                    steps.SkipLast(1).Sum(step => step.Bits).ShouldBe(explanation.Total.Bits, 1e-6);
                    steps.ShouldAllBe(step => Math.Abs(step.Probability - (1 / (1 + Math.Pow(2, -step.To)))) < 1e-11);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_json_has_stable_codes_and_comes_back()
    {
        var waterfall = Waterfall.Of(InventedPair.Match);
        var json = JsonSerializer.Serialize(waterfall);

        json.ShouldStartWith(
            """{"Left":4,"Right":17,"Steps":[{"Kind":"prior","Comparison":null,"LevelName":null,"Level":null,"From":0,"To":-12,"Bits":-12,"Probability":0.000244081035}"""
        );
        json.ShouldContain("\"Kind\":\"term-frequency\"");
        json.ShouldContain("\"Kind\":\"final\"");
        JsonSerializer.Deserialize<Waterfall>(json)!.Steps.ShouldBe(waterfall.Steps);
    }
}
