using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

/// <summary>Populations of known size, everybody alike and lists independent: the interval must hold the truth as often as it says.</summary>
public class CoverageTests
{
    [Theory]
    [InlineData(2_000, new[] { .30, .25, .20, .15 })]
    [InlineData(3_000, new[] { .12, .10, .08 })]
    public void The_interval_covers_as_often_as_it_says(int people, double[] chances)
    {
        const int Tables = 200;
        var covered = Enumerable
            .Range(0, Tables)
            .Count(seed =>
            {
                var table = RandomTables.Independent(people, chances, (ulong)(1_000 + seed));
                var (lower, upper) = GraphAveraging.Of(table).WithoutSaturated.Interval(0.95);
                return lower <= people && people <= upper;
            });

        // 95 % of 200 tables: standard error 1.5 points.
        (covered / (double)Tables).ShouldBeInRange(0.91, 0.995);
    }
}
