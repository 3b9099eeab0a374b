using System.Collections.Immutable;
using System.Globalization;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>What the records of one file are called.</summary>
internal sealed class ListIds
{
    private readonly PlainTable table;
    private readonly bool asked;
    private TextColumn? given;

    /// <param name="table">The file.</param>
    /// <param name="column">The column that was asked for, or null.</param>
    /// <exception cref="InputFaultException">The file has no such column.</exception>
    public ListIds(PlainTable table, string? column)
    {
        this.table = table;
        asked = column is not null;
        Column = column is null
            ? ColumnNames.IdCandidates(table.Headings).Append(-1).First()
            : table.Headings.IndexOf(column, StringComparer.Ordinal);
        if (asked && Column < 0)
        {
            throw new InputFaultException($"a column {column} was expected, with the record ids", table.File, row: 1);
        }

        Builder = new TextColumnBuilder(Column < 0 ? "" : table.Headings[Column]);
    }

    /// <summary>The column with the ids, or −1.</summary>
    public int Column { get; }

    /// <summary>Receives the ids.</summary>
    public TextColumnBuilder Builder { get; }

    /// <summary>For each record the number of its row.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>What a careful reader should know.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Sees whether every record has an id of its own.</summary>
    /// <exception cref="InputFaultException">The column was asked for, and an id is missing or stands twice.</exception>
    public void Check()
    {
        given = Column < 0 ? null : Builder.Build();
        if (given is null || (given.Values == given.Records))
        {
            return;
        }

        var seen = new bool[given.Values];
        for (var record = 0; record < given.Records; record++)
        {
            var value = given.ValueOf[record];
            if (value >= 0 && !seen[value])
            {
                seen[value] = true;
                continue;
            }

            if (asked)
            {
                throw new InputFaultException(
                    value < 0 ? "each record has an id" : "each record has an id of its own; this one stands twice",
                    table.File,
                    row: Numbers[record],
                    column: given.Name,
                    found: value < 0 ? null : given.Text(value)
                );
            }

            Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"column {given.Name} does not give each record an id of its own (first in row {Numbers[record]}); records are named row-N"
                )
            );
            given = null;
            return;
        }
    }

    /// <summary>Adds the ids in order.</summary>
    public void AddTo(ImmutableArray<string>.Builder all, string prefix)
    {
        for (var record = 0; record < Numbers.Count; record++)
        {
            all.Add(
                given is null ? string.Create(CultureInfo.InvariantCulture, $"{prefix}row-{Numbers[record]}")
                : prefix.Length == 0 ? given.Text(record)
                : string.Concat(prefix, given.Chars(record))
            );
        }
    }
}
