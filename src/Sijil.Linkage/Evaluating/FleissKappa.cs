namespace Sijil.Linkage.Evaluating;

/// <summary>
/// Agreement of any number of labellers (Fleiss 1971). Pairs may have different numbers of labels; those with fewer than two are left
/// out. Standard error by delete-one jackknife over pairs.
/// </summary>
public static class FleissKappa
{
    private const int Labels = 3;

    /// <summary>Agreement of labellers.</summary>
    /// <param name="labels">For each pair its labels, in any order.</param>
    /// <returns>Null when no pair has two labels.</returns>
    public static LabelAgreementReport? Of(IEnumerable<IReadOnlyList<PairLabel>> labels)
    {
        // For each pair: agreement among its labels, and the share of each label.
        var pairs = new List<(double Agreed, double Same, double Different, double Unsure)>();
        var sum = new Sums();
        foreach (var pair in labels)
        {
            if (pair.Count >= 2)
            {
                pairs.Add(Shares(pair));
                sum.Add(pairs[^1], 1);
            }
        }

        return pairs.Count == 0 ? null : Report(pairs, sum);
    }

    /// <summary>How often two labels of one pair meet, over all labellers: rows and columns in the order of <see cref="PairLabel"/>, symmetrical, so that each two equal labels count twice.</summary>
    /// <param name="labels">For each pair its labels.</param>
    public static int[,] Table(IEnumerable<IReadOnlyList<PairLabel>> labels)
    {
        var table = new int[Labels, Labels];
        foreach (var pair in labels)
        {
            for (var first = 0; first < pair.Count; first++)
            {
                for (var second = 0; second < pair.Count; second++)
                {
                    table[(int)pair[first], (int)pair[second]] += first == second ? 0 : 1;
                }
            }
        }

        return table;
    }

    private static LabelAgreementReport Report(
        List<(double Agreed, double Same, double Different, double Unsure)> pairs,
        Sums sum
    )
    {
        var kappa = sum.Kappa();
        var (changes, squares) = (0.0, 0.0);
        double? error = null;
        if (kappa is { } whole && pairs.Count > 1)
        {
            foreach (var pair in pairs)
            {
                // Where one pair alone holds a second kind of label, kappa does not exist without it.
                var without = sum;
                without.Add(pair, -1);
                var change = (without.Kappa() ?? double.NaN) - whole;
                changes += change;
                squares += change * change;
            }

            var variance = (squares - (changes * changes / pairs.Count)) * (pairs.Count - 1) / pairs.Count;
            error = double.IsFinite(variance) ? Math.Sqrt(Math.Max(0, variance)) : null;
        }

        return new LabelAgreementReport
        {
            Pairs = pairs.Count,
            Observed = sum.Observed,
            ByChance = sum.ByChance,
            Kappa = kappa,
            StandardError = error,
        };
    }

    private static (double Agreed, double Same, double Different, double Unsure) Shares(IReadOnlyList<PairLabel> labels)
    {
        Span<int> counts = stackalloc int[Labels];
        foreach (var label in labels)
        {
            counts[(int)label]++;
        }

        double all = labels.Count;
        var agreeing = 0.0;
        foreach (var count in counts)
        {
            agreeing += count * (count - 1.0);
        }

        return (agreeing / (all * (all - 1)), counts[0] / all, counts[1] / all, counts[2] / all);
    }

    private struct Sums
    {
        private double agreed;
        private double same;
        private double different;
        private double unsure;
        private int count;

        public readonly double Observed => agreed / count;

        public readonly double ByChance =>
            ((same * same) + (different * different) + (unsure * unsure)) / ((double)count * count);

        public void Add((double Agreed, double Same, double Different, double Unsure) pair, int times)
        {
            agreed += times * pair.Agreed;
            same += times * pair.Same;
            different += times * pair.Different;
            unsure += times * pair.Unsure;
            count += times;
        }

        public readonly double? Kappa() => ByChance < 1 - 1e-12 ? (Observed - ByChance) / (1 - ByChance) : null;
    }
}
