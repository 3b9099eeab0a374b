using System.Numerics;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Bounds;

/// <summary>
/// Chao's lower bound when the lists differ in size too, as a Poisson log-linear model (Rivest and Baillargeon 2007, model Mth): one effect for
/// each list, and for people on three or more lists convex extra terms, those that turn out negative being left out one after the other.
/// </summary>
public static class ChaoListBound
{
    /// <summary>The bound with its interval, or null when the model has no finite estimate.</summary>
    /// <param name="table">3 to 12 lists.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BoundEstimate? Of(CaptureTable table, double level = 0.95)
    {
        var lists = table.Lists.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 3, nameof(table));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, LogLinear.LogLinearFitter.MaximumLists, nameof(table));
        var counts = new double[1 << lists];
        foreach (var cell in table.Cells)
        {
            counts[cell.Pattern] = cell.Count;
        }

        var included = new bool[counts.Length];
        Array.Fill(included, true, 1, included.Length - 1);

        // A term beyond the largest number of lists that anybody is on would be minus infinity: negative, hence left out from the start.
        var most = table.Cells.Max(c => BitOperations.PopCount(c.Pattern));
        var extra = Enumerable.Range(2, Math.Max(0, most - 2)).ToList();
        while (true)
        {
            var regression = new PoissonRegression(new DenseDesign(Matrix(lists, extra)), included);
            var parameters = regression.Fit(counts);
            if (parameters is null)
            {
                // People on many lists are too few for the last term: without it the bound is only lower.
                if (extra.Count == 0)
                {
                    return null;
                }

                extra.RemoveAt(extra.Count - 1);
                continue;
            }

            var negative = Enumerable.Range(0, extra.Count).Where(e => parameters[1 + lists + e] < 0).ToList();
            if (negative.Count == 0)
            {
                return Result(table, regression, parameters, level);
            }

            extra.RemoveAt(negative.MinBy(e => parameters[1 + lists + e]));
        }
    }

    private static BoundEstimate Result(
        CaptureTable table,
        PoissonRegression regression,
        double[] parameters,
        double level
    )
    {
        var unseen = Math.Exp(parameters[0]);
        var variance = unseen + (unseen * unseen * regression.InterceptVariance());
        var (lower, upper) = LogNormalInterval.Of(table.Observed, unseen, variance, level);
        return new BoundEstimate(table.Observed + unseen, Math.Sqrt(variance), lower, upper);
    }

    private static double[,] Matrix(int lists, List<int> extra)
    {
        var matrix = new double[1 << lists, 1 + lists + extra.Count];
        for (var pattern = 0; pattern < 1 << lists; pattern++)
        {
            matrix[pattern, 0] = 1;
            for (var list = 0; list < lists; list++)
            {
                matrix[pattern, 1 + list] = pattern >> list & 1;
            }

            for (var e = 0; e < extra.Count; e++)
            {
                matrix[pattern, 1 + lists + e] = Math.Max(0, BitOperations.PopCount((uint)pattern) - extra[e]);
            }
        }

        return matrix;
    }
}
