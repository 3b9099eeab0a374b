namespace Sijil.Estimation.LogLinear;

/// <summary>Whom a bootstrap draws.</summary>
public enum Resampling
{
    /// <summary>The people observed, with replacement (nonparametric).</summary>
    Observed,

    /// <summary>The whole population as the chosen model has it, with its unseen people, so that the number observed varies too (parametric).</summary>
    FittedModel,
}

/// <summary>How a bootstrap is done.</summary>
public sealed record BootstrapSettings
{
    /// <summary>Whom it draws; the people observed.</summary>
    public Resampling Resampling { get; init; } = Resampling.Observed;

    /// <summary>How often, 100 or more; 1,000.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>The same seed gives the same draws; 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Confidence level, between 0 and 1; 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The most unseen people for each observed one: models beyond are not chosen; 1,000.</summary>
    public double MostUnseenPerObserved { get; init; } = 1000;

    /// <summary>Threads at most; 0 for all of the machine. The result is the same for any number.</summary>
    public int Threads { get; init; }
}
