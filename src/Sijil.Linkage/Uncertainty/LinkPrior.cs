using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Uncertainty;

/// <summary>
/// What the prior of a pair leaves out. A pair's prior odds compare "one person" with "two"; a partition compares "these two and nobody else" with "each alone".
/// Where most records have a partner, few are alone, and the odds of a link are higher by the shares that are alone. Both follow from the pairs' probabilities.
/// </summary>
internal static class LinkPrior
{
    // Beyond this the shares that stand alone are too small to be known.
    private const double Most = 8;

    /// <summary>Bits for each link, 0 to 8.</summary>
    public static double Of(int[] listOf, IReadOnlyList<ScoredPair> pairs, DrawConstraints rules)
    {
        var aloneOf = new double[listOf.Length];
        var sum = 0.0;
        foreach (var pair in pairs)
        {
            if (!rules.Forbid(pair.Left, pair.Right))
            {
                var different = LogDifferent(pair);
                aloneOf[pair.Left] += different;
                aloneOf[pair.Right] += different;
                sum += 1 - Math.Exp(different);
            }
        }

        if (sum < 1)
        {
            return 0;
        }

        var shares = AloneByList(listOf, aloneOf);
        var (pairsAlone, bits) = (0.0, 0.0);
        foreach (var pair in pairs)
        {
            if (!rules.Forbid(pair.Left, pair.Right))
            {
                var different = LogDifferent(pair);
                var same = 1 - Math.Exp(different);
                pairsAlone += same * Math.Exp(aloneOf[pair.Left] + aloneOf[pair.Right] - (2 * different));
                bits -= same * Math.Log2(shares[listOf[pair.Left]] * shares[listOf[pair.Right]]);
            }
        }

        // On a grid, so that no system's logarithm shows.
        return Math.Round(Math.Clamp((bits / sum) + Math.Log2(Math.Max(pairsAlone, 1) / sum), 0, Most) * 1024) / 1024;
    }

    // Never quite zero: no pair is certain.
    private static double LogDifferent(ScoredPair pair) => -Math.Log(1 + Math.Pow(2, Math.Min(pair.Weight.Bits, 20)));

    /// <summary>Expected share of each list's records that have no partner; half a record at least.</summary>
    private static double[] AloneByList(int[] listOf, double[] aloneOf)
    {
        var lists = listOf.Max() + 1;
        var (alone, records) = (new double[lists], new int[lists]);
        for (var record = 0; record < listOf.Length; record++)
        {
            alone[listOf[record]] += Math.Exp(aloneOf[record]);
            records[listOf[record]]++;
        }

        for (var list = 0; list < lists; list++)
        {
            alone[list] = Math.Max(alone[list], 0.5) / Math.Max(records[list], 1);
        }

        return alone;
    }
}
