using System.Collections.Immutable;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>How a stratum ended.</summary>
public enum StratumStanding
{
    /// <summary>It has an estimate of its own.</summary>
    Estimated,

    /// <summary>It is estimated together with named neighbours; the figure is of all of them.</summary>
    Pooled,

    /// <summary>No number; the reason is given.</summary>
    Refused,
}

/// <summary>What is said of one stratum.</summary>
/// <param name="Name">Its values.</param>
/// <param name="Observed">People seen: documented; the mean over the fillings when values were missing.</param>
/// <param name="Standing">How it ended.</param>
public sealed record StratumReport(StratumName Name, double Observed, StratumStanding Standing)
{
    /// <summary>The estimate, of all that are pooled if so; null when refused.</summary>
    public CombinedFigure? Figure { get; init; }

    /// <summary>The strata it is pooled with, in order; empty when it is not.</summary>
    public ImmutableArray<StratumName> PooledWith { get; init; } = [];

    /// <summary>Why it has no estimate of its own; null when it has one, also when it was pooled for the sake of a neighbour.</summary>
    public Notice? Refusal { get; init; }

    /// <summary>The strata with which it was pooled in vain, and why that was refused too; null when that was not tried.</summary>
    public FailedPool? FailedPool { get; init; }

    /// <summary>Lists that bring no evidence in this stratum (empty, a copy, inside another) and were left out before the method was asked, in any filling.</summary>
    public ImmutableArray<string> ListsLeftOut { get; init; } = [];

    /// <summary>SHA-256 of its table; null when missing values were filled in, because there is then one for each filling.</summary>
    public string? TableSha256 { get; init; }
}

/// <summary>A pool that could not be estimated either.</summary>
/// <param name="With">The other strata.</param>
/// <param name="Refusal">The reason.</param>
public sealed record FailedPool(ImmutableArray<StratumName> With, Notice Refusal);
