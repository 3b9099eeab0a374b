using Sijil.Linkage.Blocking;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Training;

/// <summary>People of whom many share a name, and with it most of a second field that repeats the name: what deceives a trainer of two classes.</summary>
public sealed class TrainingSessionTests
{
    private const double NameM = 0.85;
    private const double RepeatedM = 0.9;
    private const double BirthM = 0.9;
    private const double PlaceM = 0.8;

    private static readonly string[] Fields = ["name", "repeated", "birth", "place", "trade", "street"];

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Namesakes_do_not_pass_for_matches(ulong seed)
    {
        var (table, rules) = Namesakes(seed);
        var options = new LinkageOptions { LargestBlock = int.MaxValue };

        var model = ModelTraining.Learn(
            CandidatePairs.Of(table, BlockIndex.Build(table.Count, rules, options), options),
            options
        );

        var m = model.KindPairs[0].Comparisons.Select(comparison => comparison.M[^1]).ToArray();
        m[0].ShouldBe(NameM, 0.04);
        m[1].ShouldBe(RepeatedM, 0.04);
        m[2].ShouldBe(BirthM, 0.04);
        m[3].ShouldBe(PlaceM, 0.04);
        var ofNames = model.Sessions.Single(session => session.Rule == "name");
        ofNames.RelatedShare.ShouldBeGreaterThan(0.5);
        ofNames.MatchShare.ShouldBeLessThan(0.4);
    }

    [Fact]
    public void All_pairs_at_once_are_deceived_by_the_same_data()
    {
        var (table, rules) = Namesakes(1);
        var options = new LinkageOptions { LargestBlock = int.MaxValue };
        var pooled = rules.Select(rule => rule with { Influences = [] }).ToArray();

        var model = ModelTraining.Learn(
            CandidatePairs.Of(table, BlockIndex.Build(table.Count, pooled, options), options),
            options
        );

        model.KindPairs[0].Comparisons[2].M[^1].ShouldBeLessThan(BirthM - 0.2);
    }

    [Fact]
    public void A_rule_that_teaches_something_else_is_left_out_and_named()
    {
        var (table, rules) = Namesakes(3);
        var options = new LinkageOptions { LargestBlock = int.MaxValue };

        // Records put together at random, where hardly anybody meets himself.
        var random = new SplitMix64(9);
        var keys = Enumerable.Range(0, table.Count).Select(_ => 1 + (ulong)random.Below(table.Count / 3)).ToArray();
        BlockingRule[] spoiled = [.. rules, BlockingRule.Of("by chance", keys) with { Influences = ["place"] }];

        var model = ModelTraining.Learn(
            CandidatePairs.Of(table, BlockIndex.Build(table.Count, spoiled, options), options),
            options
        );

        model.Sessions.Single(session => session.Rule == "by chance").LeftOutBecause.ShouldNotBeNull();
        model
            .Sessions.Where(session => session.Rule != "by chance")
            .ShouldAllBe(session => session.LeftOutBecause == null);
    }

    private static (RecordTable Table, BlockingRule[] Rules) Namesakes(ulong seed)
    {
        var random = new SplitMix64(seed);
        var rows = new List<int[]>();
        for (var person = 0; person < 4_000; person++)
        {
            var name = random.Below(400);
            int[] truth =
            [
                name,
                random.Below(10) == 0 ? 10_000 + person : name,
                random.Below(5_000),
                random.Below(60),
                random.Below(30),
                random.Below(300),
            ];
            rows.Add(truth);
            if (random.Below(4) == 0)
            {
                double[] m = [NameM, RepeatedM, BirthM, PlaceM, 0.8, 0.75];
                var copy = truth.ToArray();
                for (var field = 0; field < m.Length; field++)
                {
                    copy[field] = random.Unit() < m[field] ? truth[field] : 100_000 + (rows.Count * 10) + field;
                }

                rows.Add(copy);
            }
        }

        var comparers = Fields.Select(
            (field, index) =>
                (Comparer)
                    ValueComparer<string>.Of(
                        new Comparison(
                            field,
                            [new ComparisonLevel("different", 0.25, 0.9), new ComparisonLevel("same", 0.75, 0.1)]
                        ),
                        [.. rows.Select(row => (string?)$"{row[index]}")],
                        (a, b) => (byte)(a == b ? 2 : 1)
                    )
        );
        BlockingRule[] rules = [Rule(rows, [0]), Rule(rows, [2]), Rule(rows, [1, 3]), Rule(rows, [0, 3])];
        return (new RecordTable(new int[rows.Count], null, [.. comparers]), rules);
    }

    private static BlockingRule Rule(List<int[]> rows, int[] fields) =>
        BlockingRule.Of(
            string.Join(" + ", fields.Select(field => Fields[field])),
            [.. rows.Select(row => fields.Aggregate(1UL, (key, field) => BlockingKey.Join(key, (ulong)row[field])))]
        ) with
        {
            Influences = [.. fields.Select(field => Fields[field])],
        };
}
