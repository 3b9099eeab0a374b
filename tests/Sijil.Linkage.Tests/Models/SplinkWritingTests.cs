using Shouldly;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Splink;
using Xunit;

namespace Sijil.Linkage.Tests.Models;

public sealed class SplinkWritingTests
{
    private static readonly LinkageModel Plain = new()
    {
        BlockingRules = [new() { On = ["surname"] }],
        Comparisons =
        [
            new()
            {
                Name = "surname",
                Values = ["surname", new() { Columns = ["born"], Transform = ColumnTransform.Sound }],
                Levels =
                [
                    new()
                    {
                        Name = "same",
                        When = new() { Kind = LevelTestKind.Exact },
                        M = 0.5,
                        U = 0.125,
                        TermFrequency = 1,
                    },
                    new()
                    {
                        Name = "else",
                        When = new() { Kind = LevelTestKind.Else },
                        M = 0.5,
                        U = 0.875,
                    },
                ],
            },
        ],
    };

    [Theory]
    [InlineData(LevelTestKind.QGramJaccard)]
    [InlineData(LevelTestKind.QGramCosine)]
    [InlineData(LevelTestKind.WordJaccard)]
    [InlineData(LevelTestKind.SharedPlaceSteps)]
    public void A_test_that_SQL_lacks_is_named(LevelTestKind kind) =>
        Named(WithLevel(new() { Kind = kind, AtLeast = 1 }))
            .ShouldBe(
                "comparisons[0].levels[1]: tested — SQL has no such test: the level is left out, and its pairs fall to a later one"
            );

    [Fact]
    public void A_value_that_SQL_lacks_is_named() =>
        Named(WithLevel(new() { Kind = LevelTestKind.Exact, Value = 1 }))
            .ShouldStartWith("comparisons[0].levels[1]: tested");

    [Fact]
    public void A_point_in_one_cell_is_named() =>
        Named(WithLevel(new() { Kind = LevelTestKind.KilometresApart, AtMost = 5 }))
            .ShouldStartWith("comparisons[0].levels[1]");

    [Fact]
    public void What_Splink_does_not_know_is_named()
    {
        var comparison = Plain.Comparisons[0];
        Named(Plain with { Threshold = 0.75 }).ShouldStartWith("threshold: 0.75");
        Named(Plain with { ListPriors = [new("a", "b", 0.1)] }).ShouldStartWith("list_priors");
        Named(Plain with { Training = new() { DeterministicRules = Plain.BlockingRules } }).ShouldStartWith("training");
        Named(Plain with { Columns = [new("surname") { Clean = [CellCleaning.Lower] }] })
            .ShouldStartWith("columns[0]: surname");
        Named(Plain with { BlockingRules = [new() { On = ["surname"], LargestBlock = 9 }] })
            .ShouldStartWith("blocking_rules[0]");
        Named(Plain with { Comparisons = [comparison with { MissingWeight = -1 }] })
            .ShouldStartWith("comparisons[0]: surname");
        Named(With(comparison.Levels[0] with { MaxWeight = 3 })).ShouldContain("does not bound a weight");
        Named(
                With(
                    comparison.Levels[0] with
                    {
                        When = new() { Kind = LevelTestKind.Jaro, AtLeast = 0.5 },
                    }
                )
            )
            .ShouldContain("only a plain column that has an exact level");
    }

    [Fact]
    public void A_rule_that_SQL_lacks_is_left_out_and_none_at_all_is_refused()
    {
        ColumnExpression sound = new() { Columns = ["surname"], Transform = ColumnTransform.Sound };
        Named(Plain with { BlockingRules = [new() { On = [sound] }, new() { On = ["born"] }] })
            .ShouldStartWith("blocking_rules[0]: surname (Sound)");
        Should
            .Throw<ModelException>(() => SplinkModel.Write(Plain with { BlockingRules = [new() { On = [sound] }] }))
            .Message.ShouldContain("blocking_rules: found none that SQL can say");
    }

    [Fact]
    public void Names_and_texts_are_quoted()
    {
        var model = Plain with
        {
            BlockingRules =
            [
                new()
                {
                    On =
                    [
                        new()
                        {
                            Columns = ["a \"b\""],
                            Transform = ColumnTransform.Match,
                            Pattern = "it's (x)",
                        },
                    ],
                },
            ],
        };
        var json = SplinkModel.Write(model).Json;
        json.ShouldContain("""(nullif(regexp_extract(l.\"a \"\"b\"\"\", 'it''s (x)', 1), '') =""");
        SplinkModel
            .Read(json)
            .Model.BlockingRules[0]
            .On[0]
            .ShouldSatisfyAllConditions(
                value => value.Columns.ShouldBe(["a \"b\""]),
                value => value.Pattern.ShouldBe("it's (x)")
            );
    }

    private static string Named(LinkageModel model) =>
        SplinkModel.Write(model).NotWritten.ShouldHaveSingleItem().ToString();

    private static LinkageModel With(LevelDefinition first) =>
        Plain with
        {
            Comparisons = [Plain.Comparisons[0] with { Levels = [first, Plain.Comparisons[0].Levels[1]] }],
        };

    private static LinkageModel WithLevel(LevelTest test) =>
        Plain with
        {
            Comparisons =
            [
                Plain.Comparisons[0] with
                {
                    Levels = Plain.Comparisons[0].Levels.Insert(1, new() { Name = "tested", When = test }),
                },
            ],
        };
}
