namespace Sijil.Linkage.Comparing.Library;

/// <summary>The measures of one pair, each worked out when it is first asked for.</summary>
internal ref struct MeasuredPair(Measure[] measures, Span<double> values, int left, int right)
{
    private readonly Span<double> values = values;
    private uint known;

    public double this[int measure]
    {
        get
        {
            if ((known & (1u << measure)) == 0)
            {
                known |= 1u << measure;
                values[measure] = measures[measure].Of(left, right);
            }

            return values[measure];
        }
    }
}
