using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LinkageUncertainty;

/// <summary>What the figures would be if a share of the links had been missed.</summary>
/// <param name="Missed">The share, 0 to below 1.</param>
/// <param name="Documented">People on the lists, each counted once.</param>
/// <param name="Estimated">Estimated total, seen and unseen; null when there is none.</param>
public sealed record MissedLinkCase(double Missed, long Documented, double? Estimated);

/// <summary>How much of an estimate missed links could explain away.</summary>
/// <param name="Cases">The figures at some shares, ascending; those that the lists cannot have are left out.</param>
/// <param name="Missed">
/// The lowest share of missed links at which the estimate is no more than the number of people counted now; null when no share that the lists can have does that.
/// </param>
public sealed record TippingPoint(ImmutableArray<MissedLinkCase> Cases, double? Missed)
{
    private const double Step = 0.005;

    /// <summary>The shares usually shown.</summary>
    public static ImmutableArray<double> UsualShares { get; } = [0, 0.01, 0.02, 0.05, 0.1];

    /// <summary>Finds the point by steps of half a per cent, because an estimate need not fall evenly.</summary>
    /// <param name="table">The table that was found.</param>
    /// <param name="estimator">The estimated total of a table, or null where there is none.</param>
    /// <param name="shares">Shares to show; null for <see cref="UsualShares"/>.</param>
    public static TippingPoint Of(
        CaptureTable table,
        Func<CaptureTable, double?> estimator,
        IEnumerable<double>? shares = null
    )
    {
        var cases = (shares ?? UsualShares)
            .Select(share => Case(table, estimator, share))
            .OfType<MissedLinkCase>()
            .OrderBy(c => c.Missed);
        for (var step = 0; step * Step < 1; step++)
        {
            if (Case(table, estimator, step * Step) is not { } found)
            {
                break;
            }

            if (found.Estimated <= table.Observed)
            {
                return new TippingPoint([.. cases], found.Missed);
            }
        }

        return new TippingPoint([.. cases], null);
    }

    private static MissedLinkCase? Case(CaptureTable table, Func<CaptureTable, double?> estimator, double share) =>
        MissedLinks.Restored(table, share) is { } restored
            ? new MissedLinkCase(share, restored.Observed, estimator(restored))
            : null;
}
