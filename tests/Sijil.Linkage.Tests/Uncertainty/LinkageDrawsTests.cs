using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Uncertainty;

namespace Sijil.Linkage.Tests.Uncertainty;

public sealed class LinkageDrawsTests
{
    [Fact]
    public void Without_pairs_every_record_is_alone()
    {
        var draws = LinkageDraws.Sample(new int[5], [], new DrawOptions(), new LinkageOptions());

        draws.Draws.ShouldBe(100);
        draws.Varying.ShouldBeEmpty();
        draws.ClusterOf(99).ShouldBe([0, 1, 2, 3, 4]);
        draws.Clusters(0).ShouldBe(5);
    }

    [Fact]
    public void A_pair_is_together_in_its_share_of_draws()
    {
        var options = new DrawOptions { Draws = 4_000, PerLink = 0 };
        ScoredPair[] pairs = [DrawCases.Pair(0, 1, 15), DrawCases.Pair(2, 3, 0)];
        var draws = LinkageDraws.Sample([0, 1, 0, 1], pairs, options, new LinkageOptions());

        draws.TogetherShare(0, 1).ShouldBeGreaterThan(0.998);
        draws.TogetherShare(2, 3).ShouldBe(0.5, 0.03);
        draws.TogetherShare(1, 2).ShouldBe(0);
    }

    [Fact]
    public void Every_draw_is_a_partition_that_obeys_lists_and_decisions()
    {
        var random = new SplitMix64(11);
        for (var round = 0; round < 40; round++)
        {
            var (lists, pairs, options) = RandomCase(ref random, round % 2 == 0);
            var draws = LinkageDraws.Sample(lists, pairs, options, new LinkageOptions());
            for (var draw = 0; draw < draws.Draws; draw++)
            {
                var clusters = draws.ClusterOf(draw);
                for (var record = 0; record < clusters.Length; record++)
                {
                    clusters[record].ShouldBe(Array.IndexOf(clusters, clusters[record]), "the lowest record");
                }

                DrawCases.IsAllowed(clusters, lists, options).ShouldBeTrue();
                draws.Clusters(draw).ShouldBe(clusters.Distinct().Count());
            }
        }
    }

    [Fact]
    public void Shares_are_those_of_the_draws()
    {
        var random = new SplitMix64(12);
        var (lists, pairs, options) = RandomCase(ref random, false);
        var draws = LinkageDraws.Sample(lists, pairs, options, new LinkageOptions());
        var all = Enumerable.Range(0, draws.Draws).Select(draws.ClusterOf).ToArray();

        for (var right = 1; right < lists.Length; right++)
        {
            draws
                .TogetherShare(0, right)
                .ShouldBe((double)all.Count(clusters => clusters[0] == clusters[right]) / draws.Draws);
        }
    }

    [Fact]
    public void Draws_do_not_depend_on_threads_nor_on_how_many_follow()
    {
        var random = new SplitMix64(13);
        var (lists, pairs, options) = RandomCase(ref random, true);
        var one = LinkageDraws.Sample(lists, pairs, options, new LinkageOptions { Threads = 1 });
        var two = LinkageDraws.Sample(lists, pairs, options, new LinkageOptions { Threads = 2 });
        var more = LinkageDraws.Sample(lists, pairs, options with { Draws = 30 }, new LinkageOptions());
        var other = LinkageDraws.Sample(lists, pairs, options with { Seed = 9 }, new LinkageOptions());

        var drawn = Enumerable.Range(0, options.Draws).ToArray();
        drawn.ShouldAllBe(draw => one.ClusterOf(draw).SequenceEqual(two.ClusterOf(draw)));
        drawn.ShouldAllBe(draw => one.ClusterOf(draw).SequenceEqual(more.ClusterOf(draw)));
        drawn.ShouldContain(draw => !one.ClusterOf(draw).SequenceEqual(other.ClusterOf(draw)));
    }

    [Fact]
    public void Contradicting_decisions_are_named_and_the_chain_of_same_wins()
    {
        var options = new DrawOptions
        {
            Decisions = [new PairDecision(0, 1, true), new PairDecision(2, 1, true), new PairDecision(0, 2, false)],
        };
        var draws = LinkageDraws.Sample([0, 0, 0], [], options, new LinkageOptions());

        draws.GivenWay.ShouldBe([new PairDecision(0, 2, false)]);
        draws.ClusterOf(0).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void A_component_too_large_is_cut_at_its_weak_pairs()
    {
        // Three groups of ten sure records each, chained by weak pairs; and twenty that are too many even at the cap.
        var pairs = new List<ScoredPair>();
        for (var left = 0; left < 50; left++)
        {
            for (var right = left + 1; right < 50; right++)
            {
                var group = left >= 30 ? 3 : left / 10;
                if (group == (right >= 30 ? 3 : right / 10))
                {
                    pairs.Add(DrawCases.Pair(left, right, group == 3 ? 25 : 12));
                }
                else if (right == left + 1)
                {
                    pairs.Add(DrawCases.Pair(left, right, -1));
                }
            }
        }

        var options = new DrawOptions
        {
            LargestComponent = 15,
            ListsRepeat = true,
            Draws = 5,
        };
        var draws = LinkageDraws.Sample(new int[50], pairs, options, new LinkageOptions());

        draws.Cuts.ShouldBe([new CutComponent(0, 50, new MatchWeight(20), 20)]);
        draws.ClusterOf(4).ShouldBe([.. Enumerable.Range(0, 50).Select(record => Math.Min(record / 10 * 10, 30))]);
    }

    private static (int[] Lists, ScoredPair[] Pairs, DrawOptions Options) RandomCase(ref SplitMix64 random, bool large)
    {
        const int Records = 40;
        var lists = new int[Records];
        var pairs = new List<ScoredPair>();
        for (var left = 0; left < Records; left++)
        {
            lists[left] = random.Below(4);
            for (var right = left + 1; right < Records; right++)
            {
                if (random.Unit() < (large ? 0.1 : 0.03))
                {
                    pairs.Add(DrawCases.Pair(left, right, (random.Unit() * 16) - 8));
                }
            }
        }

        // Decided the same: neighbours on different lists, at most two each, so that nothing contradicts the lists.
        var decisions = new List<PairDecision>();
        for (var left = 0; left < Records; left += 2)
        {
            if (random.Unit() < 0.4)
            {
                decisions.Add(new PairDecision(left, left + 1, lists[left] != lists[left + 1] && random.Unit() < 0.5));
            }
        }

        return (lists, [.. pairs], new DrawOptions { Draws = 15, Decisions = [.. decisions] });
    }
}
