using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Mapping;
using Sijil.Text.Values;

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
    /// <param name="threads">How many threads read rows; all processors when null. The result is the same for any number.</param>
    /// <param name="repaired">By row, the cells as accepted repairs have them; the records keep the raw ones beside.</param>
    /// <param name="cancel">Stops the reading between stretches of rows.</param>
    /// <exception cref="InputFaultException">The mapping has another number of columns, or maps no column that could identify anybody.</exception>
    public static RecordReading Read(
        SourceTable table,
        ListMapping mapping,
        int? threads = null,
        IReadOnlyDictionary<int, ImmutableArray<string>>? repaired = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(mapping);
        Check(table, mapping);
        var (accepted, refused, duplicates) = (
            new List<SourceRecord>(),
            new List<RefusedRow>(),
            new List<DuplicateRow>()
        );
        var earlier = new RepeatedRows(table, SerialColumns(table), mapping[Field.Id]?.Index);
        var tally = new FieldTally(mapping);
        var records = Records(table, mapping, threads, repaired, cancel);
        for (var place = 0; place < records.Length; place++)
        {
            var record = records[place];
            if (RowRefusal.Of(record, mapping) is { } refusal)
            {
                refused.Add(refusal);
                continue;
            }

            if (earlier.Find(record, place) is { } same)
            {
                duplicates.Add(new(record.Row, same));
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

    // Rows are read in stretches, each by a reader of its own; a record is a pure function of its row and the mapping.
    private static SourceRecord[] Records(
        SourceTable table,
        ListMapping mapping,
        int? threads,
        IReadOnlyDictionary<int, ImmutableArray<string>>? repaired,
        CancellationToken cancel
    )
    {
        const int Stretch = 2048;
        var sexes = SexColumn.Of(mapping[Field.Sex] is { } sex ? table.Column(sex.Index) : []);
        var records = new SourceRecord[table.Rows.Count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount,
            CancellationToken = cancel,
        };
        Parallel.For(
            0,
            (records.Length + Stretch - 1) / Stretch,
            options,
            () => new RowReader(mapping, sexes),
            (stretch, _, reader) =>
            {
                for (var i = stretch * Stretch; i < Math.Min(records.Length, (stretch + 1) * Stretch); i++)
                {
                    records[i] = One(reader, table.Rows[i], repaired);
                }

                return reader;
            },
            _ => { }
        );
        return records;
    }

    private static SourceRecord One(
        RowReader reader,
        SourceRow row,
        IReadOnlyDictionary<int, ImmutableArray<string>>? repaired
    ) =>
        repaired is not null && repaired.TryGetValue(row.Row, out var cells)
            ? Beside(reader.Read(row with { Cells = cells }), row, cells, reader)
            : reader.Read(row);

    // What is doubted is the cell as it stands in the file, whatever was made of it.
    private static SourceRecord Beside(
        SourceRecord record,
        SourceRow row,
        ImmutableArray<string> cells,
        RowReader reader
    ) =>
        record with
        {
            Cells = row.Cells,
            RepairedCells = cells,
            Unrepaired = reader.Read(row),
            Doubts = [.. record.Doubts.Select(d => d with { Found = row.Cells[d.Column] })],
        };

    /// <summary>
    /// The rows as records, one after another and none kept, for those who only count. A name for which <paramref name="isPlainName"/>
    /// holds is not taken apart.
    /// </summary>
    internal static IEnumerable<SourceRecord> Stream(
        SourceTable table,
        ListMapping mapping,
        Func<string, bool> isPlainName,
        CancellationToken cancel
    )
    {
        var sexes = SexColumn.Of(mapping[Field.Sex] is { } sex ? table.Column(sex.Index) : []);
        var reader = new RowReader(mapping, sexes, isPlainName);
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            yield return reader.Read(row);
        }
    }

    /// <summary>Whether the mapping can be used for the table.</summary>
    /// <exception cref="InputFaultException">It has another number of columns, or maps no column that could identify anybody.</exception>
    internal static void Check(SourceTable table, ListMapping mapping)
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
