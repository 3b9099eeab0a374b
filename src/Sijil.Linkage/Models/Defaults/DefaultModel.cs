using System.Collections.Immutable;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Models.Defaults;

/// <summary>A model for a table of which nothing is known but its headings and values: what each column holds is guessed, and the blocking rules are chosen by what they are likely to find for their pairs.</summary>
public static class DefaultModel
{
    private const int MostRecordsRead = 100_000;
    private const int RowsRead = 1_000;
    private const double Nearly = 0.7;

    /// <summary>Makes the model.</summary>
    /// <param name="records">The records.</param>
    /// <param name="linkType">Which pairs count.</param>
    /// <param name="ignored">Headings of columns that are not to be compared.</param>
    /// <exception cref="ModelException">No column can be compared.</exception>
    public static LinkageModel For(
        RecordColumns records,
        LinkType linkType = LinkType.LinkAndDedupe,
        IReadOnlyCollection<string>? ignored = null
    )
    {
        var count = records.Count;
        records = Sample(records);
        var kinds = Kinds(records, ignored ?? []);
        if (kinds.IsEmpty)
        {
            throw new ModelException(
                $"No column can be compared: each states too little, always the same, or looks like an id. The columns are: {string.Join(", ", records.Columns.Select(column => column.Name))}."
            );
        }

        ImmutableArray<ColumnDefinition> definitions = [.. kinds.Select(entry => Cleaned(entry.Name, entry.Kind))];
        var given = kinds.FirstOrDefault(entry => entry.Kind == ColumnKind.GivenName).Name;
        var family = kinds.FirstOrDefault(entry => entry.Kind == ColumnKind.FamilyName).Name;
        return new LinkageModel
        {
            LinkType = linkType,
            Columns = definitions,
            BlockingRules = DefaultBlocking.Rules(kinds, new DerivedColumns(records, definitions), count),
            Comparisons =
            [
                .. kinds.Select(entry =>
                    DefaultComparisons.Of(
                        entry.Name,
                        entry.Kind,
                        entry.Name == given ? family
                            : entry.Name == family ? given
                            : null
                    )
                ),
            ],
        };
    }

    // Every n-th record of a large table: enough to guess from, and how often values agree by chance does not depend on the size.
    private static RecordColumns Sample(RecordColumns records)
    {
        var step = records.Count / MostRecordsRead;
        if (step < 2)
        {
            return records;
        }

        var taken = Enumerable.Range(0, records.Count / step).Select(index => index * step).ToArray();
        return new RecordColumns(
            [],
            Array.ConvertAll(taken, record => records.ListOf[record]),
            records.ListNames,
            [.. records.Columns.Select(column => TextColumn.Of(column.Name, taken.Select(column.TextOf)))]
        );
    }

    private static ImmutableArray<(string Name, ColumnKind Kind)> Kinds(
        RecordColumns records,
        IReadOnlyCollection<string> ignored
    )
    {
        var kinds = records
            .Columns.Where(column => !ignored.Contains(column.Name, StringComparer.Ordinal))
            .Select(column => (column.Name, Kind: ColumnGuess.Of(column)))
            .Where(entry => entry.Kind != ColumnKind.Ignored)
            .ToImmutableArray();
        return [.. kinds.Where(entry => !RepeatsOthers(records, entry.Name, kinds))];
    }

    // A column that mostly holds two other columns' texts says nothing of its own.
    private static bool RepeatsOthers(
        RecordColumns records,
        string name,
        ImmutableArray<(string Name, ColumnKind Kind)> kinds
    )
    {
        var own = Column(records, name);
        var others = kinds
            .Where(entry => entry.Name != name && entry.Kind is ColumnKind.GivenName or ColumnKind.FamilyName)
            .Select(entry => Column(records, entry.Name))
            .Where(column => column.Name != name)
            .ToArray();
        var (read, repeated) = (0, 0);
        for (var record = 0; record < records.Count && read < RowsRead; record++)
        {
            var text = own.TextOf(record);
            if (text is not null && text.Contains(' ', StringComparison.Ordinal))
            {
                read++;
                repeated +=
                    others.Count(other =>
                        other.TextOf(record) is { Length: > 1 } part && text.Contains(part, StringComparison.Ordinal)
                    ) >= 2
                        ? 1
                        : 0;
            }
        }

        return read > Math.Min(records.Count, RowsRead) / 4 && repeated >= Nearly * read;
    }

    private static TextColumn Column(RecordColumns records, string name) =>
        records.Columns.First(column => column.Name == name);

    private static ColumnDefinition Cleaned(string name, ColumnKind kind) =>
        new(name)
        {
            Clean = kind switch
            {
                ColumnKind.Date => [],
                ColumnKind.Email or ColumnKind.PostCode or ColumnKind.Number => [CellCleaning.Lower],
                ColumnKind.Identifier => [CellCleaning.Lower, CellCleaning.Words],
                _ => [CellCleaning.PlainLetters, CellCleaning.Words],
            },
        };
}
