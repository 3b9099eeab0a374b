namespace Sijil.Linkage.Comparing.Library;

/// <summary>Tries a comparison's tests from the fullest agreement down.</summary>
internal sealed class LevelSearch
{
    private readonly Measure[] measures;
    private readonly CompiledTest[] tests;

    // Where every test but the last is one measure within bounds, which is the rule, no object need be asked.
    private readonly (int Measure, double AtLeast, double AtMost)[]? bounds;

    public LevelSearch(Measure[] measures, CompiledTest[] tests)
    {
        this.measures = measures;
        this.tests = tests;
        var simple = tests.AsSpan(..^1);
        bounds = new (int, double, double)[simple.Length];
        for (var index = 0; index < simple.Length && bounds is not null; index++)
        {
            if (simple[index].Bounds is { } own)
            {
                bounds[index] = own;
            }
            else
            {
                bounds = null;
            }
        }
    }

    /// <summary>Where this test holds nothing is said.</summary>
    public CompiledTest? Unstated { get; init; }

    /// <summary>The level of full agreement.</summary>
    public byte Fullest => (byte)tests.Length;

    /// <summary>The level of two records, or of two cells where the measures are of cells; 1 when no test but the last holds.</summary>
    public byte Level(int left, int right) =>
        bounds is not null && Unstated is null ? ByBounds(left, right) : ByTests(left, right);

    // A pair of which nothing can be measured (a number that is none, a point without longitude) has no level.
    private byte ByBounds(int left, int right)
    {
        Span<double> values = stackalloc double[MeasureSet.Most];
        var pair = new MeasuredPair(measures, values, left, right);
        var isMeasured = false;
        for (var index = 0; index < bounds!.Length; index++)
        {
            ref var test = ref bounds[index];
            var value = pair[test.Measure];
            if (value >= test.AtLeast && value <= test.AtMost)
            {
                return (byte)(tests.Length - index);
            }

            isMeasured |= !double.IsNaN(value);
        }

        return isMeasured ? (byte)1 : (byte)0;
    }

    private byte ByTests(int left, int right)
    {
        Span<double> values = stackalloc double[MeasureSet.Most];
        var pair = new MeasuredPair(measures, values, left, right);
        if (Unstated is not null && Unstated.Holds(ref pair))
        {
            return 0;
        }

        for (var index = 0; index < tests.Length - 1; index++)
        {
            if (tests[index].Holds(ref pair))
            {
                return (byte)(tests.Length - index);
            }
        }

        for (var measure = 0; measure < measures.Length; measure++)
        {
            if (!double.IsNaN(pair[measure]))
            {
                return 1;
            }
        }

        return 0;
    }
}
