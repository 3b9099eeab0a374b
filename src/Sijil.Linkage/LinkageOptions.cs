namespace Sijil.Linkage;

/// <summary>How a linkage runs; the numbers that belong to the question (levels, rules) are in the comparisons and blocking rules.</summary>
public sealed record LinkageOptions
{
    /// <summary>Threads to use, at least 1; the result does not depend on it. Default: all cores.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Seed of the random pairs from which u is counted.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Random pairs to draw for each pair of record kinds. Default 100,000; all pairs are taken where there are fewer.</summary>
    public int RandomPairs { get; init; } = 100_000;

    /// <summary>Read about so many candidate pairs at most when m is learned; where there are more, those of a random share of the records. Default 1 million.</summary>
    public int TrainingPairs { get; init; } = 1_000_000;

    /// <summary>Keep the levels of up to so many candidate pairs (20 bytes each) rather than compare them again for weighing. Default 6 million.</summary>
    public int RememberedPairs { get; init; } = 6_000_000;

    /// <summary>A block with more records is split by the rule's further keys. Default 100.</summary>
    public int LargestBlock { get; init; } = 100;

    /// <summary>Records on either side with which each record of a block that cannot be split any more is compared. Default 50.</summary>
    public int Window { get; init; } = 50;

    /// <summary>Refuse to compare more candidate pairs than this. Default 60 million.</summary>
    public long LargestPairCount { get; init; } = 60_000_000;

    /// <summary>EM stops after so many rounds even when it has not converged, and says so. Default 200.</summary>
    public int MaxRounds { get; init; } = 200;

    /// <summary>EM has converged when no m probability moves by more than this in a round. Default 0.00001.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>Weight of the comparisons' own starting m, in matches: keeps rare levels and small lists away from zero. Default 20.</summary>
    public double StartStrength { get; init; } = 20;

    /// <summary>Told how far the work is; may be null. Called from one thread at a time.</summary>
    public IProgress<LinkageProgress>? Progress { get; init; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation { get; init; }

    internal ParallelOptions Parallel =>
        new() { MaxDegreeOfParallelism = Math.Max(1, Threads), CancellationToken = Cancellation };
}

/// <summary>The steps of a linkage, in order.</summary>
public enum LinkageStep
{
    /// <summary>Sorting records into blocks.</summary>
    Block,

    /// <summary>Comparing the candidate pairs.</summary>
    Compare,

    /// <summary>Learning u, m and the prior.</summary>
    Train,

    /// <summary>Weighing the pairs.</summary>
    Score,

    /// <summary>Joining pairs into clusters.</summary>
    Cluster,
}

/// <summary>How far a linkage is.</summary>
/// <param name="Step">The step at work.</param>
/// <param name="Share">Share of the step that is done, 0 to 1.</param>
public readonly record struct LinkageProgress(LinkageStep Step, double Share);

/// <summary>Something that a reader of the result must know.</summary>
/// <param name="Code">Stable identifier, such as "em-not-converged".</param>
/// <param name="Text">In English, without any personal data.</param>
public sealed record LinkageWarning(string Code, string Text);
