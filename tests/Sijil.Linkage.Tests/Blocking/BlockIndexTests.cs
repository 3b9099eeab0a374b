using Sijil.Linkage.Blocking;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Tests.Blocking;

public sealed class BlockIndexTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void The_union_of_rules_is_every_pair_that_shares_a_key_once(ulong seed)
    {
        var random = new SplitMix64(seed);
        var keys = Enumerable.Range(0, 300).Select(_ => new[] { Keys(ref random, 40), Keys(ref random, 90) }).ToArray();
        var rules = Enumerable
            .Range(0, 2)
            .Select(rule => new BlockingRule($"{rule}", (record, sink) => Array.ForEach(keys[record][rule], sink.Add)))
            .ToArray();

        var expected =
            from left in Enumerable.Range(0, 300)
            from right in Enumerable.Range(left + 1, 299 - left)
            where keys[left].Zip(keys[right]).Any(pair => pair.First.Intersect(pair.Second).Any())
            select (left, right);

        Pairs(300, rules, new LinkageOptions()).ShouldBe(expected);
    }

    [Fact]
    public void A_pair_counts_for_the_first_rule_that_makes_it()
    {
        BlockingRule[] rules = [Rule("first", record => record / 2), Rule("second", record => record / 4)];

        var report = Compare(8, rules, new LinkageOptions()).Blocking;

        report.Rules.Select(rule => rule.NewPairs).ShouldBe([4, 8]);
        report.Pairs.ShouldBe(12);
    }

    [Fact]
    public void An_oversized_block_is_split_and_says_what_it_gave_up()
    {
        var rule = Rule("all", _ => 1) with { Splits = [("half", record => (ulong)(record % 2) + 1)] };

        var report = Compare(20, [rule], new LinkageOptions { LargestBlock = 10 }).Blocking.Rules[0];

        report.Oversized.ShouldBe(1);
        report.NewPairs.ShouldBe(2 * 45);
        report.PairsGivenUp.ShouldBe(190 - 90);
    }

    [Fact]
    public void A_block_that_cannot_be_split_is_compared_by_neighbours()
    {
        var report = Compare(
            20,
            [Rule("all", _ => 1)],
            new LinkageOptions { LargestBlock = 10, Window = 3 }
        ).Blocking.Rules[0];

        report.Windowed.ShouldBe(1);
        report.NewPairs.ShouldBe((17 * 3) + 2 + 1);
    }

    [Fact]
    public void Rules_that_make_too_many_pairs_are_refused_before_any_is_compared()
    {
        var thrown = Should.Throw<TooManyPairsException>(() =>
            Compare(50, [Rule("all", _ => 1)], new LinkageOptions { LargestPairCount = 1000 })
        );

        thrown.Message.ShouldContain("1225 candidate pairs, 1000 are allowed");
    }

    [Fact]
    public void One_and_two_threads_make_the_same_pairs()
    {
        var rule = Rule("mod", record => record % 37);
        Pairs(3000, [rule], new LinkageOptions { Threads = 1 })
            .ShouldBe(Pairs(3000, [rule], new LinkageOptions { Threads = 2 }));
    }

    private static ulong[] Keys(ref SplitMix64 random, int distinct)
    {
        var result = new ulong[random.Below(4)];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = 1 + (ulong)random.Below(distinct);
        }

        return result;
    }

    private static BlockingRule Rule(string name, Func<int, int> key) =>
        new(name, (record, keys) => keys.Add((ulong)key(record) + 1));

    private static (BlockingReport Blocking, (int, int)[] Pairs) Compare(
        int records,
        BlockingRule[] rules,
        LinkageOptions options
    )
    {
        var pairs = CandidatePairs.Of(Table(records), BlockIndex.Build(records, rules, options), options);
        var (kept, report) = pairs.Scan(
            options,
            LinkageStep.Compare,
            _ => true,
            () => new List<(int, int)>(),
            (list, scan) =>
            {
                foreach (var right in scan.Rights)
                {
                    list.Add((scan.Left, right));
                }
            }
        );
        return (report, [.. kept.SelectMany(list => list).Order()]);
    }

    private static (int, int)[] Pairs(int records, BlockingRule[] rules, LinkageOptions options) =>
        Compare(records, rules, options).Pairs;

    private static RecordTable Table(int records) =>
        new(
            new int[records],
            null,
            [
                ValueComparer<string>.Of(
                    new Comparison(
                        "nothing",
                        [new ComparisonLevel("different", 0.5, 0.5), new ComparisonLevel("same", 0.5, 0.5)]
                    ),
                    new string?[records],
                    (_, _) => 1
                ),
            ]
        );
}
