namespace Sijil.Linkage.Uncertainty;

/// <summary>
/// A Markov chain over the partitions of a component. A sweep moves every unit once to a block drawn from its full conditional distribution (Gibbs), then
/// proposes as many splits and merges of blocks as there are units (Metropolis–Hastings; see <see cref="SplitMerge"/>), because blocks that belong together or
/// apart as a whole are not reached well by single moves.
/// </summary>
internal sealed class PartitionChain
{
    /// <summary>Sweeps before the first draw.</summary>
    public const int BurnIn = 100;

    /// <summary>Sweeps from one draw to the next.</summary>
    public const int Thinning = 10;

    private readonly BlockState state;
    private readonly SplitMerge splitMerge;
    private readonly double[] links;
    private readonly double[] chances;

    public PartitionChain(ComponentDensity density)
    {
        state = GreedyPartition.Of(density);
        splitMerge = new SplitMerge(state);
        (links, chances) = (new double[density.Units], new double[density.Units]);
    }

    /// <summary>The block of each unit as it stands.</summary>
    public ReadOnlySpan<int> BlockOf => state.BlockOf;

    public void Sweep(int sweeps, ref SplitMix64 random)
    {
        var units = state.BlockOf.Length;
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var unit = 0; unit < units; unit++)
            {
                Move(unit, ref random);
            }

            for (var proposal = 0; proposal < units; proposal++)
            {
                splitMerge.Propose(ref random);
            }
        }
    }

    private void Move(int unit, ref SplitMix64 random)
    {
        state.Links(unit, links);
        state.TakeOut(unit, links[state.BlockOf[unit]]);
        var size = state.Density.Sizes[unit];
        var alone = state.Density.Of(0, size);
        var highest = alone;
        for (var block = 0; block < chances.Length; block++)
        {
            chances[block] =
                state.Sizes[block] == 0
                    ? double.NegativeInfinity
                    : state.Density.Of(state.Sums[block] + links[block], state.Sizes[block] + size) - state.Log(block);
            highest = Math.Max(highest, chances[block]);
        }

        var total = Math.Exp(alone - highest);
        for (var block = 0; block < chances.Length; block++)
        {
            chances[block] = Math.Exp(chances[block] - highest);
            total += chances[block];
        }

        var left = random.Unit() * total;
        for (var block = 0; block < chances.Length; block++)
        {
            left -= chances[block];
            if (left < 0)
            {
                state.PutIn(unit, block, links[block]);
                return;
            }
        }

        state.PutIn(unit, state.NewBlock(), 0);
    }
}
