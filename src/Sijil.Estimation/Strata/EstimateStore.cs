using System.Globalization;
using System.Runtime.ExceptionServices;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>
/// The estimates of one run by the SHA-256 of their tables: equal tables are estimated once. Sparse strata are often equal, and strata without missing
/// values are equal in every filling.
/// </summary>
internal sealed class EstimateStore(StratumEstimator estimator, EstimateSettings screening, int threads)
{
    private readonly Dictionary<string, StratumEstimate> _known = new(StringComparer.Ordinal);

    /// <summary>How often the method was asked.</summary>
    internal int Computed { get; private set; }

    /// <summary>Estimates many tables on several threads; the result does not depend on how many.</summary>
    /// <param name="tables">Any tables; equal ones get the same object.</param>
    internal StratumEstimate[] Of(IReadOnlyList<CaptureTable> tables)
    {
        var screened = tables.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(Screened).ToArray();
        CaptureTable[] asked =
        [
            .. screened
                .Where(s => s.Refusal is null && !_known.ContainsKey(s.Table.Sha256))
                .Select(s => s.Table)
                .DistinctBy(table => table.Sha256, StringComparer.Ordinal),
        ];
        var found = new StratumEstimate[asked.Length];
        var failed = new ExceptionDispatchInfo?[asked.Length];
        Parallel.For(
            0,
            asked.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            at =>
            {
                try
                {
                    found[at] = Checked(estimator(asked[at]), asked[at]);
                }
                catch (Exception failure)
                {
                    failed[at] = ExceptionDispatchInfo.Capture(failure);
                }
            }
        );

        // The first by order, not by time: a fault too must be the same on any number of threads.
        failed.FirstOrDefault(failure => failure is not null)?.Throw();
        for (var at = 0; at < asked.Length; at++)
        {
            _known.Add(asked[at].Sha256, found[at]);
        }

        Computed += asked.Length;
        return
        [
            .. screened.Select(s => s.Refusal is null ? _known[s.Table.Sha256] : StratumEstimate.Refused(s.Refusal)),
        ];
    }

    private (CaptureTable Table, Notice? Refusal) Screened(CaptureTable table) => StratumScreen.Of(table, screening);

    private static StratumEstimate Checked(StratumEstimate estimate, CaptureTable table) =>
        estimate.Refusal is null && estimate.Totals[0] < table.Observed
            ? throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found a draw of {estimate.Totals[0]} people; expected at least the {table.Observed} people on the lists of the table {table.Sha256}"
                )
            )
            : estimate;
}
