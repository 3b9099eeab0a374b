namespace Sijil.Linkage;

/// <summary>Evidence that two records are one person, as a log2 Bayes factor (or log2 odds once the prior is in it), in bits. Positive speaks for a match.</summary>
/// <param name="Bits">Bits; any finite number.</param>
public readonly record struct MatchWeight(double Bits) : IComparable<MatchWeight>
{
    /// <summary>No evidence either way.</summary>
    public static MatchWeight Zero => default;

    /// <summary>The probability of odds 2^<see cref="Bits"/>; the weight must already contain the prior.</summary>
    public MatchProbability ToProbability() => new(1.0 / (1.0 + Math.Pow(2.0, -Bits)));

    /// <inheritdoc/>
    public int CompareTo(MatchWeight other) => Bits.CompareTo(other.Bits);

    /// <summary>Whether the left weight is lower.</summary>
    public static bool operator <(MatchWeight left, MatchWeight right) => left.Bits < right.Bits;

    /// <summary>Whether the left weight is higher.</summary>
    public static bool operator >(MatchWeight left, MatchWeight right) => left.Bits > right.Bits;

    /// <summary>Whether the left weight is lower or equal.</summary>
    public static bool operator <=(MatchWeight left, MatchWeight right) => left.Bits <= right.Bits;

    /// <summary>Whether the left weight is higher or equal.</summary>
    public static bool operator >=(MatchWeight left, MatchWeight right) => left.Bits >= right.Bits;

    // Math.Log2 may differ in its last bits between systems; weights are kept on a grid that hides it.
    internal static double Log2OnGrid(double value) => Math.Round(Math.Log2(value) * 65536.0) / 65536.0;
}

/// <summary>Probability that two records are one person, given the model: 0 to 1.</summary>
/// <param name="Value">0 to 1.</param>
public readonly record struct MatchProbability(double Value)
{
    /// <summary>The log2 odds of this probability, in bits; infinite at 0 and 1.</summary>
    public MatchWeight ToWeight() => new(Math.Log2(Value / (1.0 - Value)));
}
