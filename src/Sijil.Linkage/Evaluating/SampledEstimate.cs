namespace Sijil.Linkage.Evaluating;

/// <summary>A share that was estimated from a sample.</summary>
/// <param name="Value">Estimate, 0 to 1.</param>
/// <param name="StandardError">Standard error, from 0; null where the sample is too small to give one.</param>
public readonly record struct SampledEstimate(double Value, double? StandardError)
{
    /// <summary>Estimate ± 1.96 standard errors, cut to 0 and 1; 0 to 1 without a standard error.</summary>
    public Interval Interval => StandardError is { } error ? Interval.Normal(Value, error, 0, 1) : new Interval(0, 1);
}

/// <summary>A ratio of two weighted sums over sampled units, with the standard error of the delete-one jackknife (Quenouille 1956; Tukey 1958).</summary>
internal sealed class RatioEstimate
{
    private readonly List<(double Above, double Below)> units = [];
    private double above;
    private double below;

    public void Add(double weight, double numerator, double denominator)
    {
        units.Add((weight * numerator, weight * denominator));
        above += weight * numerator;
        below += weight * denominator;
    }

    /// <summary>The ratio; null when the denominator is 0. No standard error when one unit carries the whole denominator.</summary>
    public SampledEstimate? Estimate()
    {
        if (below <= 0)
        {
            return null;
        }

        var (sum, squares, count) = (0.0, 0.0, units.Count);
        var ratio = above / below;
        foreach (var unit in units)
        {
            if (count < 2 || below - unit.Below <= below * 1e-12)
            {
                return new SampledEstimate(ratio, null);
            }

            // Taken from the ratio, so that the squares of nearly equal numbers are not subtracted.
            var change = ((above - unit.Above) / (below - unit.Below)) - ratio;
            sum += change;
            squares += change * change;
        }

        var variance = (squares - (sum * sum / count)) * (count - 1) / count;
        return new SampledEstimate(ratio, Math.Sqrt(Math.Max(0, variance)));
    }
}
