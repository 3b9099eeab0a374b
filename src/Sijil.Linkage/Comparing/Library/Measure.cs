namespace Sijil.Linkage.Comparing.Library;

/// <summary>One number for two records: a similarity or a distance. Pure, symmetric and safe on several threads.</summary>
internal abstract class Measure
{
    /// <summary>The number, or NaN where a side states nothing that can be measured.</summary>
    public abstract double Of(int left, int right);
}

/// <summary>A measure of two values of one column, each distinct value prepared once.</summary>
/// <param name="valueOf">For each record the number of its value, or −1.</param>
/// <param name="same">The measure of a value and itself.</param>
internal abstract class ValueMeasure(int[] valueOf, double same) : Measure
{
    public sealed override double Of(int left, int right)
    {
        var (a, b) = (valueOf[left], valueOf[right]);
        return a < 0 || b < 0 ? double.NaN
            : a == b ? same
            : OfValues(a, b);
    }

    /// <summary>The measure of two different values.</summary>
    protected abstract double OfValues(int a, int b);
}

/// <summary>1 where the values are equal, else 0.</summary>
internal sealed class EqualityMeasure(int[] valueOf) : ValueMeasure(valueOf, 1)
{
    protected override double OfValues(int a, int b) => 0;
}
