using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Uncertainty;

namespace Sijil.Linkage.Tests.Uncertainty;

public sealed class PartitionTests
{
    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(0.7, 0.5, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 1, true)]
    public void Enumeration_gives_every_allowed_partition_its_probability(double temper, double overlap, bool repeat)
    {
        var random = new SplitMix64(5);
        for (var round = 0; round < 5; round++)
        {
            var pairs = DrawCases.Connected(6, ref random);
            int[] lists = [0, 1, 0, 2, 1, 3];
            var options = new DrawOptions
            {
                Temper = temper,
                Overlap = overlap,
                PerLink = temper + 1,
                ListsRepeat = repeat,
                UnknownWeight = -2,
                Decisions = [new PairDecision(1, 3, false)],
            };

            var partitions = new PartitionEnumeration(Density(lists, pairs, options));

            var truth = DrawCases.BruteForce(lists, pairs, options);
            partitions.Count.ShouldBe(truth.Count);
            for (var index = 0; index < partitions.Count; index++)
            {
                partitions.Probability(index).ShouldBe(truth[DrawCases.Name(partitions.Blocks(index))], 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 8)]
    [InlineData(3, 11)]
    public void The_chain_visits_partitions_as_often_as_they_are_probable(ulong seed, double scale)
    {
        // A larger scale makes deep valleys between partitions: single moves alone would stay in one.
        var random = new SplitMix64(seed);
        ScoredPair[] pairs =
        [
            .. DrawCases
                .Connected(6, ref random)
                .Select(pair => DrawCases.Pair(pair.Left, pair.Right, pair.Weight.Bits * scale / 4)),
        ];
        int[] lists = [0, 1, 2, 0, 3, 4];
        var options = new DrawOptions
        {
            UnknownWeight = -1,
            Overlap = 0.5,
            PerLink = 1.5,
            Decisions = [new PairDecision(0, 5, false)],
        };
        var truth = DrawCases.BruteForce(lists, pairs, options);
        var chain = new PartitionChain(Density(lists, pairs, options));
        var generator = new SplitMix64(seed);
        chain.Sweep(PartitionChain.BurnIn, ref generator);

        const int Draws = 40_000;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var draw = 0; draw < Draws; draw++)
        {
            chain.Sweep(1, ref generator);
            var name = DrawCases.Name(chain.BlockOf.ToArray());
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        counts.Keys.ShouldBeSubsetOf(truth.Keys);
        foreach (var (partition, probability) in truth)
        {
            ((double)counts.GetValueOrDefault(partition) / Draws).ShouldBe(probability, 0.015, partition);
        }
    }

    [Fact]
    public void Records_decided_one_person_are_one_unit()
    {
        var pairs = new[] { DrawCases.Pair(0, 1, 3), DrawCases.Pair(1, 2, 1), DrawCases.Pair(0, 2, -1) };
        var options = new DrawOptions { PerLink = 0, Decisions = [new PairDecision(0, 2, true)] };

        var partitions = new PartitionEnumeration(Density([0, 1, 2], pairs, options));

        // Together 3 + 1 bits against none.
        partitions.Count.ShouldBe(2);
        partitions.Probability(0).ShouldBe(16.0 / 17, 1e-9);
    }

    private static ComponentDensity Density(int[] lists, ScoredPair[] pairs, DrawOptions options) =>
        new(
            new DrawComponent([.. Enumerable.Range(0, lists.Length)], pairs),
            new DrawConstraints(lists, options),
            options
        );
}
