using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Counts labels by stratum and turns them into estimates.</summary>
internal sealed class StratifiedSums(ImmutableArray<LabelStratum> strata)
{
    // For each stratum: pairs that are matches and taken, matches that are not, non-matches.
    private readonly int[] found = new int[strata.Length];
    private readonly int[] missed = new int[strata.Length];
    private readonly int[] labelled = new int[strata.Length];
    private int unsure;

    public void Add(int stratum, PairLabel label, bool isTaken)
    {
        if (label == PairLabel.Unsure)
        {
            unsure++;
            return;
        }

        labelled[stratum]++;
        found[stratum] += label == PairLabel.Same && isTaken ? 1 : 0;
        missed[stratum] += label == PairLabel.Same && !isTaken ? 1 : 0;
    }

    public LabelledSample Estimates(long taken)
    {
        var both = Total(1, 0);
        var matches = Total(1, 1);
        var precision = taken == 0 ? (double?)null : Math.Min(1, both / taken);
        var recall = matches <= 0 ? (double?)null : both / matches;
        var f1 = taken + matches <= 0 ? (double?)null : Math.Min(1, 2 * both / (taken + matches));

        // Each ratio's error is that of its residual: numerator less ratio times the part of the denominator that was estimated.
        return new LabelledSample
        {
            Labelled = labelled.Sum(),
            Unsure = unsure,
            Matches = matches,
            UnknownStrata = Enumerable.Range(0, strata.Length).Count(IsUnknown),
            Precision = Estimate(precision, 1, 0, taken),
            Recall = Estimate(recall, 1 - (recall ?? 0), -(recall ?? 0), matches),
            F1 = Estimate(f1, 2 - (f1 ?? 0), -(f1 ?? 0), taken + matches),
        };
    }

    private LabelledEstimate? Estimate(double? share, double perFound, double perMissed, double denominator)
    {
        if (share is not { } value)
        {
            return null;
        }

        var error = Math.Sqrt(Variance(perFound, perMissed)) / denominator;

        // Where no label disagreed the error is told as 0; the number of labels then bounds it.
        var size = error > 0 && value is > 0 and < 1 ? value * (1 - value) / (error * error) : labelled.Sum();
        return new LabelledEstimate(value, error, Interval.Wilson(value, size));
    }

    private bool IsUnknown(int stratum) => labelled[stratum] < Math.Min(2, strata[stratum].Pairs);

    // Total over all pairs of a value that found pairs, missed pairs and others (0) have.
    private double Total(double perFound, double perMissed)
    {
        var total = 0.0;
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            if (labelled[stratum] > 0)
            {
                total +=
                    strata[stratum].Pairs
                    * ((perFound * found[stratum]) + (perMissed * missed[stratum]))
                    / labelled[stratum];
            }
        }

        return total;
    }

    private double Variance(double perFound, double perMissed)
    {
        var variance = 0.0;
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            double size = labelled[stratum];
            double pairs = strata[stratum].Pairs;
            if (size < 2)
            {
                continue;
            }

            var sum = (perFound * found[stratum]) + (perMissed * missed[stratum]);
            var squares = (perFound * perFound * found[stratum]) + (perMissed * perMissed * missed[stratum]);
            var within = Math.Max(0, (squares - (sum * sum / size)) / (size - 1));
            variance += pairs * pairs * (1 - (size / pairs)) * within / size;
        }

        return variance;
    }
}
