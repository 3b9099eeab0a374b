namespace Sijil.Linkage.Comparing.Library;

/// <summary>Finds the level of two records by a model's tests, from the fullest agreement down.</summary>
internal sealed class ModelComparer : Comparer
{
    private readonly int[] valueOf;
    private readonly bool oneValue;
    private readonly bool equalIsFullest;
    private readonly Measure[] measures;
    private readonly CompiledTest[] tests;
    private readonly ValuePairCache? cache;

    public ModelComparer(
        Comparison comparison,
        int[] valueOf,
        bool oneValue,
        bool equalIsFullest,
        Measure[] measures,
        CompiledTest[] tests,
        TermColumn? terms,
        bool costly
    )
        : base([comparison], [terms])
    {
        this.valueOf = valueOf;
        this.oneValue = oneValue;
        this.equalIsFullest = equalIsFullest;
        this.measures = measures;
        this.tests = tests;
        cache = costly && oneValue ? new ValuePairCache(1 << 20) : null;
    }

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels) => levels[0] = Level(left, right);

    /// <inheritdoc/>
    public override void Compare(int left, ReadOnlySpan<int> rights, Span<byte> levels)
    {
        for (var index = 0; index < rights.Length; index++)
        {
            levels[index] = Level(left, rights[index]);
        }
    }

    private byte Level(int left, int right)
    {
        var (a, b) = (valueOf[left], valueOf[right]);
        if (a < 0 || b < 0)
        {
            return oneValue ? (byte)0 : ByTests(left, right, mayBeUnstated: true);
        }

        if (a == b && equalIsFullest)
        {
            return (byte)tests.Length;
        }

        if (cache is null)
        {
            return ByTests(left, right, mayBeUnstated: false);
        }

        var (low, high) = a < b ? (a, b) : (b, a);
        if (!cache.TryGet(low, high, out var level))
        {
            level = ByTests(left, right, mayBeUnstated: false);
            cache.Keep(low, high, level);
        }

        return level;
    }

    // With several values the first one decides whether anything is stated: without it, "else" says nothing.
    private byte ByTests(int left, int right, bool mayBeUnstated)
    {
        Span<double> values = stackalloc double[MeasureSet.Most];
        var pair = new MeasuredPair(measures, values, left, right);
        for (var index = 0; index < tests.Length; index++)
        {
            if (tests[index].Holds(ref pair))
            {
                return (byte)(mayBeUnstated && index == tests.Length - 1 ? 0 : tests.Length - index);
            }
        }

        return 0;
    }
}
