using System.Collections.Immutable;
using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Strata;

/// <summary>A total with its interval, from draws on each filling of the missing values. Numbers are rounded to ten significant digits and six decimals.</summary>
public sealed record CombinedFigure
{
    // A draw in which nobody is unseen has no logarithm; half a person stands for it.
    private const double LeastUnseen = 0.5;

    private CombinedFigure(TotalVariance combination) => Combination = combination;

    /// <summary>People seen: documented; the mean over the fillings.</summary>
    public double Observed => Rounded(Combination.MeanObserved);

    /// <summary>Mean of the total over all draws and fillings.</summary>
    public required double Mean
    {
        get;
        init => field = Rounded(value);
    }

    /// <summary>Median of all draws.</summary>
    public required double Median
    {
        get;
        init => field = Rounded(value);
    }

    /// <summary>Quantile of all draws, every filling counting the same: lower end.</summary>
    public required double DrawnLower
    {
        get;
        init => field = Rounded(value);
    }

    /// <summary>Quantile of all draws, every filling counting the same: upper end.</summary>
    public required double DrawnUpper
    {
        get;
        init => field = Rounded(value);
    }

    /// <summary>Combination by total variance, from the fillings' means and variances of the logarithm of the unseen.</summary>
    public TotalVariance Combination { get; }

    /// <summary>Lower end of the interval: of the draws when nothing was missing, else by total variance, because a few fillings show too little of how they differ.</summary>
    public double Lower => Combination.Fillings == 1 ? DrawnLower : Rounded(Combination.Lower);

    /// <summary>Upper end of the interval, likewise.</summary>
    public double Upper => Combination.Fillings == 1 ? DrawnUpper : Rounded(Combination.Upper);

    /// <summary>Puts the draws of all fillings together.</summary>
    /// <param name="fillings">For each the people seen and draws of the total, in any order.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="rule">Degrees of freedom of the combination.</param>
    internal static CombinedFigure Of(
        IReadOnlyList<(double Observed, ImmutableArray<double> Totals)> fillings,
        double level,
        FreedomRule rule
    )
    {
        var combination = TotalVariance.Of([.. fillings.Select(f => Moments(f.Observed, f.Totals))], level, rule);
        double[] all = [.. fillings.SelectMany(f => f.Totals)];
        Array.Sort(all);
        return new CombinedFigure(combination)
        {
            // Fillings count the same, also when a method gave more draws on one of them.
            Mean = fillings.Average(f => f.Totals.Average()),
            Median = Quantile(all, 0.5),
            DrawnLower = Quantile(all, (1 - level) / 2),
            DrawnUpper = Quantile(all, (1 + level) / 2),
        };
    }

    private static (double Observed, double Mean, double Variance) Moments(
        double observed,
        ImmutableArray<double> totals
    )
    {
        var logs = new double[totals.Length];
        for (var draw = 0; draw < logs.Length; draw++)
        {
            logs[draw] = PortableMath.Log(Math.Max(totals[draw] - observed, LeastUnseen));
        }

        var mean = logs.Average();
        return (observed, mean, logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1));
    }

    // Between the order statistics, linearly (Hyndman and Fan 1996, definition 7).
    private static double Quantile(double[] sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 2);
        return sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static double Rounded(double value) => PrintedNumber.Of(value) ?? value;
}
