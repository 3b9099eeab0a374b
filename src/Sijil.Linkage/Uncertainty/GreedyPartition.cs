namespace Sijil.Linkage.Uncertainty;

/// <summary>The start of a chain: the two blocks whose union raises the density most are joined until none does.</summary>
internal static class GreedyPartition
{
    public static BlockState Of(ComponentDensity density)
    {
        var state = new BlockState(density);
        var units = density.Units;
        var between = (double[])density.Weights.Clone();
        while (Best(state, between, units) is var (a, b) && a >= 0)
        {
            state.Merge(a, b, between[(a * units) + b]);
            for (var other = 0; other < units; other++)
            {
                between[(a * units) + other] += between[(b * units) + other];
                between[(other * units) + a] = between[(a * units) + other];
            }
        }

        return state;
    }

    private static (int, int) Best(BlockState state, double[] between, int units)
    {
        var (best, highest) = ((-1, -1), 1e-9);
        for (var a = 0; a < units; a++)
        {
            for (var b = a + 1; b < units && state.Sizes[a] > 0; b++)
            {
                if (state.Sizes[b] > 0)
                {
                    var joined = state.Sums[a] + state.Sums[b] + between[(a * units) + b];
                    var gain = state.Density.Of(joined, state.Sizes[a] + state.Sizes[b]) - state.Log(a) - state.Log(b);
                    (best, highest) = gain > highest ? ((a, b), gain) : (best, highest);
                }
            }
        }

        return best;
    }
}
