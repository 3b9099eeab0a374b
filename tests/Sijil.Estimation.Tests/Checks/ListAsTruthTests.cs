using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Checks;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Checks;

public class ListAsTruthTests
{
    [Fact]
    public void The_people_on_a_list_are_a_population_for_the_others()
    {
        var populations = ListAsTruth.Populations(OpenTables.Of("hav_taiwan_3"));

        populations.Select(p => p.Truth).ShouldBe([135, 122, 126]);
        populations.Select(p => p.Unseen).ShouldBe([69, 55, 63]);

        // On list A: 21 on B too, 17 on C too, 28 on both.
        populations[0].Table.Lists.ShouldBe(["B", "C"]);
        populations[0].Table.Cells.ShouldBe([new(0b01, 21), new(0b10, 17), new(0b11, 28)]);
        populations[2].Name.ShouldBe("C");
        populations[2].Table.Lists.ShouldBe(["A", "B"]);
        populations[2].Table.Cells.ShouldBe([new(0b01, 17), new(0b10, 18), new(0b11, 28)]);
    }

    [Fact]
    public void Every_known_size_is_found_when_lists_are_independent()
    {
        var table = RandomTables.Independent(20_000, [.5, .4, .3, .3], 11);

        foreach (var (population, estimate) in ListAsTruth.Of(table, t => GraphAveraging.Of(t)))
        {
            var (lower, upper) = estimate.WithoutSaturated.Interval(0.99);
            population.Truth.ShouldBeInRange(lower, upper);
        }
    }

    [Fact]
    public void Leaving_a_list_out_takes_away_those_who_are_only_there()
    {
        var table = OpenTables.Of("hav_taiwan_3");
        var results = LeaveOneListOut.Of(table, t => TwoLists.Chapman(t).Total);

        results.Select(r => r.OnlyThere).ShouldBe([69, 55, 63]);
        results.ShouldAllBe(r => r.Table.Observed == 271 - r.OnlyThere);

        // Without C: 135 on A, 122 on B, 49 on both.
        results[2].Estimate.ShouldBe((136.0 * 123 / 50) - 1, 1e-9);
    }

    [Fact]
    public void One_list_is_not_enough()
    {
        var table = CaptureTable.Create(["A"], [new(1, 5)]);

        Should.Throw<ArgumentOutOfRangeException>(() => ListAsTruth.Populations(table));
        Should.Throw<ArgumentOutOfRangeException>(() => LeaveOneListOut.Of(table, t => t.Observed));
    }

    [Fact]
    public void Overlaps_are_counted_pair_by_pair()
    {
        var overlaps = OverlapTable.Of(OpenTables.Of("hav_taiwan_3"));

        overlaps.Sizes.ShouldBe([135, 122, 126]);
        overlaps.Alone.ShouldBe([69, 55, 63]);
        overlaps.Frequencies.ShouldBe([187, 56, 28]);
        overlaps.Pairs.Select(p => (p.First, p.Second, p.Both)).ShouldBe([(0, 1, 49), (0, 2, 45), (1, 2, 46)]);
        overlaps.Pairs[0].LincolnPetersen!.Value.ShouldBe(135.0 * 122 / 49, 1e-9);
        overlaps.Pairs[0].Similarity.ShouldBe(49.0 / (135 + 122 - 49), 1e-12);
        overlaps.EmptyPairs.ShouldBeEmpty();
        overlaps.Groups().Length.ShouldBe(1);
    }

    [Fact]
    public void Lists_that_nobody_joins_fall_into_groups()
    {
        var overlaps = OverlapTable.Of(
            CaptureTable.Create(
                ["A", "B", "C", "D", "E"],
                [new(0b10001, 2), new(0b01010, 1), new(0b01000, 4), new(0b00100, 3)]
            )
        );

        overlaps
            .Groups()
            .Select(g => g.ToArray())
            .ShouldBe([
                [0, 4],
                [1, 3],
                [2],
            ]);
        overlaps.EmptyPairs.Length.ShouldBe(8);
        overlaps.EmptyPairs[0].LincolnPetersen.ShouldBeNull();
    }
}
