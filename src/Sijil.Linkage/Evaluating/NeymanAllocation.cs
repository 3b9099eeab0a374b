namespace Sijil.Linkage.Evaluating;

/// <summary>Divides a number of draws among strata in proportion to size times standard deviation (Neyman 1934).</summary>
internal static class NeymanAllocation
{
    /// <summary>How many to draw from each: at least two where there are two, never more than there are; together the wanted number, unless two for each stratum are more or all pairs are fewer.</summary>
    /// <param name="sizes">Number of units of each stratum, at least 1.</param>
    /// <param name="spreads">Size times standard deviation of each, above 0.</param>
    /// <param name="wanted">Draws in all.</param>
    public static int[] Of(long[] sizes, double[] spreads, int wanted)
    {
        var taken = Array.ConvertAll(sizes, size => (int)Math.Min(2, size));
        var total = (int)Math.Min(wanted, sizes.Sum());

        // The strata that keep to their proportion; those at their least or most leave the others to share the rest.
        var free = Enumerable.Range(0, sizes.Length).ToList();
        var rest = total;
        while (free.Count > 0 && rest > 0)
        {
            var spread = free.Sum(stratum => spreads[stratum]);
            var full = free.FindAll(stratum => rest * spreads[stratum] / spread >= sizes[stratum]);
            var least =
                full.Count > 0 ? [] : free.FindAll(stratum => rest * spreads[stratum] / spread <= taken[stratum]);
            if (full.Count == 0 && least.Count == 0)
            {
                Share(free, spreads, rest, taken, sizes);
                break;
            }

            foreach (var stratum in full)
            {
                taken[stratum] = (int)sizes[stratum];
            }

            rest -= full.Concat(least).Sum(stratum => taken[stratum]);
            free.RemoveAll(stratum => full.Contains(stratum) || least.Contains(stratum));
        }

        return taken;
    }

    // Largest remainders: whole numbers that sum to the rest.
    private static void Share(List<int> free, double[] spreads, int rest, int[] taken, long[] sizes)
    {
        var spread = free.Sum(stratum => spreads[stratum]);
        var left = rest;
        foreach (var stratum in free)
        {
            taken[stratum] = (int)Math.Floor(rest * spreads[stratum] / spread);
            left -= taken[stratum];
        }

        foreach (
            var stratum in free.OrderByDescending(stratum =>
                    (rest * spreads[stratum] / spread) - Math.Floor(rest * spreads[stratum] / spread)
                )
                .ThenBy(stratum => stratum)
        )
        {
            if (left > 0 && taken[stratum] < sizes[stratum])
            {
                taken[stratum]++;
                left--;
            }
        }
    }
}
