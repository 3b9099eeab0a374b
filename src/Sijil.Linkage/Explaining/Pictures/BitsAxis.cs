namespace Sijil.Linkage.Explaining.Pictures;

/// <summary>A scale of bits with round ends and few ticks.</summary>
internal readonly record struct BitsAxis(double From, double To, double Step)
{
    private const int MostTicks = 7;
    private static readonly double[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>The narrowest round scale that holds 0 and all values.</summary>
    public static BitsAxis Around(IEnumerable<double> values)
    {
        var (low, high) = (-1.0, 1.0);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        var step = Steps.FirstOrDefault(step => Count(low, high, step) <= MostTicks, (high - low) / 2);
        return new BitsAxis(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    public IEnumerable<double> Ticks
    {
        get
        {
            var (from, step) = (From, Step);
            return Enumerable.Range(0, (int)Math.Round((To - From) / Step) + 1).Select(index => from + (index * step));
        }
    }

    /// <summary>Where a value lies, 0 at the lower end and 1 at the upper.</summary>
    public double Place(double bits) => (bits - From) / (To - From);

    private static double Count(double low, double high, double step) =>
        Math.Ceiling(high / step) - Math.Floor(low / step) + 1;
}
