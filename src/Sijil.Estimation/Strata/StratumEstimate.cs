using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>
/// Any method that estimates one table: a pure function, because equal tables are asked only once and several are asked at the same time.
/// </summary>
/// <param name="table">Three lists or more that have passed the screening; lists in the ordinal order of their names.</param>
public delegate StratumEstimate StratumEstimator(CaptureTable table);

/// <summary>What a method says about one table: draws of the total from its distribution, or why there are none.</summary>
public sealed class StratumEstimate
{
    private StratumEstimate(ImmutableArray<double> totals, Notice? refusal)
    {
        Totals = totals;
        Refusal = refusal;
    }

    /// <summary>Draws of the total, seen and unseen people, in ascending order; empty when refused.</summary>
    public ImmutableArray<double> Totals { get; }

    /// <summary>Why there are no draws; null when there are.</summary>
    public Notice? Refusal { get; }

    /// <summary>An estimate from draws of equal weight.</summary>
    /// <param name="totals">At least 2 finite totals of 0 or more, in any order. Their order is not kept: strata are taken to be independent.</param>
    /// <exception cref="ArgumentException">Fewer than 2 draws, or a draw that is no such number.</exception>
    public static StratumEstimate Drawn(IEnumerable<double> totals)
    {
        ImmutableArray<double> sorted = [.. totals.Order()];
        if (sorted.Length < 2)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"found {sorted.Length} draws; expected 2 or more"),
                nameof(totals)
            );
        }

        // Ascending order puts NaN first and infinity last.
        return sorted[0] >= 0 && double.IsFinite(sorted[^1])
            ? new StratumEstimate(sorted, null)
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found draws from {sorted[0]} to {sorted[^1]}; expected finite numbers of 0 or more"
                ),
                nameof(totals)
            );
    }

    /// <summary>No estimate.</summary>
    /// <param name="refusal">The reason, with one of <see cref="RefusalCode"/> or a code of the method's own.</param>
    public static StratumEstimate Refused(Notice refusal) => new([], refusal);
}
