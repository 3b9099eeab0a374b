namespace Sijil.Casebook.Browsing;

/// <summary>Where a pair stands among those that wait: by weight downwards, then by the records' ids downwards.</summary>
/// <param name="Weight">Match weight, bits.</param>
/// <param name="Left">Ordinally lower record id.</param>
/// <param name="Right">The other one.</param>
internal sealed record PairPlace(double Weight, string Left, string Right)
{
    // Above every id: ids are UTF-8 in the database, and nothing there begins with this.
    private const string AboveAll = "\U0010FFFF";

    /// <summary>Before every pair that weighs less than this.</summary>
    public static PairPlace Below(double match) => new(Math.BitDecrement(match), AboveAll, AboveAll);

    /// <summary>Behind every pair.</summary>
    public static PairPlace End { get; } = new(double.NegativeInfinity, "", "");

    /// <summary>Whether it comes before another one.</summary>
    public bool IsBefore(PairPlace other) =>
        Weight != other.Weight ? Weight > other.Weight
        : string.CompareOrdinal(Left, other.Left) is var left and not 0 ? left > 0
        : string.CompareOrdinal(Right, other.Right) > 0;
}
