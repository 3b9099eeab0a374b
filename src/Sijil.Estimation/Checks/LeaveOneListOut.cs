using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Checks;

/// <summary>What comes out when a list had never been.</summary>
/// <param name="List">Index of the list left out, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="OnlyThere">People on this list alone: they are no longer seen.</param>
/// <param name="Table">The table without the list.</param>
/// <param name="Estimate">What the estimator made of it.</param>
/// <typeparam name="T">What the estimator returns.</typeparam>
public sealed record WithoutList<T>(int List, string Name, long OnlyThere, CaptureTable Table, T Estimate);

/// <summary>
/// Every estimate again without one list. The population stays the same, so the totals ought to; a list that moves the total by much is one on
/// which the result rests.
/// </summary>
public static class LeaveOneListOut
{
    /// <summary>One estimate for each list left out, in the order of the lists.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="estimator">Any estimator; what it cannot estimate it says in its own way.</param>
    /// <typeparam name="T">What the estimator returns.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The table has one list.</exception>
    public static ImmutableArray<WithoutList<T>> Of<T>(CaptureTable table, Func<CaptureTable, T> estimator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Lists.Length, 2, nameof(table));
        return
        [
            .. table.Lists.Select(
                (name, list) =>
                {
                    var without = table.Without(list);
                    return new WithoutList<T>(list, name, table.CountOf(1u << list), without, estimator(without));
                }
            ),
        ];
    }
}
