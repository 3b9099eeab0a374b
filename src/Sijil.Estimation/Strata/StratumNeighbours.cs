using System.Collections.Immutable;

namespace Sijil.Estimation.Strata;

/// <summary>
/// Which strata a refused stratum may be pooled with, in order. Named before the data are looked at: a neighbour chosen because it helps would be a
/// choice of the result.
/// </summary>
public sealed class StratumNeighbours
{
    private readonly Func<
        ImmutableArray<string>,
        ImmutableArray<StratumName>,
        StratumName,
        IEnumerable<StratumName>
    > _of;

    private StratumNeighbours(
        Func<ImmutableArray<string>, ImmutableArray<StratumName>, StratumName, IEnumerable<StratumName>> of
    ) => _of = of;

    /// <summary>None: a stratum is estimated on its own or refused.</summary>
    public static StratumNeighbours None { get; } = new((_, _, _) => []);

    /// <summary>Strata that differ in one column only, the nearest value first and of two as near the earlier: months, or places along a road.</summary>
    /// <param name="column">A stratum column.</param>
    /// <param name="order">Its values in their order; null for the ordinal order of those found, which is that of time for ISO dates. Values that are not named come last.</param>
    public static StratumNeighbours Along(string column, IReadOnlyList<string>? order = null) =>
        new(
            (columns, strata, stratum) =>
            {
                var at = columns.IndexOf(column);
                if (at < 0)
                {
                    throw new ArgumentException(
                        $"found no column \"{column}\"; expected one of {string.Join(", ", columns)}",
                        nameof(column)
                    );
                }

                var place = Places(strata.Select(s => s.Values[at]), order);
                var here = place[stratum.Values[at]];
                return strata
                    .Where(s => !s.Equals(stratum) && s.Values.RemoveAt(at).SequenceEqual(stratum.Values.RemoveAt(at)))
                    .OrderBy(s => Math.Abs(place[s.Values[at]] - here))
                    .ThenBy(s => place[s.Values[at]]);
            }
        );

    /// <summary>Neighbours by name; pairs hold in the direction given. Names that no stratum has are passed over: a place may have no records this time.</summary>
    /// <param name="pairs">A stratum and one of its neighbours; several of one stratum are tried in the order given.</param>
    public static StratumNeighbours Named(IEnumerable<(StratumName Stratum, StratumName Neighbour)> pairs)
    {
        var named = pairs.ToLookup(p => p.Stratum, p => p.Neighbour);
        return new((_, _, stratum) => named[stratum]);
    }

    /// <summary>The neighbours of every stratum as indexes.</summary>
    internal ImmutableArray<ImmutableArray<int>> Of(
        ImmutableArray<string> columns,
        ImmutableArray<StratumName> strata,
        IReadOnlySet<int> wanted
    )
    {
        var indexes = strata.Index().ToDictionary(s => s.Item, s => s.Index);
        return
        [
            .. strata.Select(
                (stratum, at) =>
                    wanted.Contains(at)
                        ? _of(columns, strata, stratum)
                            .Where(indexes.ContainsKey)
                            .Select(neighbour => indexes[neighbour])
                            .Where(neighbour => neighbour != at)
                            .Distinct()
                            .ToImmutableArray()
                        : []
            ),
        ];
    }

    private static Dictionary<string, int> Places(IEnumerable<string> values, IReadOnlyList<string>? order)
    {
        var places = (order ?? []).Index().ToDictionary(v => v.Item, v => v.Index, StringComparer.Ordinal);
        foreach (var value in values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
        {
            places.TryAdd(value, places.Count);
        }

        return places;
    }
}
