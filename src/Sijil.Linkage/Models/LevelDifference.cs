namespace Sijil.Linkage.Models;

/// <summary>A level in two models.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Level">The level's name, in the first model that has it.</param>
/// <param name="Left">What it weighs in the first model; null: it is not there.</param>
/// <param name="Right">What it weighs in the second.</param>
public sealed record LevelDifference(string Comparison, string Level, LevelWeight? Left, LevelWeight? Right)
{
    /// <summary>By how many bits the level weighs more in the second model; null where a model lacks it or its m or u is learned.</summary>
    public double? Bits => Right?.Weight - Left?.Weight;

    /// <summary>Whether both models have it with the same numbers.</summary>
    public bool IsNone => Left is not null && Left == Right;
}

/// <summary>What a level weighs.</summary>
/// <param name="M">Probability among matches; null: learned.</param>
/// <param name="U">Probability among non-matches; null: learned.</param>
/// <param name="TermFrequency">Share of the term-frequency correction.</param>
/// <param name="Weight">log2(m/u) within the level's bounds, in bits; null where m or u is learned.</param>
public sealed record LevelWeight(double? M, double? U, double TermFrequency, double? Weight)
{
    /// <summary>The weight of a level.</summary>
    internal static LevelWeight Of(LevelDefinition level)
    {
        double? weight = level is { M: { } m, U: { } u } ? Math.Log2(m) - Math.Log2(u) : null;
        if (weight < level.MinWeight)
        {
            weight = level.MinWeight;
        }

        if (weight > level.MaxWeight)
        {
            weight = level.MaxWeight;
        }

        return new(level.M, level.U, level.TermFrequency, weight);
    }
}
