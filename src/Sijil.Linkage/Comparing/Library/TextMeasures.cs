using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>Compares two texts by a kernel.</summary>
internal delegate double TextKernel(ReadOnlySpan<char> a, ReadOnlySpan<char> b);

/// <summary>A measure of two texts by a kernel.</summary>
internal sealed class TextMeasure(TextColumn column, double same, TextKernel kernel)
    : ValueMeasure(column.ValueArray, same)
{
    protected override double OfValues(int a, int b) => kernel(column.Chars(a), column.Chars(b));
}

/// <summary>Jaro–Winkler similarity over rows of equal length, one load each; what no level asks for may come as 0.</summary>
/// <param name="column">The values.</param>
/// <param name="lowest">The lowest similarity that a level asks for.</param>
internal sealed class JaroWinklerMeasure(TextColumn column, double lowest) : ValueMeasure(column.ValueArray, 1)
{
    private readonly NameColumn names = new(column);

    protected override double OfValues(int a, int b) => names.JaroWinklerSimilarity(a, b, lowest);
}

/// <summary>1 where one value is the initial of the other, or both begin with the same letter and one is an initial; else 0.</summary>
internal sealed class InitialMeasure(TextColumn column) : ValueMeasure(column.ValueArray, 1)
{
    protected override double OfValues(int a, int b)
    {
        var x = column.Chars(a).TrimEnd('.');
        var y = column.Chars(b).TrimEnd('.');
        return x.Length > 0 && y.Length > 0 && Math.Min(x.Length, y.Length) == 1 && x[0] == y[0] ? 1 : 0;
    }
}

/// <summary>Length of the shorter value where the longer begins with it; else 0.</summary>
internal sealed class BeginningMeasure(TextColumn column) : ValueMeasure(column.ValueArray, int.MaxValue)
{
    protected override double OfValues(int a, int b)
    {
        var x = column.Chars(a);
        var y = column.Chars(b);
        return x.Length < y.Length
            ? y.StartsWith(x, StringComparison.Ordinal)
                ? x.Length
                : 0
            : x.StartsWith(y, StringComparison.Ordinal)
                ? y.Length
                : 0;
    }
}
