using System.Collections.Immutable;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;

namespace Sijil.Linkage;

/// <summary>A new record and one that was there before.</summary>
/// <param name="Incoming">Id of the new record.</param>
/// <param name="Existing">Id of the other.</param>
/// <param name="Weight">Match weight in bits, prior included.</param>
public readonly record struct IncomingMatch(string Incoming, string Existing, MatchWeight Weight)
{
    /// <summary>Probability that the two are one person, given the model.</summary>
    public MatchProbability Probability => Weight.ToProbability();
}

/// <summary>Finds new records among those that were linked before, without linking those again: only pairs of a new record and an old one are compared, and nothing is learned.</summary>
public static class IncomingRecords
{
    /// <summary>Compares new records with existing ones.</summary>
    /// <param name="existing">The records that were linked before.</param>
    /// <param name="incoming">The new records, with the same headings; a column that they lack states nothing. Their ids must not occur among the existing.</param>
    /// <param name="learned">The model of the earlier linkage with every m and u, as <see cref="TableLinkageResult.Model"/> gives it.</param>
    /// <param name="keepFrom">Pairs below this weight are left out.</param>
    /// <param name="run">Threads, limits.</param>
    /// <returns>Pairs by incoming id, then falling weight, then existing id.</returns>
    /// <exception cref="ModelException">The model leaves m, u or the prior open, or does not fit the columns.</exception>
    public static ImmutableArray<IncomingMatch> Find(
        RecordColumns existing,
        RecordColumns incoming,
        LinkageModel learned,
        MatchWeight keepFrom,
        LinkageOptions run
    )
    {
        if (
            learned.Prior is null && learned.ListPriors.IsEmpty
            || learned.Comparisons.Any(comparison => comparison.Levels.Any(level => level.M is null || level.U is null))
        )
        {
            throw new ModelException(
                "The model leaves m, u or the prior open; one that was learned from the existing records was expected."
            );
        }

        var both = new RecordColumns(
            [.. existing.Ids, .. incoming.Ids],
            [.. Enumerable.Repeat(0, existing.Count), .. Enumerable.Repeat(1, incoming.Count)],
            ["existing", "incoming"],
            [.. existing.Columns.Select(column => Appended(column, incoming))]
        );
        var model = learned with
        {
            LinkType = LinkType.Link,
            Prior = learned.Prior ?? learned.ListPriors.Max(prior => prior.Prior),
            ListPriors = [],
        };
        var result = TableLinkage.Link(both, model, new TableLinkageOptions { KeepFrom = keepFrom, Run = run });
        return
        [
            .. result
                .Scores.Pairs.Where(pair => pair.Weight >= keepFrom)
                .Select(pair =>
                {
                    var isLeft = result.Records.ListOf[pair.Left] == 1;
                    var (left, right) = (result.Records.Ids[pair.Left], result.Records.Ids[pair.Right]);
                    return new IncomingMatch(isLeft ? left : right, isLeft ? right : left, pair.Weight);
                })
                .OrderBy(match => match.Incoming, StringComparer.Ordinal)
                .ThenByDescending(match => match.Weight)
                .ThenBy(match => match.Existing, StringComparer.Ordinal),
        ];
    }

    private static TextColumn Appended(TextColumn column, RecordColumns incoming)
    {
        var builder = new TextColumnBuilder(column.Name);
        for (var record = 0; record < column.Records; record++)
        {
            var value = column.ValueOf[record];
            builder.Add(value < 0 ? [] : column.Chars(value));
        }

        var added = incoming.Columns.FirstOrDefault(other => other.Name == column.Name);
        for (var record = 0; record < incoming.Count; record++)
        {
            var value = added is null ? -1 : added.ValueOf[record];
            builder.Add(value < 0 ? [] : added!.Chars(value));
        }

        return builder.Build();
    }
}
