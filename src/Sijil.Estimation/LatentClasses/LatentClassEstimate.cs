using System.Collections.Immutable;
using Sijil.Estimation.Chains;

namespace Sijil.Estimation.LatentClasses;

/// <summary>What the chains of a latent class model say about how many people there are, seen and unseen.</summary>
public sealed record LatentClassEstimate
{
    /// <summary>People seen.</summary>
    public required long Observed { get; init; }

    /// <summary>Whether the chains agree and are long enough. If not, no figure here may be quoted.</summary>
    public required bool Converged { get; init; }

    /// <summary>Agreement of the chains and effective sample sizes.</summary>
    public required ChainDiagnostics Diagnostics { get; init; }

    /// <summary>Posterior median of the number of people.</summary>
    public required double Median { get; init; }

    /// <summary>Posterior mean; it may not exist where the tail is long, and is then as large as the longest chain happens to make it.</summary>
    public required double Mean { get; init; }

    /// <summary>Posterior standard deviation.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Monte Carlo standard error of the mean.</summary>
    public required double ErrorOfMean { get; init; }

    /// <summary>Monte Carlo standard error of the median.</summary>
    public required double ErrorOfMedian { get; init; }

    /// <summary>Humps of the posterior: more than one means that the data allow for more than one story.</summary>
    public required ImmutableArray<Mode> Modes { get; init; }

    /// <summary>Sweeps of each chain whose draws count.</summary>
    public required int Sweeps { get; init; }

    /// <summary>Tables of growing size through which each chain was led, 1 when it was not.</summary>
    public required int Levels { get; init; }

    /// <summary>How often the cap on the unseen held a draw back, for each sweep.</summary>
    public required double Capped { get; init; }

    /// <summary>The settings, priors and seed included.</summary>
    public required LatentClassSettings Settings { get; init; }

    /// <summary>Draws of the number of people, a row for each chain, evenly thinned.</summary>
    public required ImmutableArray<ImmutableArray<double>> Draws { get; init; }

    private double[] Sorted => field ??= [.. Draws.SelectMany(chain => chain).Order()];

    /// <summary>A quantile of the posterior of the number of people.</summary>
    /// <param name="chance">Between 0 and 1.</param>
    public double Quantile(double chance) => ChainDiagnostics.Quantile(Sorted, chance);

    /// <summary>Monte Carlo standard error of a quantile.</summary>
    /// <param name="chance">Between 0 and 1.</param>
    public double ErrorOfQuantile(double chance) =>
        ChainDiagnostics.ErrorOfQuantile([.. Draws.Select(chain => chain.ToArray())], chance);
}
