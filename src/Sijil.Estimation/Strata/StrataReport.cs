using System.Collections.Immutable;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>All that is said of a table with strata. The same tables, settings and method give the same report on any number of threads.</summary>
public sealed record StrataReport
{
    private readonly StrataSums _sums;

    internal StrataReport(StrataSums sums) => _sums = sums;

    /// <summary>The stratum columns.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Every stratum, in the ordinal order of its values.</summary>
    public required ImmutableArray<StratumReport> Strata { get; init; }

    /// <summary>The total over all strata.</summary>
    public required StrataTotal Total { get; init; }

    /// <summary>People on at least one list, those with missing values too.</summary>
    public required long Observed { get; init; }

    /// <summary>People of whom a stratum value is missing.</summary>
    public required long WithMissingValues { get; init; }

    /// <summary>How often the missing values were filled in; 1 when nothing was filled in.</summary>
    public required int Fillings { get; init; }

    /// <summary>Whether people with missing values were left out, as asked: the figures are then of the others only and must be shown as such.</summary>
    public required bool IsCompleteCasesOnly { get; init; }

    /// <summary>How often the method was asked; equal tables are estimated once.</summary>
    public required int TablesEstimated { get; init; }

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>SHA-256 of all tables and their strata; the order of rows in a source does not matter.</summary>
    public required string InputSha256 { get; init; }

    /// <summary>What was asked for.</summary>
    public required StrataSettings Settings { get; init; }

    /// <summary>How many strata ended in this way.</summary>
    public int Count(StratumStanding standing) => Strata.Count(stratum => stratum.Standing == standing);

    /// <summary>
    /// Totals by some of the columns, such as by region over all months. A pool that reaches over several values cannot be divided among them; its
    /// strata count as refused there.
    /// </summary>
    /// <param name="columns">One stratum column or more, in the order wanted.</param>
    /// <returns>The values and their totals, in ordinal order of the values.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ImmutableArray<(StratumName Values, StrataTotal Total)> TotalsBy(params IReadOnlyList<string> columns)
    {
        var places = columns.Select(column => Columns.IndexOf(column)).ToArray();
        var missing = Array.IndexOf(places, -1);
        if (missing >= 0)
        {
            throw new ArgumentException(
                $"found no column \"{columns[missing]}\"; expected one of {string.Join(", ", Columns)}",
                nameof(columns)
            );
        }

        StratumName[] values = [.. Strata.Select(s => new StratumName(places.Select(place => s.Name.Values[place])))];
        return
        [
            .. Enumerable
                .Range(0, values.Length)
                .GroupBy(stratum => values[stratum])
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, _sums.Of([.. group]))),
        ];
    }
}
