using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class DrawSumsTests
{
    private static ImmutableArray<double> NormalDraws(int draws, double mean, double deviation) =>
        [.. Enumerable.Range(0, draws).Select(i => Normal.InvCDF(mean, deviation, (i + 0.5) / draws))];

    [Fact]
    public void Independent_normals_add_their_variances_also_when_their_draws_are_the_same_array()
    {
        var same = NormalDraws(2_000, 100, 5);
        var sum = DrawSums.Independent([.. "abcdefghi".Select(c => ($"{c}", same))], 20_000, 1, 0);

        sum.Average().ShouldBe(900, 1e-6);
        // Nine strata: 3 × 5. Comonotone would be 45, forgotten strata less.
        Deviation(sum).ShouldBe(15, 0.3);
        Quantile(sum, 0.975).ShouldBe(900 + (1.96 * 15), 0.6);
    }

    [Fact]
    public void Together_the_deviations_add()
    {
        var sum = DrawSums.Comonotone([NormalDraws(500, 10, 1), NormalDraws(2_000, 20, 2)], 4_000);

        Deviation(sum).ShouldBe(3, 0.01);
        Quantile(sum, 0.975).ShouldBe(30 + (3 * 1.96), 0.05);
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(7, 3)]
    [InlineData(5, 5)]
    public void Each_draw_counts_the_same_whatever_the_numbers_of_draws(int given, int wanted)
    {
        ImmutableArray<double> totals = [.. Enumerable.Range(0, given).Select(i => (double)i)];

        var sum = DrawSums.Independent([("a", totals)], wanted, 1, 0);

        // The quantile function at the middle of each step, by its definition: the smallest value with at least that share below or at it.
        Enumerable
            .Range(0, wanted)
            .Select(i => totals.First(t => (t + 1) / given > (i + 0.5) / wanted))
            .ShouldBe(sum.Order());
    }

    [Fact]
    public void The_order_of_strata_changes_nothing_but_seed_and_filling_do()
    {
        (string, ImmutableArray<double>)[] strata = [("a", [1, 2, 3, 4]), ("b", [10, 20, 30, 40])];

        var sum = DrawSums.Independent(strata, 100, 1, 0);

        DrawSums.Independent(strata.Reverse(), 100, 1, 0).ShouldBe(sum);
        DrawSums.Independent(strata, 100, 2, 0).ShouldNotBe(sum);
        DrawSums.Independent(strata, 100, 1, 1).ShouldNotBe(sum);
    }

    private static double Deviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }

    private static double Quantile(IEnumerable<double> values, double p)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(p * sorted.Length)];
    }
}
