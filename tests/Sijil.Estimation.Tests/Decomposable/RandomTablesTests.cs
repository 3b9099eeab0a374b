using FsCheck;
using FsCheck.Fluent;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

public class RandomTablesTests
{
    [Fact]
    public void Whatever_the_table_the_average_is_a_probability() =>
        Prop.ForAll(RandomTables.Arbitrary(2, 4), table => IsSound(table, new GraphAverageSettings()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void So_is_the_average_of_a_walk() =>
        Prop.ForAll(
                RandomTables.Arbitrary(3, 5),
                table =>
                    IsSound(
                        table,
                        new GraphAverageSettings { ListsEnumerated = 2, Walk = new(Seed: 3, Steps: 500, Always: true) }
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static bool IsSound(CaptureTable table, GraphAverageSettings settings)
    {
        var average = GraphAveraging.Of(table, settings);
        foreach (var posterior in new[] { average.Posterior, average.WithoutSaturated })
        {
            var (lower, upper) = posterior.Interval(0.95);
            posterior.ProbabilityAbove(table.Observed).ShouldBe(1, 1e-9);
            (table.Observed < lower && lower <= posterior.Median && posterior.Median <= upper).ShouldBeTrue();
            posterior.Mean.ShouldBeInRange(table.Observed, 31.0 * table.Observed);
            posterior.StandardDeviation.ShouldBeInRange(0, 31.0 * table.Observed);
            posterior.End.ShareBeyond.ShouldBeInRange(0, 1);
        }

        average.Graphs.Sum(g => g.Weight).ShouldBe(1, 1e-9);
        average.Graphs.Sum(g => g.WeightAmongOthers).ShouldBe(1, 1e-9);
        average.SaturatedShare.ShouldBeInRange(0, 1);
        return true;
    }
}
