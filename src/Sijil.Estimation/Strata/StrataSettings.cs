using System.Globalization;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>What is done about people of whom a stratum value is missing (an empty cell).</summary>
public enum MissingStrata
{
    /// <summary>The values are filled in many times from the people who have them, given the capture history.</summary>
    Impute,

    /// <summary>These people are left out and the report is marked: the total is then of another, smaller population.</summary>
    LeaveOut,
}

/// <summary>What an estimate by strata may be asked to do otherwise.</summary>
public sealed record StrataSettings
{
    /// <summary>Seed of what is drawn at random; 1. The same seed, the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads at most, up to 512; 0 for all of the machine. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>Confidence level of every interval, between 0 and 1; 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Draws of a total over strata, 100 to a million; 10,000. Fillings share them, with at least 1,000 on each if there are so many.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>What is refused before a method is asked: fewest people, fewest shared.</summary>
    public EstimateSettings Screening { get; init; } = new();

    /// <summary>With whom a refused stratum may be pooled; nobody.</summary>
    public StratumNeighbours Neighbours { get; init; } = StratumNeighbours.None;

    /// <summary>Most strata that are pooled into one, 2 or more; 3.</summary>
    public int MostPooled { get; init; } = 3;

    /// <summary>What is done about missing stratum values; they are imputed.</summary>
    public MissingStrata Missing { get; init; }

    /// <summary>How often missing values are filled in, 2 to 1,000; 20. Without missing values there is nothing to fill in.</summary>
    public int Fillings { get; init; } = 20;

    /// <summary>How missing values are drawn.</summary>
    public FillingSettings Filling { get; init; } = new();

    /// <summary>Degrees of freedom of the combination over fillings; Rubin's.</summary>
    public FreedomRule Freedom { get; init; }

    internal int ThreadsUsed => Threads == 0 ? Environment.ProcessorCount : Threads;

    internal int DrawsOnEach(int fillings) => Math.Max(Draws / fillings, Math.Min(Draws, 1_000));

    internal void Check()
    {
        Between(Threads, 0, 512, nameof(Threads));
        Between(Level, double.Epsilon, Math.BitDecrement(1), nameof(Level));
        Between(Draws, 100, 1_000_000, nameof(Draws));
        Between(MostPooled, 2, int.MaxValue, nameof(MostPooled));
        Between(Fillings, 2, 1_000, nameof(Fillings));
        Filling.Check();
    }

    internal static void Between(double value, double lowest, double highest, string name)
    {
        if (!(value >= lowest && value <= highest))
        {
            throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"expected a number from {lowest} to {highest}")
            );
        }
    }
}
