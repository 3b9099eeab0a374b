using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Counts pairs by their given probability, one after the other; holds a few numbers for each bin and nothing for a pair.</summary>
public sealed class CalibrationCounts
{
    // Half of the last digit that pairs.csv prints: a written 1 may have been 0.9999996, and its logarithm must stay finite.
    private const double Smallest = 5e-7;

    private readonly long[] pairs = new long[ProbabilityBins.Count];
    private readonly long[] matches = new long[ProbabilityBins.Count];
    private readonly double[] given = new double[ProbabilityBins.Count];
    private double squares;
    private double logarithms;

    /// <summary>Takes one pair.</summary>
    /// <param name="probability">Probability that the model gave it, 0 to 1.</param>
    /// <param name="isMatch">Whether the two records are truly one person.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public void Add(MatchProbability probability, bool isMatch)
    {
        var value = probability.Value;
        var bin = ProbabilityBins.Of(value);
        pairs[bin]++;
        matches[bin] += isMatch ? 1 : 0;
        given[bin] += value;
        var error = value - (isMatch ? 1 : 0);
        squares += error * error;
        var kept = Math.Clamp(value, Smallest, 1 - Smallest);
        logarithms -= Math.Log(isMatch ? kept : 1 - kept);
    }

    /// <summary>What the pairs so far say of the probabilities.</summary>
    public CalibrationReport Report()
    {
        var bins = ImmutableArray.CreateBuilder<CalibrationBin>();
        for (var bin = 0; bin < pairs.Length; bin++)
        {
            bins.Add(Sum(bin, bin + 1));
        }

        var all = Sum(0, pairs.Length);
        var gap = bins.Sum(bin => bin.Pairs * Math.Abs((bin.MeanProbability ?? 0) - (bin.TrueShare ?? 0)));
        return new CalibrationReport(
            bins.ToImmutable(),
            all,
            Sum(Array.IndexOf(ProbabilityBins.Edges, 0.9), pairs.Length),
            all.Pairs == 0 ? null : squares / all.Pairs,
            all.Pairs == 0 ? null : logarithms / all.Pairs,
            all.Pairs == 0 ? null : gap / all.Pairs
        );
    }

    private CalibrationBin Sum(int from, int to)
    {
        var (count, real, sum) = (0L, 0L, 0.0);
        for (var bin = from; bin < to; bin++)
        {
            (count, real, sum) = (count + pairs[bin], real + matches[bin], sum + given[bin]);
        }

        return new CalibrationBin(
            ProbabilityBins.Edges[from],
            ProbabilityBins.Edges[to],
            count,
            real,
            count == 0 ? null : sum / count
        );
    }
}
