namespace Sijil.Linkage.Uncertainty;

/// <summary>A partition of a component's units under change: the sum and size of every block. Never holds two units that may not come together.</summary>
internal sealed class BlockState
{
    private readonly Stack<int> free = new();

    /// <summary>Starts with every unit alone.</summary>
    public BlockState(ComponentDensity density)
    {
        Density = density;
        BlockOf = [.. Enumerable.Range(0, density.Units)];
        Sums = new double[density.Units];
        Sizes = [.. density.Sizes];
    }

    public ComponentDensity Density { get; }

    public int[] BlockOf { get; }

    /// <summary>Sum of the weights inside each block, in bits.</summary>
    public double[] Sums { get; }

    /// <summary>Records in each block; 0: the number is free.</summary>
    public int[] Sizes { get; }

    public double Log(int block) => Density.Of(Sums[block], Sizes[block]);

    /// <summary>Sum of a unit's weights to the other units of each block.</summary>
    public void Links(int unit, Span<double> links)
    {
        links.Clear();
        var weights = Density.Weights.AsSpan(unit * Density.Units, Density.Units);
        for (var other = 0; other < weights.Length; other++)
        {
            links[BlockOf[other]] += weights[other];
        }
    }

    /// <summary>Sum of the weights between two blocks.</summary>
    public double Between(int a, int b)
    {
        var sum = 0.0;
        for (var unit = 0; unit < BlockOf.Length; unit++)
        {
            for (var other = 0; BlockOf[unit] == a && other < BlockOf.Length; other++)
            {
                sum += BlockOf[other] == b ? Density.Weights[(unit * Density.Units) + other] : 0;
            }
        }

        return sum;
    }

    /// <summary>Takes a unit out of its block; it has none until it is put in one.</summary>
    public void TakeOut(int unit, double link)
    {
        var block = BlockOf[unit];
        Sizes[block] -= Density.Sizes[unit];
        Sums[block] = Sizes[block] == 0 ? 0 : Sums[block] - link;
        if (Sizes[block] == 0)
        {
            free.Push(block);
        }
    }

    public void PutIn(int unit, int block, double link)
    {
        BlockOf[unit] = block;
        Sizes[block] += Density.Sizes[unit];
        Sums[block] += link;
    }

    /// <summary>The number of an empty block.</summary>
    public int NewBlock() => free.Pop();

    /// <summary>Joins the second block to the first.</summary>
    public void Merge(int a, int b, double between)
    {
        for (var unit = 0; unit < BlockOf.Length; unit++)
        {
            BlockOf[unit] = BlockOf[unit] == b ? a : BlockOf[unit];
        }

        Sums[a] += Sums[b] + between;
        Sizes[a] += Sizes[b];
        (Sums[b], Sizes[b]) = (0, 0);
        free.Push(b);
    }
}
