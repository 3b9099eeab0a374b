using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases.Pairing;
using Sijil.Casebook.Releases.Shifts;
using Sijil.Casebook.Releases.Values;

namespace Sijil.Casebook.Releases;

/// <summary>Compares two releases of one list by person.</summary>
public static class ReleaseComparison
{
    /// <summary>
    /// The difference between two releases. People are found again by their rows, by id and name, by name and facts, and then by linkage
    /// (docs/releases.md); the order of rows and columns and numbers that only count rows play no part. Pure: the same readings and
    /// options give the same difference for any number of threads.
    /// </summary>
    /// <param name="older">The older release as read.</param>
    /// <param name="newer">The newer release as read.</param>
    /// <param name="earlier">Releases before the older, oldest first, in which people are looked for who came back.</param>
    /// <param name="options">Thresholds, reasons, threads; the defaults when null.</param>
    /// <exception cref="InputFaultException">What the exact rules leave is too much or too uniform to be compared.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ReleaseDifference Of(
        ReleaseReading older,
        ReleaseReading newer,
        IReadOnlyList<ReleaseReading>? earlier = null,
        ComparisonOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        options ??= new();
        var columns = ColumnPairs.ByHeader(older, newer);
        var (olds, news) = Records(older, newer, columns);
        var pairing = RowPairing.Of(olds, news, null, options);
        columns = ColumnPairs.ByValues(columns, [.. Pairs(pairing.Pairs, olds, news)]);
        var people = Pairs(pairing.Pairs, olds, news)
            .Select(pair => new PairedPerson(pair.Old, pair.New) { Changes = Changes(columns, pair.Old, pair.New) })
            .ToArray();
        var (shifts, explained) = ShiftFinder.Of(columns, people);
        var returned = ReturnedPeople.Of(earlier ?? [], older, newer, pairing, news, options);
        var draft = new DifferenceDraft(columns, shifts, options.Reasons);
        for (var i = 0; i < people.Length; i++)
        {
            draft.Add(people[i], column => explained.TryGetValue((i, column), out var shift) ? shift : null);
        }

        draft.AddLeft(olds, news, pairing, returned);
        return draft.Finished(Side(older), Side(newer), pairing.Counts);
    }

    /// <summary>The records of two releases with their keys, the columns that both have in the same order.</summary>
    internal static (ComparedRecord[] Old, ComparedRecord[] New) Records(
        ReleaseReading older,
        ReleaseReading newer,
        ImmutableArray<ColumnChange> columns
    )
    {
        var compared = columns.Where(column => column.IsCompared).ToArray();
        int[] old = [.. compared.Select(column => column.Old!.Value)];
        int[] @new = [.. compared.Select(column => column.New!.Value)];
        return (
            [.. older.Records.Accepted.Select(record => ComparedRecord.Of(record, old))],
            [.. newer.Records.Accepted.Select(record => ComparedRecord.Of(record, @new))]
        );
    }

    private static IEnumerable<(SourceRecord Old, SourceRecord New)> Pairs(
        PairedRows pairs,
        ComparedRecord[] olds,
        ComparedRecord[] news
    ) =>
        Enumerable
            .Range(0, olds.Length)
            .Where(old => pairs.NewOf(old) >= 0)
            .Select(old => (olds[old].Record, news[pairs.NewOf(old)].Record));

    private static ImmutableArray<(int Column, ValueChange Change)> Changes(
        ImmutableArray<ColumnChange> columns,
        SourceRecord old,
        SourceRecord @new
    )
    {
        var changes = ImmutableArray.CreateBuilder<(int, ValueChange)>();
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place].IsCompared && CellComparison.Of(columns[place], old, @new) is { } change)
            {
                changes.Add((place, change));
            }
        }

        return changes.DrainToImmutable();
    }

    private static ReleaseSide Side(ReleaseReading reading) =>
        new(
            reading.Records.RowsIn,
            reading.Records.Accepted.Count,
            reading.Records.Duplicates.Count,
            reading.Records.Refused.Count
        );
}
