using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Mapping;

namespace Sijil.Casebook.Records;

/// <summary>Reads a table's rows as records of people, by its mapping.</summary>
public static class RecordReader
{
    /// <summary>
    /// Reads every row. A value that cannot be read does not refuse its row: the record keeps the raw cell, the value counts as not stated,
    /// and the doubt is reported. Refused are rows with nothing that tells one person from another, totals, and names damaged beyond use.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="mapping">What its columns hold; it must fit the table (see <see cref="ListMapping.Apply"/>).</param>
    /// <exception cref="InputFaultException">The mapping has another number of columns, or maps no column that could identify anybody.</exception>
    public static RecordReading Read(SourceTable table, ListMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(mapping);
        Check(table, mapping);
        var (accepted, refused, duplicates) = (
            new List<SourceRecord>(),
            new List<RefusedRow>(),
            new List<DuplicateRow>()
        );
        var cells = new RowReader(table, mapping);
        var earlier = new RepeatedRows(SerialColumns(table), mapping[Field.Id]?.Index);
        var tally = new FieldTally(mapping);
        foreach (var row in table.Rows)
        {
            if (RowRefusal.Of(row, mapping) is { } refusal)
            {
                refused.Add(refusal);
                continue;
            }

            var record = cells.Read(row);
            if (earlier.Find(record) is { } same)
            {
                duplicates.Add(new(row.Row, same));
                continue;
            }

            accepted.Add(record);
            tally.Add(record);
        }

        if (accepted.Count + refused.Count + duplicates.Count != table.Rows.Count)
        {
            throw new InvalidOperationException("rows in = accepted + refused + duplicates does not hold");
        }

        return new(table.Rows.Count, accepted, refused, duplicates, tally.Counts(), RecordNotes.Of(accepted, earlier));
    }

    private static void Check(SourceTable table, ListMapping mapping)
    {
        if (mapping.Columns.Length != table.Columns.Length)
        {
            throw new InputFaultException(
                Wording.Of(
                    $"the mapping has {mapping.Columns.Length} columns and the table {table.Columns.Length}; apply the mapping to the table first"
                ),
                sheet: table.Sheet
            );
        }

        if (!mapping.Columns.Any(c => c.Field is >= Field.Id and <= Field.FamilyName))
        {
            throw new InputFaultException(
                "no column holds a name or an id; say in casebook.yaml which one does. The columns are: "
                    + string.Join(", ", table.Columns.Take(40).Select(c => c.Header)),
                sheet: table.Sheet
            );
        }
    }

    private static ImmutableArray<bool> SerialColumns(SourceTable table) =>
        [.. table.Columns.Select(c => SerialColumn.Is(table, c.Index))];
}
