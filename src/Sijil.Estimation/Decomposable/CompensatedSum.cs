namespace Sijil.Estimation.Decomposable;

/// <summary>A sum that carries its rounding error along (Neumaier 1974), so that a grid of millions of small weights adds up to one.</summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    internal readonly double Value => _sum + _lost;

    internal void Add(double value)
    {
        var sum = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? _sum - sum + value : value - sum + _sum;
        _sum = sum;
    }

    internal static double Of(ReadOnlySpan<double> values)
    {
        var sum = new CompensatedSum();
        foreach (var value in values)
        {
            sum.Add(value);
        }

        return sum.Value;
    }
}
