namespace Sijil.Estimation.LatentClasses;

/// <summary>How the latent class model is sampled and when its chains have been run long enough.</summary>
public sealed record LatentClassSettings
{
    /// <summary>The priors; as published.</summary>
    public LatentClassPriors Priors { get; init; } = new();

    /// <summary>Seed of every draw; 1. The same seed and table give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Chains that start apart and are compared, 2 or more; 4.</summary>
    public int Chains { get; init; } = 4;

    /// <summary>Threads at most; 0 for all of the machine. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>Chains are run until the effective sample sizes for the middle and for the tails are at least this; 1,000.</summary>
    public double SmallestSize { get; init; } = 1000;

    /// <summary>… and R-hat is below this; 1.01 (Vehtari et al. 2021).</summary>
    public double LargestRhat { get; init; } = 1.01;

    /// <summary>Sweeps of one chain, its tempered levels included, after which it is said that chains have not converged; 1,500,000.</summary>
    public int MostSweeps { get; init; } = 1_500_000;

    /// <summary>Whether chains start from, and if they do not agree run on, ladders of ever smaller tables; true. With a cap on the unseen they never do.</summary>
    public bool UsesLadder { get; init; } = true;

    internal void Check()
    {
        Priors.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(Chains, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Chains, 1000);
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostSweeps, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(SmallestSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(LargestRhat, 1);
    }
}
