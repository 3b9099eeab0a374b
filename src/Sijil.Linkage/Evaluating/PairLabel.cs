namespace Sijil.Linkage.Evaluating;

/// <summary>What a labeller says of a pair of records.</summary>
public enum PairLabel
{
    /// <summary>One person.</summary>
    Same,

    /// <summary>Two persons.</summary>
    Different,

    /// <summary>It cannot be told.</summary>
    Unsure,
}

/// <summary>How far labellers agree on pairs, and how much of that is more than chance.</summary>
public sealed record LabelAgreementReport
{
    /// <summary>Pairs with at least two labels; others say nothing of agreement.</summary>
    public required int Pairs { get; init; }

    /// <summary>Share of two labels of a pair that are equal, averaged over pairs, 0 to 1.</summary>
    public required double Observed { get; init; }

    /// <summary>The share that would be equal by chance, labels being as frequent as they are, 0 to 1.</summary>
    public required double ByChance { get; init; }

    /// <summary>Kappa: agreement beyond chance, at most 1; null where there is one label only, so that chance agrees always.</summary>
    public required double? Kappa { get; init; }

    /// <summary>Standard error of kappa; null where it cannot be told.</summary>
    public required double? StandardError { get; init; }

    /// <summary>95 % interval of kappa; null without a standard error.</summary>
    public Interval? Interval =>
        Kappa is { } kappa && StandardError is { } error ? Evaluating.Interval.Normal(kappa, error, -1, 1) : null;

    /// <summary>
    /// Kappa if every label were equally frequent (PABAK; Byrt, Bishop and Carlin 1993, for three labels), −0.5 to 1. Nearly all pairs
    /// are plainly different, and then kappa is low however well people agree; the two together tell which it is.
    /// </summary>
    public double PrevalenceAdjusted => Adjusted(Observed);

    /// <summary>95 % interval of <see cref="PrevalenceAdjusted"/>, from Wilson's interval of the agreement.</summary>
    public Interval PrevalenceAdjustedInterval
    {
        get
        {
            var observed = Evaluating.Interval.Wilson(Observed, Pairs);
            return new Interval(Adjusted(observed.Lower), Adjusted(observed.Upper));
        }
    }

    private static double Adjusted(double observed) => ((3 * observed) - 1) / 2;
}
