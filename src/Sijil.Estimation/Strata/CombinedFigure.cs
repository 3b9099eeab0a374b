using System.Collections.Immutable;
using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Strata;

/// <summary>A total with its interval, from draws on each filling of the missing values. Numbers are rounded to ten significant digits and six decimals.</summary>
public sealed record CombinedFigure
{
    // A draw in which there is nobody but the known has no logarithm; half a person stands for it.
    private const double Least = 0.5;

    /// <summary>People seen: documented; the mean over the fillings.</summary>
    public double Observed => Rounded(UnseenCombination.MeanKnown);

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

    /// <summary>
    /// Combination by total variance on the logarithm of all who are not certain to belong here: the unseen and those who are here in some fillings
    /// and elsewhere in others. Gives the interval.
    /// </summary>
    public required TotalVariance Combination { get; init; }

    /// <summary>
    /// Combination by total variance on the logarithm of the unseen, its ends added to the mean of the people seen, as the joint project on Colombia
    /// combined (JEP, CEV and HRDAG 2022). It does not count how fillings differ in the people seen here: of a single stratum its interval is too short.
    /// </summary>
    public required TotalVariance UnseenCombination { get; init; }

    /// <summary>Lower end of the interval: of the draws when nothing was missing, else by total variance, because a few fillings show too little of how they differ.</summary>
    public double Lower => Combination.Fillings == 1 ? DrawnLower : Rounded(Combination.Lower);

    /// <summary>Upper end of the interval, likewise.</summary>
    public double Upper => Combination.Fillings == 1 ? DrawnUpper : Rounded(Combination.Upper);

    /// <summary>Puts the draws of all fillings together.</summary>
    /// <param name="fillings">For each the people seen and draws of the total, in any order.</param>
    /// <param name="certain">People who are here in every filling, at most the fewest seen.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="rule">Degrees of freedom of the combination.</param>
    internal static CombinedFigure Of(
        IReadOnlyList<(double Observed, ImmutableArray<double> Totals)> fillings,
        double certain,
        double level,
        FreedomRule rule
    )
    {
        double[] all = [.. fillings.SelectMany(f => f.Totals)];
        Array.Sort(all);
        return new CombinedFigure
        {
            // Fillings count the same, also when a method gave more draws on one of them.
            Mean = fillings.Average(f => f.Totals.Average()),
            Median = Quantile(all, 0.5),
            DrawnLower = Quantile(all, (1 - level) / 2),
            DrawnUpper = Quantile(all, (1 + level) / 2),
            Combination = TotalVariance.Of([.. fillings.Select(f => Moments(certain, f.Totals))], level, rule),
            UnseenCombination = TotalVariance.Of([.. fillings.Select(f => Moments(f.Observed, f.Totals))], level, rule),
        };
    }

    private static (double Known, double Mean, double Variance) Moments(double known, ImmutableArray<double> totals)
    {
        var logs = new double[totals.Length];
        for (var draw = 0; draw < logs.Length; draw++)
        {
            logs[draw] = PortableMath.Log(Math.Max(totals[draw] - known, Least));
        }

        var mean = logs.Average();
        return (known, mean, logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1));
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
