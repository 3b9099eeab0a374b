using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Coverage;

/// <summary>The sample-coverage estimates with bootstrap standard errors and log-normal intervals; null where there is none.</summary>
/// <param name="Independent">Nhat-0.</param>
/// <param name="HighCoverage">Nhat.</param>
/// <param name="LowCoverage">Nhat-1.</param>
public sealed record SampleCoverageIntervals(
    BoundEstimate? Independent,
    BoundEstimate? HighCoverage,
    BoundEstimate? LowCoverage
);

/// <summary>
/// Standard errors by drawing the estimated population again, its unseen people included, each with one of the patterns (Buckland and Garthwaite
/// 1991; Chao, Tsay, Lin, Shau and Chao 2001).
/// </summary>
public static class SampleCoverageBootstrap
{
    /// <summary>Draws for each of the three estimates its own population.</summary>
    /// <param name="table">Three lists or more.</param>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="draws">How often the population is drawn, 20 or more.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// Null for an estimate that does not exist for the table or for more than a twentieth of the draws; null altogether when none exists.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than three lists, or fewer than 20 draws.</exception>
    public static SampleCoverageIntervals? Of(CaptureTable table, ulong seed, int draws = 200, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 20);
        if (SampleCoverage.Of(table) is not { } estimate)
        {
            return null;
        }

        BoundEstimate? With(ulong stream, Func<SampleCoverageEstimate, double?> of) =>
            of(estimate) is { } total ? Interval(table, total, of, new RandomStream(seed, stream), draws, level) : null;

        return new SampleCoverageIntervals(
            With(0, e => e.Independent),
            With(1, e => e.HighCoverage),
            With(2, e => e.LowCoverage)
        );
    }

    private static BoundEstimate? Interval(
        CaptureTable table,
        double total,
        Func<SampleCoverageEstimate, double?> of,
        RandomStream random,
        int draws,
        double level
    )
    {
        var people = Math.Max(table.Observed, (long)Math.Round(total));
        var values = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            if (SampleCoverage.Of(Drawn(table, people, random)) is { } again && of(again) is { } value)
            {
                values.Add(value);
            }
        }

        if (values.Count < draws * 0.95)
        {
            return null;
        }

        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        var (lower, upper) = LogNormalInterval.Of(table.Observed, total - table.Observed, variance, level);
        return new BoundEstimate(total, Math.Sqrt(variance), lower, upper);
    }

    // A multinomial draw, cell by cell: whoever is in no cell at the end is unseen.
    private static CaptureTable Drawn(CaptureTable table, long people, RandomStream random)
    {
        var left = people;
        double share = people;
        var cells = new List<CaptureCell>(table.Cells.Length);
        foreach (var (pattern, count) in table.Cells)
        {
            var drawn = random.Binomial(left, count / share);
            cells.Add(new CaptureCell(pattern, drawn));
            left -= drawn;
            share -= count;
        }

        return CaptureTable.Create(table.Lists, cells);
    }
}
