namespace Sijil.Linkage.Uncertainty;

/// <summary>All partitions of a small component, as restricted growth strings, with their exact probabilities.</summary>
internal sealed class PartitionEnumeration
{
    /// <summary>Eight units have 4140 partitions.</summary>
    public const int MostUnits = 8;

    private readonly ComponentDensity density;
    private readonly List<uint> partitions = [];
    private readonly List<double> cumulative = [];

    public PartitionEnumeration(ComponentDensity density)
    {
        this.density = density;
        Extend(0, 0, 0, stackalloc double[MostUnits], stackalloc int[MostUnits]);
        var highest = cumulative.Max();
        var total = 0.0;
        for (var index = 0; index < cumulative.Count; index++)
        {
            total += Math.Exp(cumulative[index] - highest);
            cumulative[index] = total;
        }
    }

    /// <summary>Number of partitions that the constraints allow.</summary>
    public int Count => partitions.Count;

    /// <summary>The block of each unit, numbered by first unit.</summary>
    public int[] Blocks(int index)
    {
        var blocks = new int[density.Units];
        for (var unit = 0; unit < blocks.Length; unit++)
        {
            blocks[unit] = Block(partitions[index], unit);
        }

        return blocks;
    }

    public double Probability(int index) =>
        (cumulative[index] - (index == 0 ? 0 : cumulative[index - 1])) / cumulative[^1];

    /// <summary>A partition drawn with exactly its probability.</summary>
    public int Draw(ref SplitMix64 random)
    {
        var found = cumulative.BinarySearch(random.Unit() * cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, Count - 1);
    }

    private static int Block(uint partition, int unit) => (int)(partition >> (4 * unit)) & 15;

    private void Extend(int unit, uint partition, int blocks, Span<double> sums, Span<int> sizes)
    {
        if (unit == density.Units)
        {
            var log = 0.0;
            for (var block = 0; block < blocks; block++)
            {
                log += density.Of(sums[block], sizes[block]);
            }

            partitions.Add(partition);
            cumulative.Add(log);
            return;
        }

        for (var block = 0; block <= blocks; block++)
        {
            var weight = 0.0;
            for (var other = 0; other < unit; other++)
            {
                weight += Block(partition, other) == block ? density.Weights[(unit * density.Units) + other] : 0;
            }

            if (double.IsNegativeInfinity(weight))
            {
                continue;
            }

            var (sum, size) = block == blocks ? (0, 0) : (sums[block], sizes[block]);
            (sums[block], sizes[block]) = (sum + weight, size + density.Sizes[unit]);
            Extend(unit + 1, partition | ((uint)block << (4 * unit)), Math.Max(blocks, block + 1), sums, sizes);
            (sums[block], sizes[block]) = (sum, size);
        }
    }
}
