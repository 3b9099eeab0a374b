using System.Collections.Immutable;
using System.Numerics;
using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.HighestOrder;

/// <summary>What is done where a pattern of the table has nobody.</summary>
public enum EmptyPatterns
{
    /// <summary>No figure: the formula has none.</summary>
    Refuse,

    /// <summary>Half a person is added to every pattern, empty or not (Haldane's and Anscombe's correction). Changes the figure.</summary>
    AddHalf,
}

/// <summary>
/// The total when the lists interact in every way except the highest: the unseen are the product of the counts of people on an odd number of
/// lists divided by that of people on an even number (Bishop, Fienberg and Holland 1975; Aleshin-Guendel, Sadinle and Wakefield 2024). This
/// leaves nothing of the seen people to a model. Two lists: Lincoln and Petersen.
/// </summary>
public static class NoHighestOrder
{
    /// <summary>The multipliers usually shown, from a quarter to four times.</summary>
    public static ImmutableArray<double> UsualMultipliers { get; } = [0.25, 0.5, 1, 2, 4];

    /// <summary>The total, or null when a pattern is empty and empty patterns are refused.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="multiplier">
    /// ξ: by what the unseen differ from what no highest interaction would say, above 0. Every total can be had by some ξ, so that the whole range
    /// of ξ is a complete analysis of what the assumption does.
    /// </param>
    /// <param name="empty">What is done with empty patterns.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <remarks>
    /// The interval is that of the logarithm of the unseen by the delta method: the variance is the sum of 1 / count over the patterns, and 1 / unseen
    /// because the unseen are themselves a chance number.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two lists, or a multiplier that is not above 0.</exception>
    public static BoundEstimate? Of(
        CaptureTable table,
        double multiplier = 1,
        EmptyPatterns empty = EmptyPatterns.Refuse,
        double level = 0.95
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Lists.Length, 2, nameof(table));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(multiplier);
        var half = empty == EmptyPatterns.AddHalf ? 0.5 : 0;
        var log = Math.Log(multiplier);
        var relative = 0.0;
        for (uint pattern = 1; pattern < 1u << table.Lists.Length; pattern++)
        {
            var count = table.CountOf(pattern) + half;
            if (count == 0)
            {
                return null;
            }

            // All of them, the unseen included, with alternating signs add up to the highest interaction, which is nil.
            log += BitOperations.PopCount(pattern) % 2 == 1 ? Math.Log(count) : -Math.Log(count);
            relative += 1 / count;
        }

        var unseen = Math.Exp(log);
        var deviation = unseen * Math.Sqrt(relative + (1 / unseen));
        var factor = Math.Exp(Quantile(level) * deviation / unseen);
        return new BoundEstimate(
            table.Observed + unseen,
            deviation,
            table.Observed + (unseen / factor),
            table.Observed + (unseen * factor)
        );
    }

    /// <summary>The totals for several multipliers, in the order given; empty when a pattern is empty and empty patterns are refused.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="multipliers">Each above 0; null for <see cref="UsualMultipliers"/>.</param>
    /// <param name="empty">What is done with empty patterns.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two lists, or a multiplier that is not above 0.</exception>
    public static ImmutableArray<MultiplierEstimate> Sensitivity(
        CaptureTable table,
        IEnumerable<double>? multipliers = null,
        EmptyPatterns empty = EmptyPatterns.Refuse,
        double level = 0.95
    ) =>
        [
            .. (multipliers ?? UsualMultipliers)
                .Select(m => (Multiplier: m, Estimate: Of(table, m, empty, level)))
                .Where(e => e.Estimate is not null)
                .Select(e => new MultiplierEstimate(e.Multiplier, e.Estimate!)),
        ];

    /// <summary>The patterns that nobody has, ascending: why there is no figure.</summary>
    /// <param name="table">Any table.</param>
    public static ImmutableArray<uint> EmptyPatternsOf(CaptureTable table) =>
        [.. Enumerable.Range(1, (1 << table.Lists.Length) - 1).Select(p => (uint)p).Where(p => table.CountOf(p) == 0)];

    private static double Quantile(double level) =>
        level is > 0 and < 1
            ? MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2)
            : throw new ArgumentOutOfRangeException(nameof(level), level, "expected above 0 and below 1");
}

/// <summary>The total for one multiplier.</summary>
/// <param name="Multiplier">ξ.</param>
/// <param name="Estimate">The total if ξ is true.</param>
public sealed record MultiplierEstimate(double Multiplier, BoundEstimate Estimate);
