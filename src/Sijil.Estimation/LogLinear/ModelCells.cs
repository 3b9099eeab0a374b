using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>The terms of a model that are finite and the patterns that they are fitted to. Holds work space: not safe for use by two threads.</summary>
internal sealed class ModelCells
{
    // Fitted counts above this that meet the margins prove that no parameter runs to infinity: no linear program is needed.
    private const double SurelyAboveZero = 1e-3;
    private readonly int _lists;
    private readonly bool[] _included;
    private readonly int _rank;
    private PoissonRegression? _regression;

    /// <param name="lists">Number of lists.</param>
    /// <param name="terms">Sets of lists, the intercept (0) first.</param>
    /// <param name="included">Which patterns take part; never 0, the unseen.</param>
    internal ModelCells(int lists, uint[] terms, bool[] included)
    {
        _lists = lists;
        _included = included;
        Terms = terms;
        Count = included.Count(i => i);
        _rank = terms.Length > Count ? 0 : NullSpace.Rank(Rows(_ => true), terms.Length);
    }

    /// <summary>The finite terms.</summary>
    internal uint[] Terms { get; }

    /// <summary>How many patterns take part.</summary>
    internal int Count { get; }

    /// <summary>Whether the parameters are unique.</summary>
    internal bool IsFullRank => _rank == Terms.Length;

    /// <summary>Whether every pattern takes part.</summary>
    internal bool IsWhole => Count == _included.Length - 1;

    /// <summary>The regression; of use only with <see cref="IsFullRank"/>.</summary>
    internal PoissonRegression Regression =>
        _regression ??= new PoissonRegression(new HierarchicalDesign(_lists, Terms), _included);

    /// <summary>Parameters to start a fit from; null starts from the counts.</summary>
    internal double[]? Start { get; set; }

    /// <summary>Whether a pattern takes part.</summary>
    internal bool Includes(int pattern) => _included[pattern];

    /// <summary>Which patterns take part.</summary>
    internal bool[] Included() => (bool[])_included.Clone();

    /// <summary>Which patterns of people who were seen do not take part.</summary>
    internal bool[] Excluded() => [.. _included.Select((included, pattern) => pattern > 0 && !included)];

    /// <summary>Whether the last fit is surely not on the boundary.</summary>
    internal bool IsInterior(double[] counts)
    {
        var fitted = Regression.Fitted;
        for (var pattern = 1; pattern < fitted.Length; pattern++)
        {
            if (_included[pattern] && counts[pattern] == 0 && fitted[pattern] < SurelyAboveZero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the patterns with people fix every parameter by themselves, so that none runs to infinity.</summary>
    internal bool OccupiedFix(double[] counts) =>
        NullSpace.Rank(Rows(p => counts[p] > 0), Terms.Length) == Terms.Length;

    /// <summary>The directions in which parameters may run to infinity.</summary>
    internal RecessionDirection Recession(double[] counts) =>
        new(Rows(p => counts[p] > 0), Rows(p => counts[p] == 0), Terms.Length);

    /// <summary>The patterns that no such direction presses to zero.</summary>
    internal ModelCells Face(double[] counts, RecessionDirection recession)
    {
        var included = Included();
        var empty = 0;
        for (var pattern = 1; pattern < included.Length; pattern++)
        {
            if (included[pattern] && counts[pattern] == 0)
            {
                included[pattern] = !recession.Lowers(empty);
                empty++;
            }
        }

        return new ModelCells(_lists, Terms, included);
    }

    /// <summary>Whether the intercept, the logarithm of the unseen, is a combination of what the patterns show.</summary>
    internal bool FixesUnseen()
    {
        var rows = Rows(_ => true);
        var rank = NullSpace.Rank(rows, Terms.Length);
        rows.Add(RowOf(0));
        return NullSpace.Rank(rows, Terms.Length) == rank;
    }

    /// <summary>The same patterns with as many terms as they can tell apart; the unseen, where they are fixed, stay the same.</summary>
    internal ModelCells WithIndependentTerms() =>
        IsFullRank
            ? this
            : new ModelCells(
                _lists,
                [.. NullSpace.IndependentColumns(Rows(_ => true), Terms.Length).Select(column => Terms[column])],
                _included
            );

    private List<double[]> Rows(Func<int, bool> which)
    {
        var rows = new List<double[]>();
        for (var pattern = 1; pattern < _included.Length; pattern++)
        {
            if (_included[pattern] && which(pattern))
            {
                rows.Add(RowOf((uint)pattern));
            }
        }

        return rows;
    }

    private double[] RowOf(uint pattern) => [.. Terms.Select(t => (pattern & t) == t ? 1.0 : 0.0)];
}
