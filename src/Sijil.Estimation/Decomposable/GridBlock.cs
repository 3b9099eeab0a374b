using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace Sijil.Estimation.Decomposable;

/// <summary>
/// A short run of numbers of unseen people: logarithms at its first number, and from there products of exact ratios, so that the long grid costs
/// multiplications instead of logarithms.
/// </summary>
internal sealed class GridBlock
{
    /// <summary>The longest block; a multiple of four.</summary>
    internal const int MaximumLength = 256;

    private readonly MarginFactors _factors;
    private readonly PopulationPrior _prior;
    private readonly GraphPlan _plan;
    private readonly long _observed;
    private readonly double _lowest;
    private readonly double[] _logs;
    private readonly double[][] _up;
    private readonly double[][] _down;

    internal GridBlock(MarginFactors factors, PopulationPrior prior, GraphPlan plan, long observed, int lists)
    {
        _factors = factors;
        _prior = prior;
        _plan = plan;
        _observed = observed;

        // A graph multiplies fewer than 2 K margins: the block ends before their product could leave the range of a double.
        _lowest = Math.Exp(-250.0 / lists);
        _logs = new double[factors.Count];
        _up = new double[factors.Count][];
        _down = new double[factors.Count][];
        foreach (var margin in plan.Margins)
        {
            _up[margin] = new double[MaximumLength];
        }

        foreach (var separator in plan.Trees.SelectMany(t => t.Separators).Where(s => s != 0).Distinct())
        {
            _down[separator] = new double[MaximumLength];
        }
    }

    /// <summary>First number of unseen people.</summary>
    internal long First { get; private set; }

    /// <summary>How many numbers; beyond it, up to the next multiple of four, <see cref="Base"/> is zero.</summary>
    internal int Length { get; private set; }

    /// <summary>Multinomial coefficient times prior, relative to the first number.</summary>
    internal double[] Base { get; } = new double[MaximumLength];

    /// <summary>A margin's factor relative to the first number.</summary>
    internal double[] Up(uint margin) => _up[margin];

    /// <summary>Its inverse, for a separator.</summary>
    internal double[] Down(uint separator) => _down[separator];

    /// <summary>Logarithm of a graph's weight at the first number.</summary>
    internal double LogWeight(JunctionTree tree)
    {
        var log = 0.0;
        foreach (var clique in tree.Cliques)
        {
            log += _logs[clique];
        }

        foreach (var separator in tree.Separators)
        {
            log -= _logs[separator];
        }

        return log + LogBase(First);
    }

    /// <summary>Moves to the block that starts at a number and ends before another, or earlier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void MoveTo(long first, long end)
    {
        First = first;
        Length = (int)Math.Min(MaximumLength, end - first);
        FillBase();
        foreach (var margin in _plan.Margins)
        {
            _logs[margin] = _factors.LogAt(margin, first);
            Length = FillUp(margin);
        }

        foreach (var margin in _plan.Margins)
        {
            if (_down[margin] is { } down)
            {
                for (var i = 0; i < down.Length; i++)
                {
                    down[i] = i < Length ? 1 / _up[margin][i] : 1;
                }
            }
        }

        Array.Clear(Base, Length, MaximumLength - Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FillUp(uint margin)
    {
        var up = _up[margin];
        var value = 1.0;
        for (var i = 0; i < Length; i++)
        {
            up[i] = value;
            value *= _factors.Step(margin, First + i);
            if (value < _lowest)
            {
                Array.Fill(up, 1, i + 1, MaximumLength - i - 1);
                return i + 1;
            }
        }

        Array.Fill(up, 1, Length, MaximumLength - Length);
        return Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillBase()
    {
        var start = _prior.LogAt(_observed + First);
        var value = 1.0;
        for (var i = 0; i < Length; i++)
        {
            Base[i] = value * Math.Exp(_prior.LogAt(_observed + First + i) - start);
            value *= (_observed + First + i + 1.0) / (First + i + 1.0);
            if (value > 1 / _lowest)
            {
                Length = i + 1;
            }
        }
    }

    private double LogBase(long missing) =>
        SpecialFunctions.GammaLn(_observed + missing + 1.0)
        - SpecialFunctions.GammaLn(missing + 1.0)
        + _prior.LogAt(_observed + missing);
}
