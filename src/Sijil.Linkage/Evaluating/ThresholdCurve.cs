using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Precision and recall when all pairs at or above a weight are taken as matches.</summary>
/// <param name="Threshold">Pairs at or above this weight are taken.</param>
/// <param name="Pairs">Number of pairs taken.</param>
/// <param name="TruePairs">Of these, pairs that are true.</param>
/// <param name="Measure">Precision and recall; true pairs that were never compared count as missed.</param>
public readonly record struct ThresholdPoint(MatchWeight Threshold, long Pairs, long TruePairs, LinkageMeasure Measure);

/// <summary>Precision, recall and F1 of pairs at every threshold.</summary>
public sealed class ThresholdCurve
{
    private ThresholdCurve(ImmutableArray<ThresholdPoint> points, ThresholdPoint? best, long truePairs, long distinct)
    {
        Points = points;
        Best = best;
        TruePairs = truePairs;
        DistinctWeights = distinct;
    }

    /// <summary>The curve from the highest to the lowest threshold, thinned to the number of points asked for.</summary>
    public ImmutableArray<ThresholdPoint> Points { get; }

    /// <summary>The highest F1 over all distinct weights, the thinned-out ones too; of equal ones the highest threshold. Null: no pairs.</summary>
    public ThresholdPoint? Best { get; }

    /// <summary>All true pairs, those that blocking lost included.</summary>
    public long TruePairs { get; }

    /// <summary>Number of different weights, which is the number of points before thinning.</summary>
    public long DistinctWeights { get; }

    /// <summary>Draws the curve.</summary>
    /// <param name="weights">The pairs that were compared; sorted in place.</param>
    /// <param name="truePairs">All true pairs there are, at least as many as were compared.</param>
    /// <param name="largestPoints">At most so many points, at least 4; both ends and the best are among them. Default 300.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer true pairs than matches among the weights, or fewer than 4 points.</exception>
    public static ThresholdCurve Of(JudgedWeights weights, long truePairs, int largestPoints = 300)
    {
        var same = weights.SortedMatches();
        var different = weights.SortedOthers();
        ArgumentOutOfRangeException.ThrowIfLessThan(truePairs, same.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestPoints, 4);

        // Twice over the same arrays: first for the best point and the length of the curve, then for the points to keep.
        ThresholdPoint? best = null;
        ThresholdPoint? before = null;
        var (length, distinct) = (0.0, 0L);
        var range = Range(same, different);
        foreach (var point in new ThresholdSteps(same, different, truePairs))
        {
            best = best is { } b && !IsBetter(point, b, truePairs) ? best : point;
            length += before is { } last ? Distance(last, point, range) : 0;
            before = point;
            distinct++;
        }

        return new ThresholdCurve(
            before is { } end
                ? Thinned(
                    new ThresholdSteps(same, different, truePairs),
                    best!.Value,
                    end,
                    length / (largestPoints - 3),
                    range
                )
                : [],
            best,
            truePairs,
            distinct
        );
    }

    // Points at even steps along the curve: where nothing changes few are needed. The start, the end and the best point are always
    // kept, and so the steps are cut for three points fewer.
    private static ImmutableArray<ThresholdPoint> Thinned(
        ThresholdSteps steps,
        ThresholdPoint best,
        ThresholdPoint end,
        double spacing,
        double range
    )
    {
        var points = ImmutableArray.CreateBuilder<ThresholdPoint>();
        ThresholdPoint? before = null;
        var (travelled, next) = (0.0, 0.0);
        foreach (var point in steps)
        {
            travelled += before is { } last ? Distance(last, point, range) : 0;
            before = point;
            if (travelled >= next || point == best || point == end)
            {
                points.Add(point);
                next = travelled >= next ? travelled + spacing : next;
            }
        }

        return points.ToImmutable();
    }

    // F1 is 2 true / (taken + all true): compared as whole numbers, so that equal ones are equal.
    private static bool IsBetter(ThresholdPoint point, ThresholdPoint than, long truePairs) =>
        (Int128)point.TruePairs * (than.Pairs + truePairs) > (Int128)than.TruePairs * (point.Pairs + truePairs);

    private static double Distance(ThresholdPoint a, ThresholdPoint b, double range) =>
        Math.Abs(a.Measure.Precision - b.Measure.Precision)
        + Math.Abs(a.Measure.Recall - b.Measure.Recall)
        + (range > 0 ? Math.Abs(a.Threshold.Bits - b.Threshold.Bits) / range : 0);

    private static double Range(ReadOnlySpan<double> same, ReadOnlySpan<double> different)
    {
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        if (same.Length > 0)
        {
            (lowest, highest) = (same[0], same[^1]);
        }

        if (different.Length > 0)
        {
            (lowest, highest) = (Math.Min(lowest, different[0]), Math.Max(highest, different[^1]));
        }

        return double.IsFinite(highest - lowest) ? highest - lowest : 0;
    }
}
