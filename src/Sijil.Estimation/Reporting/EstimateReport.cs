using System.Collections.Immutable;

namespace Sijil.Estimation.Reporting;

/// <summary>All that is said about one capture table. The same table and settings give the same report everywhere.</summary>
public sealed record EstimateReport
{
    /// <summary>Whether two kinds of people explain the overlaps better by BIC than the best log-linear model: then latent classes belong to the range.</summary>
    public bool PeopleDiffer { get; init; }

    /// <summary>People on at least one list: documented.</summary>
    public required long Observed { get; init; }

    /// <summary>The lists that were used, in order; the first is A in a model's notation.</summary>
    public required ImmutableArray<string> ListsUsed { get; init; }

    /// <summary>The lists that were left out; a warning says why.</summary>
    public required ImmutableArray<string> ListsLeftOut { get; init; }

    /// <summary>One line for each method: range, average, best by AIC, best by BIC, independence, bounds (two lists: Chapman, Lincoln–Petersen, Chao).</summary>
    public required ImmutableArray<EstimateLine> Lines { get; init; }

    /// <summary>One line for each model that was looked at: those in the range first, by their weights; then the others that have a number, by the criterion; then those refused.</summary>
    public required ImmutableArray<EstimateLine> Models { get; init; }

    /// <summary>The line to quote: the range over the models that fit; null when <see cref="Refusal"/> says why not.</summary>
    public EstimateLine? Headline { get; init; }

    /// <summary>Why no headline is given; null when there is one.</summary>
    public Notice? Refusal { get; init; }

    /// <summary>What a reader must know.</summary>
    public required ImmutableArray<Notice> Warnings { get; init; }

    /// <summary>SHA-256 of the table as given (<see cref="Captures.CaptureTable.Sha256"/>).</summary>
    public required string InputSha256 { get; init; }

    /// <summary>What was asked for.</summary>
    public required EstimateSettings Settings { get; init; }

    /// <summary>Version of this library.</summary>
    public static string Version { get; } = typeof(EstimateReport).Assembly.GetName().Version?.ToString(3) ?? "0";
}
