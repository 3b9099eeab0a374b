namespace Sijil.Linkage.Uncertainty;

/// <summary>
/// Splits or merges of whole blocks, sequentially allocated (Dahl 2003): two units are picked; if they share a block, it is split, each unit of the rest going
/// to one side or the other in turn with the odds of the density so far; if not, their blocks are merged. Accepted by Metropolis–Hastings.
/// </summary>
internal sealed class SplitMerge(BlockState state)
{
    private readonly bool[] goesRight = new bool[state.BlockOf.Length];
    private readonly (int, int)[] partners = Partners(state.Density);

    public void Propose(ref SplitMix64 random)
    {
        if (partners.Length == 0)
        {
            return;
        }

        // The choice does not depend on the state, so it cancels from the acceptance ratio.
        var (first, second) = partners[random.Below(partners.Length)];
        var (a, b) = (state.BlockOf[first], state.BlockOf[second]);
        if (a == b)
        {
            Split(first, second, ref random);
        }
        else
        {
            Merge(first, second, ref random);
        }
    }

    private static (int, int)[] Partners(ComponentDensity density)
    {
        var result = new List<(int, int)>();
        for (var a = 0; a < density.Units; a++)
        {
            for (var b = a + 1; b < density.Units; b++)
            {
                // Pairs far below even odds hardly ever share a block; single moves reach what these would.
                var mean = density.Weights[(a * density.Units) + b] / (density.Sizes[a] * density.Sizes[b]);
                if (mean > -8)
                {
                    result.Add((a, b));
                }
            }
        }

        return [.. result];
    }

    private void Split(int first, int second, ref SplitMix64 random)
    {
        var block = state.BlockOf[first];
        var sides = Allocate(first, second, block, block, true, ref random);
        if (random.Unit() < Math.Exp(sides.Log - state.Log(block) - sides.Chance))
        {
            var fresh = state.NewBlock();
            for (var unit = 0; unit < goesRight.Length; unit++)
            {
                if (state.BlockOf[unit] == block && goesRight[unit])
                {
                    state.BlockOf[unit] = fresh;
                }
            }

            (state.Sums[block], state.Sizes[block]) = (sides.LeftSum, sides.LeftSize);
            (state.Sums[fresh], state.Sizes[fresh]) = (sides.RightSum, sides.RightSize);
        }
    }

    private void Merge(int first, int second, ref SplitMix64 random)
    {
        var (a, b) = (state.BlockOf[first], state.BlockOf[second]);
        var between = state.Between(a, b);
        if (double.IsNegativeInfinity(between))
        {
            return;
        }

        var sides = Allocate(first, second, a, b, false, ref random);
        var joined = state.Density.Of(state.Sums[a] + state.Sums[b] + between, state.Sizes[a] + state.Sizes[b]);
        if (random.Unit() < Math.Exp(joined + sides.Chance - state.Log(a) - state.Log(b)))
        {
            state.Merge(a, b, between);
        }
    }

    /// <summary>Goes through the rest of the block or blocks in order; draws each unit's side, or takes the side where it is and counts its chance.</summary>
    private Sides Allocate(int first, int second, int a, int b, bool draw, ref SplitMix64 random)
    {
        var density = state.Density;
        var sides = new Sides { LeftSize = density.Sizes[first], RightSize = density.Sizes[second] };
        Array.Clear(goesRight);
        goesRight[second] = true;
        for (var unit = 0; unit < goesRight.Length; unit++)
        {
            if (unit == first || unit == second || (state.BlockOf[unit] != a && state.BlockOf[unit] != b))
            {
                continue;
            }

            var (left, right) = (Link(unit, first), Link(unit, second));
            for (var other = 0; other < unit; other++)
            {
                if (other != first && other != second && (state.BlockOf[other] == a || state.BlockOf[other] == b))
                {
                    (left, right) = goesRight[other]
                        ? (left, right + Link(unit, other))
                        : (left + Link(unit, other), right);
                }
            }

            var size = density.Sizes[unit];
            var toLeft =
                density.Of(sides.LeftSum + left, sides.LeftSize + size) - density.Of(sides.LeftSum, sides.LeftSize);
            var toRight =
                density.Of(sides.RightSum + right, sides.RightSize + size)
                - density.Of(sides.RightSum, sides.RightSize);
            var chance = 1 / (1 + Math.Exp(toLeft - toRight));
            goesRight[unit] = draw ? random.Unit() < chance : state.BlockOf[unit] == b;
            sides.Chance += Math.Log(goesRight[unit] ? chance : 1 - chance);
            sides.Add(goesRight[unit], goesRight[unit] ? right : left, size);
        }

        sides.Log = density.Of(sides.LeftSum, sides.LeftSize) + density.Of(sides.RightSum, sides.RightSize);
        return sides;
    }

    private double Link(int unit, int other) => state.Density.Weights[(unit * state.Density.Units) + other];

    private struct Sides
    {
        public double LeftSum;
        public double RightSum;
        public int LeftSize;
        public int RightSize;
        public double Chance;
        public double Log;

        public void Add(bool toRight, double link, int size)
        {
            if (toRight)
            {
                (RightSum, RightSize) = (RightSum + link, RightSize + size);
            }
            else
            {
                (LeftSum, LeftSize) = (LeftSum + link, LeftSize + size);
            }
        }
    }
}
