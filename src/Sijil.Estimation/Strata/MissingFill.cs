using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Strata;

/// <summary>
/// One filling of the missing stratum values, drawn from their joint distribution given the capture history: data augmentation for a table of
/// counts with a Dirichlet prior (Tanner and Wong 1987; Schafer 1997). The shares of the strata are drawn too, so that fillings differ as much as
/// is not known (Rubin 1987, proper imputation). Held to be true: whether a value is missing does not depend on the value, given the history and the other values.
/// </summary>
internal static class MissingFill
{
    /// <summary>The tables of all strata of the plan with everybody in one of them.</summary>
    internal static ImmutableArray<CaptureTable> Of(
        FillingPlan plan,
        FillingSettings settings,
        ulong seed,
        ulong filling
    )
    {
        var cells = plan.Known.Select(known => known.ToList()).ToArray();
        foreach (var history in plan.Histories)
        {
            var random = new RandomStream(seed, DrawSums.StreamOf($"missing values\n{Name(plan, history)}"), filling);
            var drawn = Drawn(history, settings.Rounds, random);
            for (var at = 0; at < drawn.Length; at++)
            {
                cells[history.Candidates[at]].Add(new CaptureCell(history.Pattern, drawn[at]));
            }
        }

        return [.. cells.Select(stratum => CaptureTable.Create(plan.Lists, stratum))];
    }

    // By the names of its lists, so that lists in another order draw the same.
    private static string Name(FillingPlan plan, HistoryGaps history) =>
        string.Join(
            '\n',
            plan.Lists.Where((_, list) => (history.Pattern >> list & 1) == 1).Order(StringComparer.Ordinal)
        );

    private static long[] Drawn(HistoryGaps history, int rounds, RandomStream random)
    {
        var drawn = new long[history.Candidates.Length];
        var logs = new double[drawn.Length];
        for (var round = history.Gaps.Length == 1 ? rounds - 1 : 0; round < rounds; round++)
        {
            for (var at = 0; at < drawn.Length; at++)
            {
                logs[at] = random.LogGamma(history.Prior[at] + history.Known[at] + drawn[at]);
            }

            Array.Clear(drawn);
            foreach (var gap in history.Gaps)
            {
                Share(gap, logs, drawn, random);
            }
        }

        return drawn;
    }

    // Multinomial as binomials one after another. Shares are scaled by the largest: with a small prior all may be too small for a number.
    private static void Share(Gap gap, double[] logs, long[] drawn, RandomStream random)
    {
        var largest = gap.Candidates.Max(candidate => logs[candidate]);
        var weights = new double[gap.Candidates.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = PortableMath.Exp(logs[gap.Candidates[at]] - largest);
        }

        // Sums from the end, not differences: the last stratum's chance is then exactly 1.
        var rest = new double[weights.Length];
        var sum = 0.0;
        for (var at = weights.Length - 1; at >= 0; at--)
        {
            sum += weights[at];
            rest[at] = sum;
        }

        var left = gap.People;
        for (var at = 0; at < weights.Length && left > 0; at++)
        {
            var here = weights[at] == 0 ? 0 : random.Binomial(left, weights[at] / rest[at]);
            drawn[gap.Candidates[at]] += here;
            left -= here;
        }
    }
}
