using System.Numerics;
using MathNet.Numerics;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;

namespace Sijil.Estimation.Tests.Decomposable;

/// <summary>On six lists graphs of no weight are left out; here all 18,154 are summed in the plain way.</summary>
public class SixListsTests
{
    private const int Largest = 120;

    [Fact]
    public void Leaving_graphs_of_no_weight_out_changes_nothing()
    {
        var table = OpenTables.Of("hare_6");
        var average = GraphAveraging.Of(table, new GraphAverageSettings { LargestMissing = Largest });
        var graphs = DecomposableGraphs.All(6).Select(g => JunctionTree.Of(g)!).ToArray();

        var weights = Enumerable.Range(1, Largest).Select(missing => Weight(table, graphs, missing)).ToArray();
        var most = weights.Max();
        var shares = weights.Select(w => Math.Exp(w - most)).ToArray();

        average.Graphs.Length.ShouldBeLessThan(18_154);
        for (var missing = 1; missing <= Largest; missing++)
        {
            average
                .Posterior.ProbabilityOf(table.Observed + missing)
                .ShouldBe(shares[missing - 1] / shares.Sum(), 1e-10);
        }
    }

    private static double Weight(CaptureTable table, JunctionTree[] graphs, int missing)
    {
        var total = table.Observed + missing;
        var margins = Enumerable.Range(0, 64).Select(m => Margin(table, (uint)m, missing)).ToArray();
        var logs = graphs.Select(t => t.Cliques.Sum(c => margins[c]) - t.Separators.Sum(s => margins[s])).ToArray();
        var most = logs.Max();
        return most
            + Math.Log(logs.Sum(l => Math.Exp(l - most)))
            + SpecialFunctions.GammaLn(total + 1)
            - SpecialFunctions.GammaLn(missing + 1)
            - Math.Log(total);
    }

    // Dirichlet and multinomial over all cells of the margin, empty ones included.
    private static double Margin(CaptureTable table, uint margin, int missing)
    {
        if (margin == 0)
        {
            return 0;
        }

        var each = 1.0 / (1 << BitOperations.PopCount(margin));
        var counts = new double[64];
        counts[0] = missing;
        foreach (var (pattern, count) in table.Cells)
        {
            counts[pattern & margin] += count;
        }

        return Enumerable
                .Range(0, 64)
                .Where(c => ((uint)c & ~margin) == 0)
                .Sum(c => SpecialFunctions.GammaLn(each + counts[c]) - SpecialFunctions.GammaLn(each))
            - SpecialFunctions.GammaLn(1 + table.Observed + missing);
    }
}
