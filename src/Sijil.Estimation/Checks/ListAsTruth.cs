using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Checks;

/// <summary>One list as a population whose size is known: what the other lists hold of it.</summary>
/// <param name="List">Index of the list, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Truth">How many people are on it; an estimate from <paramref name="Table"/> ought to come to this.</param>
/// <param name="Table">The other lists, of the people on this list alone.</param>
public sealed record KnownPopulation(int List, string Name, long Truth, CaptureTable Table)
{
    /// <summary>How many of them the other lists do not hold: what the estimate has to find.</summary>
    public long Unseen => Truth - Table.Observed;
}

/// <summary>What an estimator made of a known population.</summary>
/// <param name="Population">The population.</param>
/// <param name="Estimate">What the estimator returned.</param>
/// <typeparam name="T">What the estimator returns.</typeparam>
public sealed record KnownPopulationEstimate<T>(KnownPopulation Population, T Estimate);

/// <summary>
/// The check that needs no truth from outside: the people on a list are a population of known size, and the other lists restricted to it
/// are lists of that population (Hook and Regal 1995). An estimator that misses the known sizes has little claim on the unknown one.
/// </summary>
public static class ListAsTruth
{
    /// <summary>One population for each list, in the order of the lists; a list whose people are on no other list has an empty table.</summary>
    /// <param name="table">Two lists or more; three or more leave an estimator two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table has one list.</exception>
    public static ImmutableArray<KnownPopulation> Populations(CaptureTable table)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Lists.Length, 2, nameof(table));
        return
        [
            .. table.Lists.Select(
                (name, list) =>
                    new KnownPopulation(
                        list,
                        name,
                        table.OnAll(1u << list),
                        CaptureTable
                            .Create(table.Lists, table.Cells.Where(c => (c.Pattern >> list & 1) == 1))
                            .Without(list)
                    )
            ),
        ];
    }

    /// <summary>Estimates each population.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="estimator">Any estimator; what it cannot estimate it says in its own way.</param>
    /// <typeparam name="T">What the estimator returns.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The table has one list.</exception>
    public static ImmutableArray<KnownPopulationEstimate<T>> Of<T>(
        CaptureTable table,
        Func<CaptureTable, T> estimator
    ) => [.. Populations(table).Select(p => new KnownPopulationEstimate<T>(p, estimator(p.Table)))];
}
