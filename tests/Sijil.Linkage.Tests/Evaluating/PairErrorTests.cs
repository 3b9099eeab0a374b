using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class PairErrorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_error_is_counted_once_and_where_it_belongs(ulong seed)
    {
        var data = new RandomClusters(50, seed);
        var random = new SplitMix64(seed);
        var truth = Array.ConvertAll(data.Truth, person => person % 9 == 0 ? -1 : person);
        var (counts, keys) = (new PairErrorCounts(data.Found, truth, examples: 2), new PairKeys());
        var expected = new Dictionary<(PairErrorKind, ulong?), List<(int, int)>>();
        var (apart, others) = (0, 0);
        foreach (var (left, right) in data.Pairs())
        {
            var (isTrue, isJoined) = (truth[left] == truth[right], data.Found[left] == data.Found[right]);
            var (weighed, enough, pattern) = (random.Below(3) > 0, random.Below(2) == 0, (ulong)random.Below(3));
            if (weighed)
            {
                keys.Add(right, left);
                counts.Add(right, left, enough, pattern);
            }

            if (truth[left] < 0 || truth[right] < 0)
            {
                continue;
            }

            apart += weighed && enough && !isTrue && !isJoined ? 1 : 0;
            others += (!weighed || !enough) && isTrue && isJoined ? 1 : 0;
            if (isTrue != isJoined)
            {
                var kind = weighed switch
                {
                    false => isTrue ? PairErrorKind.MissedByBlocking : PairErrorKind.JoinedUnweighed,
                    true when enough => isTrue ? PairErrorKind.SplitByClustering : PairErrorKind.FalseMatch,
                    true => isTrue ? PairErrorKind.ScoredLow : PairErrorKind.JoinedThroughOthers,
                };
                var key = (kind, weighed ? pattern : (ulong?)null);
                expected.TryAdd(key, []);
                expected[key].Add((left, right));
            }
        }

        var report = counts.Report(keys);
        report.KeptApart.ShouldBe(apart);
        report.FoundThroughOthers.ShouldBe(others);
        report.Groups.Length.ShouldBe(expected.Count);
        foreach (var group in report.Groups)
        {
            var pairs = expected[(group.Kind, group.Pattern)];
            group.Pairs.ShouldBe(pairs.Count);
            group.Examples.Length.ShouldBe(Math.Min(2, pairs.Count));
            group.Examples.ShouldAllBe(example => pairs.Contains(example));
        }
    }

    [Fact]
    public void Examples_do_not_depend_on_the_order_of_the_pairs()
    {
        var (found, truth) = (new int[40], Enumerable.Range(0, 40).ToArray());
        var pairs = Enumerable.Range(1, 39).Select(right => (0, right)).ToList();
        Examples(pairs).ShouldBe(Examples([.. pairs.AsEnumerable().Reverse()]));
        Examples(pairs).Length.ShouldBe(3);

        (int, int)[] Examples(List<(int Left, int Right)> order)
        {
            var counts = new PairErrorCounts(found, truth);
            order.ForEach(pair => counts.Add(pair.Left, pair.Right, true, 0));
            var keys = new PairKeys();
            order.ForEach(pair => keys.Add(pair.Left, pair.Right));
            return [.. counts.Report(keys).Groups.Single(g => g.Kind == PairErrorKind.FalseMatch).Examples];
        }
    }

    [Fact]
    public void A_pair_that_comes_twice_is_found_either_way_round()
    {
        var keys = new PairKeys();
        keys.Add(3, 9);
        keys.Add(4, 2);
        keys.FirstRepeated().ShouldBeNull();
        keys.Contains(2, 4).ShouldBeTrue();
        keys.Contains(3, 4).ShouldBeFalse();
        keys.Add(9, 3);
        keys.FirstRepeated().ShouldBe((3, 9));
    }
}
