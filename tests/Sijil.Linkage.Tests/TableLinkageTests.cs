using Sijil.Linkage.Columns;
using Sijil.Linkage.Evaluating;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Defaults;

namespace Sijil.Linkage.Tests;

public sealed class TableLinkageTests
{
    [Theory]
    [InlineData(1UL, 1_500)]
    [InlineData(2UL, 3_500)]
    public void A_table_of_which_nothing_is_known_is_linked_well(ulong seed, int people)
    {
        var (records, truth) = People.Made(people, seed);
        var result = TableLinkage.Link(records, DefaultModel.For(records), new TableLinkageOptions());

        var measure = ClusterEvaluation.Pairwise(
            result.Clusters.ClusterOf,
            People.TruthIn(result.Records, records, truth)
        );
        measure.F1.ShouldBeGreaterThan(0.9);
        measure.Precision.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Threads_and_kept_levels_change_nothing()
    {
        var (records, _) = People.Made(1_200, 3);
        var model = DefaultModel.For(records);
        var plain = TableLinkage.Link(records, model, Options(1, 4_000_000));
        foreach (var other in (TableLinkageOptions[])[Options(2, 4_000_000), Options(2, 0)])
        {
            var result = TableLinkage.Link(records, model, other);
            result.Scores.Pairs.ShouldBe(plain.Scores.Pairs);
            result
                .Scores.Blocking.Rules.Select(rule => rule.NewPairs)
                .ShouldBe(plain.Scores.Blocking.Rules.Select(rule => rule.NewPairs));
            result.Clusters.ClusterOf.ShouldBe(plain.Clusters.ClusterOf);
            ModelFile.Write(result.Model).ShouldBe(ModelFile.Write(plain.Model));
        }
    }

    [Fact]
    public void A_learned_model_is_used_as_it_is_and_links_the_same()
    {
        var (records, _) = People.Made(1_200, 4);
        var first = TableLinkage.Link(records, DefaultModel.For(records), new TableLinkageOptions());
        var again = TableLinkage.Link(
            records,
            ModelFile.Read(ModelFile.Write(first.Model), "model.json"),
            new TableLinkageOptions()
        );

        again.Trained.Rounds.ShouldBe(0);
        again.Clusters.ClusterOf.ShouldBe(first.Clusters.ClusterOf);
    }

    [Fact]
    public void Decisions_by_id_are_obeyed()
    {
        var (records, _) = People.Made(600, 5);
        var model = DefaultModel.For(records);
        var plain = TableLinkage.Link(records, model, new TableLinkageOptions());
        var joined = plain.Clusters.ClusterOf.Index().First(entry => entry.Item != entry.Index);
        var (left, right) = (plain.Records.Ids[joined.Item], plain.Records.Ids[joined.Index]);

        var decided = TableLinkage.Link(
            records,
            model,
            new TableLinkageOptions { Decisions = [new RecordDecision(left, right, Same: false)] }
        );

        decided.Clusters.ClusterOf[joined.Index].ShouldNotBe(decided.Clusters.ClusterOf[joined.Item]);
        Should.Throw<ArgumentException>(() =>
            TableLinkage.Link(
                records,
                model,
                new TableLinkageOptions { Decisions = [new RecordDecision(left, "nobody", Same: true)] }
            )
        );
    }

    [Fact]
    public void New_records_are_found_among_linked_ones()
    {
        var (records, _) = People.Made(800, 6);
        var linked = TableLinkage.Link(records, DefaultModel.For(records), new TableLinkageOptions());
        var incoming = new RecordColumns(
            ["n1", "n2"],
            new int[2],
            ["new"],
            [
                .. records.Columns.Select(column =>
                    TextColumn.Of(
                        column.Name,
                        [column.TextOf(10), column.Name == "city" ? "nowhere" : "zz" + column.Name]
                    )
                ),
            ]
        );

        var found = IncomingRecords.Find(records, incoming, linked.Model, new MatchWeight(0), new LinkageOptions());

        found.ShouldContain(match => match.Incoming == "n1" && match.Existing == "r10");
        found.ShouldNotContain(match => match.Incoming == "n2");
    }

    [Fact]
    public void A_missing_column_is_named_with_those_that_exist()
    {
        var (records, _) = People.Made(50, 7);
        var model = new LinkageModel
        {
            BlockingRules = [new BlockingDefinition { On = ["surname"] }],
            Comparisons = [ComparisonLibrary.Exact("surname"), ComparisonLibrary.Exact("tribe")],
        };

        Should
            .Throw<ModelException>(() => TableLinkage.Link(records, model, new TableLinkageOptions()))
            .Message.ShouldBe(
                "The model names the column \"tribe\", which is not there; the columns are: first_name, surname, dob, city."
            );
    }

    [Fact]
    public void Blocking_is_judged_by_what_it_finds_before_anything_is_compared()
    {
        var (made, truth) = People.Made(400, 8);
        var records = made with
        {
            Columns = made.Columns.Add(TextColumn.Of("truth", truth.Select(person => $"{person}"))),
        };
        var model = new LinkageModel
        {
            BlockingRules = [new BlockingDefinition { On = ["surname"] }, new BlockingDefinition { On = ["dob"] }],
            Comparisons = [ComparisonLibrary.Exact("surname")],
        };

        var analysis = TableLinkage.AnalyseBlocking(records, model, "truth", new LinkageOptions());

        var pairs =
            from left in Enumerable.Range(0, truth.Length)
            from right in Enumerable.Range(left + 1, truth.Length - left - 1)
            select (
                Same: truth[left] == truth[right],
                Surname: Agree(made, 1, left, right),
                Born: Agree(made, 2, left, right)
            );
        var all = pairs.ToArray();
        analysis.Pairs.ShouldBe(all.LongCount(pair => pair.Surname || pair.Born));
        analysis.TruePairs.ShouldBe(all.LongCount(pair => pair.Same));
        analysis.TruePairsMissed.ShouldBe(all.LongCount(pair => pair.Same && !pair.Surname && !pair.Born));
        analysis.Rules[0].TruePairs.ShouldBe(all.LongCount(pair => pair.Same && pair.Surname));
        analysis.Rules[1].TruePairsOnlyHere.ShouldBe(all.LongCount(pair => pair.Same && pair.Born && !pair.Surname));
    }

    [Fact]
    public void One_record_and_records_without_a_candidate_stand_alone()
    {
        foreach (var count in new[] { 1, 3 })
        {
            var records = new RecordColumns(
                [.. Enumerable.Range(0, count).Select(index => $"{index}")],
                new int[count],
                ["list"],
                [TextColumn.Of("name", Enumerable.Range(0, count).Select(index => $"name{index}"))]
            );
            var model = new LinkageModel
            {
                BlockingRules = [new BlockingDefinition { On = ["name"] }],
                Comparisons = [ComparisonLibrary.Exact("name")],
            };
            var result = TableLinkage.Link(records, model, new TableLinkageOptions());
            result.Clusters.Count.ShouldBe(count);
            result.Scores.Pairs.ShouldBeEmpty();
        }
    }

    private static bool Agree(RecordColumns records, int column, int left, int right) =>
        records.Columns[column].TextOf(left) is { } text && text == records.Columns[column].TextOf(right);

    private static TableLinkageOptions Options(int threads, int remembered) =>
        new()
        {
            Run = new LinkageOptions { Threads = threads, RememberedPairs = remembered },
        };
}
