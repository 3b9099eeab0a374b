namespace Sijil.Linkage.Comparing.Library;

/// <summary>A comparison that follows from one cell on either side.</summary>
internal sealed class CellComparer : Comparer
{
    private const int CacheSlots = 1 << 20;

    private readonly int[] cellOf;
    private readonly bool equalIsFullest;
    private readonly LevelSearch search;
    private readonly ValuePairCache? cache;

    /// <summary>Takes the cells.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="cellOf">For each record the number of its cell's text, or −1 where it states nothing.</param>
    /// <param name="equalIsFullest">Whether equal cells agree fully.</param>
    /// <param name="search">Finds the level of two cells.</param>
    /// <param name="terms">Terms for the term-frequency correction, or null.</param>
    /// <param name="costly">Whether levels are worth keeping for pairs of cells.</param>
    public CellComparer(
        Comparison comparison,
        int[] cellOf,
        bool equalIsFullest,
        LevelSearch search,
        TermColumn? terms,
        bool costly
    )
        : base([comparison], [terms])
    {
        this.cellOf = cellOf;
        this.equalIsFullest = equalIsFullest;
        this.search = search;
        cache = costly ? new ValuePairCache(CacheSlots) : null;
    }

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels) =>
        levels[0] = Level(cellOf[left], cellOf[right]);

    /// <inheritdoc/>
    public override void Compare(int left, ReadOnlySpan<int> rights, Span<byte> levels)
    {
        var cell = cellOf[left];
        for (var index = 0; index < rights.Length; index++)
        {
            levels[index] = Level(cell, cellOf[rights[index]]);
        }
    }

    private byte Level(int a, int b)
    {
        if (a < 0 || b < 0)
        {
            return 0;
        }

        if (a == b && equalIsFullest)
        {
            return search.Fullest;
        }

        if (cache is null)
        {
            return search.Level(a, b);
        }

        var (low, high) = a < b ? (a, b) : (b, a);
        if (!cache.TryGet(low, high, out var level))
        {
            level = search.Level(low, high);
            cache.Keep(low, high, level);
        }

        return level;
    }
}
