namespace Sijil.Estimation.LatentClasses;

/// <summary>
/// The priors of the latent class model, by default as published (Manrique-Vallier 2016 and its program): weights by a truncated stick-breaking
/// process, capture chances uniform, the total with a density proportional to 1/N.
/// </summary>
public sealed record LatentClassPriors
{
    /// <summary>The most classes that a model can have.</summary>
    public const int MostClasses = 64;

    /// <summary>At which number of classes the process is truncated, 1 to 64; 10.</summary>
    public int Classes { get; init; } = 10;

    /// <summary>Shape of the gamma prior of the concentration; 0.25.</summary>
    public double ConcentrationShape { get; init; } = 0.25;

    /// <summary>Rate of the gamma prior of the concentration; 0.25.</summary>
    public double ConcentrationRate { get; init; } = 0.25;

    /// <summary>First parameter of the beta prior of the chance that a list holds a member of a class; 1.</summary>
    public double ListedBeta { get; init; } = 1;

    /// <summary>Second parameter of that prior; 1.</summary>
    public double MissedBeta { get; init; } = 1;

    /// <summary>
    /// No draw may have more unseen people than this for each person seen; null for no such cap, the default. The program that the method came
    /// with caps at 20 and does not say so.
    /// </summary>
    public double? MostUnseenPerObserved { get; init; }

    /// <summary>Says what is not as it must be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Classes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Classes, MostClasses);
        ThrowUnlessPositive(ConcentrationShape, nameof(ConcentrationShape));
        ThrowUnlessPositive(ConcentrationRate, nameof(ConcentrationRate));
        ThrowUnlessPositive(ListedBeta, nameof(ListedBeta));
        ThrowUnlessPositive(MissedBeta, nameof(MissedBeta));
        ThrowUnlessPositive(MostUnseenPerObserved ?? 1, nameof(MostUnseenPerObserved));
    }

    private static void ThrowUnlessPositive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "expected a number above 0");
        }
    }
}
