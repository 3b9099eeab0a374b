using Shouldly;
using Sijil.Linkage.Models;
using Xunit;

namespace Sijil.Linkage.Tests.Models;

public sealed class ModelDifferenceTests
{
    private static readonly LinkageModel First = new()
    {
        BlockingRules = [new() { On = ["surname", "born"] }, new() { On = ["town"] }],
        Comparisons =
        [
            new()
            {
                Name = "surname",
                Values = ["surname"],
                Levels =
                [
                    new()
                    {
                        Name = "same",
                        When = new() { Kind = LevelTestKind.Exact },
                        M = 0.5,
                        U = 0.125,
                    },
                    new()
                    {
                        Name = "alike",
                        When = new() { Kind = LevelTestKind.Levenshtein, AtMost = 1 },
                        M = 0.25,
                        U = 0.25,
                    },
                    new()
                    {
                        Name = "else",
                        When = new() { Kind = LevelTestKind.Else },
                        M = 0.25,
                    },
                ],
            },
        ],
        Prior = 0.5,
    };

    [Fact]
    public void A_model_does_not_differ_from_itself()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var model = RandomModel.Draw(seed);
            var back = ModelFile.Read(ModelFile.Write(model), "again.json");
            ModelDifference.Of(model, back).IsNone.ShouldBeTrue($"seed {seed}");
            ModelDifference.Of(model, back).ToText().ShouldBe("The models are alike.\n");
        }
    }

    [Fact]
    public void Names_of_levels_and_the_order_of_columns_make_no_difference()
    {
        var surname = First.Comparisons[0];
        var second = First with
        {
            BlockingRules = [new() { On = ["town"] }, new() { On = ["born", "surname"] }],
            Comparisons =
            [
                surname with
                {
                    Values = ["town", "surname"],
                    Levels =
                    [
                        .. surname.Levels.Select(level =>
                            level with
                            {
                                Name = level.Name + "!",
                                When =
                                    level.When.Kind == LevelTestKind.Else ? level.When : level.When with { Value = 1 },
                            }
                        ),
                    ],
                },
            ],
        };
        ModelDifference.Of(First, second).IsNone.ShouldBeTrue();
    }

    [Fact]
    public void What_differs_is_given_in_bits()
    {
        var surname = First.Comparisons[0];
        var second = First with
        {
            BlockingRules = [new() { On = ["surname", "born"] }, new() { On = ["e-mail"] }],
            Comparisons =
            [
                surname with
                {
                    Levels =
                    [
                        surname.Levels[0] with
                        {
                            M = 1.0 / 32,
                            MinWeight = -1,
                        },
                        new()
                        {
                            Name = "sounds alike",
                            When = new() { Kind = LevelTestKind.Jaro, AtLeast = 0.9 },
                        },
                        surname.Levels[2],
                    ],
                },
                surname with
                {
                    Name = "maiden name",
                    RarestTerm = 0.25,
                },
            ],
            Prior = 1.0 / 5,
            Threshold = 0.75,
        };
        var difference = ModelDifference.Of(First, second);
        difference.PriorBits!.Value.ShouldBe(-2, 1e-12);
        difference.Levels[0].Bits.ShouldBe(-3);
        difference.RulesOnlyLeft.ShouldBe(["town"]);
        difference.RulesOnlyRight.ShouldBe(["e-mail"]);
        difference
            .ToText()
            .ShouldBe(
                """
                comparison   level             first     second  bits more
                prior                           5E-1       2E-1      -2.00
                surname      same               2.00      -1.00      -3.00
                surname      alike              0.00  not there
                surname      sounds alike  not there    learned
                maiden name  same          not there       2.00
                maiden name  alike         not there       0.00
                maiden name  else          not there    learned
                blocking rule only in the first: town
                blocking rule only in the second: e-mail
                threshold: null / 0.75

                """.ReplaceLineEndings("\n")
            );
    }
}
