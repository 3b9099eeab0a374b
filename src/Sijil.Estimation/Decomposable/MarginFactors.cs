using MathNet.Numerics;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// The marginal likelihoods of a table's margins under the hyper-Dirichlet prior (Dawid and Lauritzen 1993): a graph's is the product over its
/// cliques divided by the product over its separators. Only the margin's cell of people on none of its lists changes with the number unseen.
/// </summary>
internal sealed class MarginFactors
{
    private readonly double[] _constant;
    private readonly double[] _none;
    private readonly double _all;

    /// <param name="table">The people seen.</param>
    /// <param name="perCell">Prior weight of each of the 2^K cells, above 0.</param>
    internal MarginFactors(CaptureTable table, double perCell)
    {
        var lists = table.Lists.Length;
        _constant = new double[1 << lists];
        _none = new double[1 << lists];
        var total = Math.ScaleB(perCell, lists);
        _all = total + table.Observed;
        for (uint margin = 1; margin < _constant.Length; margin++)
        {
            var each = Math.ScaleB(perCell, lists - System.Numerics.BitOperations.PopCount(margin));
            var counts = table
                .Cells.GroupBy(c => c.Pattern & margin)
                .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            _constant[margin] =
                SpecialFunctions.GammaLn(total)
                - SpecialFunctions.GammaLn(each)
                + counts
                    .Where(c => c.Key != 0)
                    .OrderBy(c => c.Key)
                    .Sum(c => SpecialFunctions.GammaLn(each + c.Value) - SpecialFunctions.GammaLn(each));
            _none[margin] = each + counts.GetValueOrDefault(0u);
        }
    }

    /// <summary>How many margins there are, the empty one (whose factor is always 1) included.</summary>
    internal int Count => _constant.Length;

    /// <summary>Logarithm of a margin's marginal likelihood, without the multinomial coefficient.</summary>
    internal double LogAt(uint margin, double missing) =>
        margin == 0
            ? 0
            : _constant[margin]
                + SpecialFunctions.GammaLn(_none[margin] + missing)
                - SpecialFunctions.GammaLn(_all + missing);

    /// <summary>By what a margin's marginal likelihood is multiplied when the number unseen grows by one.</summary>
    internal double Step(uint margin, double missing) => (_none[margin] + missing) / (_all + missing);
}
