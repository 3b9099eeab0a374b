using System.Collections.Immutable;
using Sijil.Linkage;
using Sijil.Linkage.Clustering;

namespace Sijil.Casebook.Matching;

/// <summary>How records of victims are linked.</summary>
public sealed record MatchingOptions
{
    /// <summary>Pairs across lists at or above this weight are matches without anyone looking. Default 1 bit (odds 2 to 1).</summary>
    public MatchWeight Match { get; init; } = new(1);

    /// <summary>Two records of one list at or above this weight are duplicates without anyone looking. Default 6 bits.</summary>
    public MatchWeight Duplicate { get; init; } = new(6);

    /// <summary>Pairs between this weight and <see cref="Match"/> are uncertain: a person should look. Default −5 bits.</summary>
    public MatchWeight Uncertain { get; init; } = new(-5);

    /// <summary>What people decided on pairs of records (places in the input).</summary>
    public ImmutableArray<PairDecision> Decisions { get; init; } = [];

    /// <summary>Threads, seed, progress, cancellation.</summary>
    public LinkageOptions Run { get; init; } = new();
}
