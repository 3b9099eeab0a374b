using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests.Numerics;

public class NullSpaceTests
{
    [Fact]
    public void The_basis_is_orthogonal_to_every_row_and_complements_the_rank()
    {
        var random = new RandomStream(9);
        for (var trial = 0; trial < 200; trial++)
        {
            // Rows that are sums of a few others: the rank is known to be at most as many.
            var few = 1 + (int)random.Below(4);
            double[][] sources = [.. Enumerable.Range(0, few).Select(_ => Row(random))];
            double[][] rows =
            [
                .. sources,
                .. Enumerable.Range(0, 4).Select(_ => Sum(sources[random.Below((ulong)few)], sources[0])),
            ];

            var basis = NullSpace.Of(rows, 6);

            basis.ShouldAllBe(v => rows.All(row => Math.Abs(Dot(row, v)) < 1e-9));
            NullSpace.Rank(rows, 6).ShouldBeLessThanOrEqualTo(few);
            basis.Count.ShouldBe(6 - NullSpace.Rank(rows, 6));
            NullSpace.IndependentColumns(rows, 6).Length.ShouldBe(NullSpace.Rank(rows, 6));
            NullSpace
                .Rank([.. Enumerable.Range(0, 6).Select(c => rows.Select(r => r[c]).ToArray())], rows.Length)
                .ShouldBe(NullSpace.Rank(rows, 6));
        }
    }

    [Fact]
    public void Columns_that_repeat_others_are_not_independent() =>
        NullSpace
            .IndependentColumns(
                [
                    [1, 0, 1, 1],
                    [1, 1, 1, 0],
                    [1, 0, 1, 1],
                ],
                4
            )
            .ShouldBe([0, 1]);

    private static double[] Row(RandomStream random) => [.. Enumerable.Range(0, 6).Select(_ => random.Below(5) - 2.0)];

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
