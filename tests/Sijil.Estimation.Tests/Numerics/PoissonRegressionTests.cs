using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Tests.Numerics;

public class PoissonRegressionTests
{
    // Two lists: the intercept is log(n1 n2 / m), its variance 1/n1 + 1/n2 + 1/m.
    [Fact]
    public void Two_lists_have_their_closed_form()
    {
        var regression = new PoissonRegression(new HierarchicalDesign(2, [0, 1, 2]), [false, true, true, true]);

        var parameters = regression.Fit([0, 40, 25, 20])!;

        Math.Exp(parameters[0]).ShouldBe(40.0 * 25 / 20, 1e-9);
        regression.InterceptVariance().ShouldBe((1.0 / 40) + (1.0 / 25) + (1.0 / 20), 1e-12);
    }

    [Fact]
    public void The_design_over_the_lattice_and_the_one_written_out_give_the_same()
    {
        uint[] terms = [0, 1, 2, 4, 8, 3, 6];
        var matrix = new double[16, terms.Length];
        for (var cell = 0; cell < 16; cell++)
        {
            for (var t = 0; t < terms.Length; t++)
            {
                matrix[cell, t] = (cell & terms[t]) == terms[t] ? 1 : 0;
            }
        }

        bool[] included = [.. Enumerable.Range(0, 16).Select(cell => cell > 0)];
        double[] counts = [0, 30, 22, 9, 17, 6, 8, 2, 40, 7, 6, 3, 11, 1, 2, 1];
        var lattice = new PoissonRegression(new HierarchicalDesign(4, terms), included);
        var dense = new PoissonRegression(new DenseDesign(matrix), included);

        var (first, second) = (lattice.Fit(counts)!, dense.Fit(counts)!);

        first.Zip(second).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-10);
        lattice.InterceptVariance().ShouldBe(dense.InterceptVariance(), 1e-10);

        // The maximum: fitted margins are the counted ones.
        foreach (var term in terms)
        {
            double Margin(double[] cells) => cells.Where((_, cell) => cell > 0 && (cell & term) == term).Sum();
            Margin(lattice.Fitted).ShouldBe(Margin(counts), 1e-8);
        }
    }

    [Fact]
    public void A_warm_start_ends_where_a_cold_one_does()
    {
        var design = new HierarchicalDesign(3, [0, 1, 2, 4, 3]);
        bool[] included = [false, true, true, true, true, true, true, true];
        var start = new PoissonRegression(design, included).Fit([0, 50, 40, 30, 20, 10, 9, 5])!;
        double[] counts = [0, 12, 70, 8, 33, 21, 4, 6];

        var (cold, warm) = (
            new PoissonRegression(design, included).Fit(counts)!,
            new PoissonRegression(design, included).Fit(counts, start)!
        );

        warm.Zip(cold).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-10);
    }

    [Fact]
    public void A_maximum_at_infinity_is_not_settled_upon_as_a_large_number()
    {
        var regression = new PoissonRegression(new HierarchicalDesign(2, [0, 1, 2]), [false, true, true, true]);

        // Nobody on both: exp(intercept) grows without end.
        var parameters = regression.Fit([0, 40, 25, 0]);

        (parameters is null || parameters[0] > 10).ShouldBeTrue();
    }
}
