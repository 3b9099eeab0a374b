using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Strata;

/// <summary>Strata by fewer columns: those that are not named are summed over.</summary>
public static class StrataColumns
{
    /// <summary>Keeps columns.</summary>
    /// <param name="strata">As read by <see cref="CaptureStratum.Parse"/>.</param>
    /// <param name="columns">The columns to keep, in the order wanted; one or more.</param>
    /// <returns>A stratum for each combination of values that occurs, in the order of first occurrence.</returns>
    /// <exception cref="ArgumentException">A column is not there; the message names it and those there are.</exception>
    public static ImmutableArray<CaptureStratum> Kept(
        IReadOnlyList<CaptureStratum> strata,
        IReadOnlyList<string> columns
    )
    {
        var there = strata.Count == 0 ? [] : strata[0].Columns;
        int[] places = [.. columns.Select(column => there.IndexOf(column))];
        if (Array.IndexOf(places, -1) is var missing and >= 0)
        {
            throw new ArgumentException(
                there.IsEmpty
                    ? $"found no column \"{columns[missing]}\": the table has no stratum columns"
                    : $"found no column \"{columns[missing]}\"; expected one of {string.Join(", ", there)}"
            );
        }

        return
        [
            .. strata
                .GroupBy(stratum => new StratumName(places.Select(place => stratum.Values[place])))
                .Select(same => new CaptureStratum(
                    [.. columns],
                    same.Key.Values,
                    CaptureTable.Create(same.First().Table.Lists, same.SelectMany(stratum => stratum.Table.Cells))
                )),
        ];
    }
}
