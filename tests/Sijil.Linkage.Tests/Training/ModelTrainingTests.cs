using Sijil.Linkage.Blocking;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Training;

public sealed class ModelTrainingTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Data_made_from_known_m_and_u_give_them_back(ulong seed)
    {
        var known = new KnownMixture(8_000, 0.4, seed);
        var model = Train(known, new LinkageOptions());

        model.Converged.ShouldBeTrue();
        for (var field = 0; field < 4; field++)
        {
            var learned = model.KindPairs[0].Comparisons[field];
            learned.M[1].ShouldBe(KnownMixture.AgreementAmongMatches[field], 0.03, $"m of field {field}");
            learned
                .U[1]
                .ShouldBe(
                    1.0 / KnownMixture.DistinctValues[field],
                    0.1 / KnownMixture.DistinctValues[field] + 0.001,
                    $"u of field {field}"
                );
        }
    }

    [Fact]
    public void The_prior_between_the_lists_comes_back_and_the_one_within_a_list_stays_near_nothing()
    {
        var known = new KnownMixture(8_000, 0.4, 7);
        var model = Train(known, new LinkageOptions());

        var between = model.Priors.Single(prior => (prior.LeftList, prior.RightList) == (0, 1));
        between.ExpectedMatches.ShouldBe(known.TruePairs, known.TruePairs * 0.15);
        model
            .Priors.Where(prior => prior.LeftList == prior.RightList)
            .ShouldAllBe(prior => prior.ExpectedMatches < known.TruePairs * 0.05);
    }

    [Fact]
    public void One_and_two_threads_learn_the_same_to_the_last_bit()
    {
        var known = new KnownMixture(3_000, 0.4, 5);
        ModelJson
            .Write(Train(known, new LinkageOptions { Threads = 1 }))
            .ShouldBe(ModelJson.Write(Train(known, new LinkageOptions { Threads = 2 })));
    }

    [Fact]
    public void Too_few_rounds_are_said()
    {
        var model = Train(new KnownMixture(2_000, 0.4, 5), new LinkageOptions { MaxRounds = 2 });

        model.Converged.ShouldBeFalse();
        model.Warnings.ShouldContain(warning => warning.Code == "em-not-converged");
    }

    [Fact]
    public void A_fixed_m_stays_where_it_was_put()
    {
        var values = Enumerable.Range(0, 400).Select(index => (string?)$"{index / 2 % 150}").ToArray();
        var comparison = new Comparison(
            "name",
            [new ComparisonLevel("different", 0.004, 0.99) { FixM = true }, new ComparisonLevel("same", 0.996, 0.01)]
        );
        var table = new RecordTable(
            [.. values.Select((_, index) => index % 2)],
            null,
            [ValueComparer<string>.Of(comparison, values, (a, b) => (byte)(a == b ? 2 : 1))]
        );
        var rule = new BlockingRule("all", (_, keys) => keys.Add(1));
        var options = new LinkageOptions { LargestBlock = 1000 };
        var model = ModelTraining.Learn(
            CandidatePairs.Of(table, BlockIndex.Build(400, [rule], options), options),
            options
        );

        model.KindPairs[0].Comparisons[0].M[0].ShouldBe(0.004);
    }

    [Fact]
    public void A_comparison_that_speaks_against_what_it_should_speak_for_is_named()
    {
        var known = new KnownMixture(6_000, 0.5, 9);
        var parity = new Comparison(
            "upside down",
            [new ComparisonLevel("different", 0.5, 0.5), new ComparisonLevel("same", 0.5, 0.5)]
        );
        var turned = ValueComparer<string>.Of(
            parity,
            [.. known.Truth.Select((person, record) => $"{(person + known.Table.ListOf[record]) % 2}")],
            (a, b) => (byte)(a == b ? 2 : 1)
        );
        var table = new RecordTable(known.Table.ListOf, null, known.Table.Comparers.Add(turned));
        var options = new LinkageOptions();

        var model = ModelTraining.Learn(
            CandidatePairs.Of(table, BlockIndex.Build(table.Count, known.Rules, options), options),
            options
        );

        model.Warnings.ShouldContain(warning =>
            warning.Code == "flip" && warning.Text.Contains("upside down", StringComparison.Ordinal)
        );
    }

    private static TrainedModel Train(KnownMixture known, LinkageOptions options) =>
        ModelTraining.Learn(
            CandidatePairs.Of(known.Table, BlockIndex.Build(known.Table.Count, known.Rules, options), options),
            options
        );
}
