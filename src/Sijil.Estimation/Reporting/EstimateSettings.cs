using Sijil.Estimation.LatentClasses;

namespace Sijil.Estimation.Reporting;

/// <summary>By which criterion models are weighed.</summary>
public enum ModelCriterion
{
    /// <summary>
    /// Schwarz's: prefers few interactions. The default, because in simulation with a right model its choice covers the truth more often than
    /// Akaike's, and because on sparse tables Akaike's gathers models with many interactions whose estimates run off by a factor of ten.
    /// </summary>
    Bic,

    /// <summary>Akaike's: keeps more interactions, so that the range is much wider.</summary>
    Aic,
}

/// <summary>What an estimate may be asked to do otherwise. The defaults are those that the documentation gives reasons for.</summary>
public sealed record EstimateSettings
{
    /// <summary>Which families of methods are asked; all.</summary>
    public MethodFamilies Families { get; init; } = MethodFamilies.All;

    /// <summary>Seed of what is drawn at random; 1. The same seed, the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads at most; 0 for all of the machine. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// Priors and limits of the latent class model; as published, and run to an effective sample size of 400. Its seed and threads are those above.
    /// </summary>
    public LatentClassSettings LatentClasses { get; init; } = new() { SmallestSize = 400 };

    /// <summary>Confidence level of every interval, between 0 and 1; 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Fewer people than this are refused; 20.</summary>
    public int FewestPeople { get; init; } = 20;

    /// <summary>
    /// Fewer people on two or more lists than this are refused; 7, the number from which the two-list estimate is nearly without bias
    /// (Robson and Regier 1964).
    /// </summary>
    public int FewestShared { get; init; } = 7;

    /// <summary>
    /// A model fits when the chance of its deviance is at least this; 0.01, so that a right model is thrown out once in a hundred times.
    /// Models without degrees of freedom cannot be tested and pass.
    /// </summary>
    public double FitLevel { get; init; } = 0.01;

    /// <summary>By which criterion models are weighed; BIC.</summary>
    public ModelCriterion Criterion { get; init; } = ModelCriterion.Bic;

    /// <summary>
    /// How far above the best fitting model a model's criterion may lie to be in the range; 6, a model with one twentieth of the weight of
    /// the best (Occam's window of Madigan and Raftery 1994).
    /// </summary>
    public double Window { get; init; } = 6;

    /// <summary>A model with more unseen people for each observed one than this is refused, and an interval's end beyond it is called unbounded; 1,000.</summary>
    public double MostUnseenPerObserved { get; init; } = 1000;

    /// <summary>The headline is refused when the upper end of its range is more than this many times the lower; 10.</summary>
    public double WidestRange { get; init; } = 10;

    /// <summary>
    /// Whether models with an interaction of lists that share nobody are numbered with that interaction at minus infinity (Chan, Silverman
    /// and Vincent 2021); true. False refuses them.
    /// </summary>
    public bool AllowBoundaryModels { get; init; } = true;
}
