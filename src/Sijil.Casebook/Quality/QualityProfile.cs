using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Mapping;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>Makes the quality report of one list.</summary>
public static class QualityProfile
{
    /// <summary>
    /// Looks at every column and every row. Pure: the same table, mapping and options give the same report. Each different text of a
    /// column is read once and rows are not kept, so that a million of them take seconds.
    /// </summary>
    /// <param name="table">The table as read.</param>
    /// <param name="mapping">What its columns hold; it must fit the table (see <see cref="ListMapping.Apply"/>).</param>
    /// <param name="options">The day of the list and how much to show.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputFaultException">The mapping has another number of columns, or maps no column that could identify anybody.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static QualityReport Of(
        SourceTable table,
        ListMapping mapping,
        QualityOptions options,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(options);
        RecordReader.Check(table, mapping);
        var findings = new FindingList(table, options);
        var columns = ImmutableArray.CreateBuilder<ColumnQuality>(table.Columns.Length);

        // The rows' findings are their own list: they are looked at while the columns are.
        var ofRows = new FindingList(table, options);
        var checking = Task.Run(() => RowCheck.Of(table, mapping, ofRows, options, cancel), cancel);
        var texts = new TextCodes(table.Rows.Count);
        AgeHeaping? ages = null;
        foreach (var column in mapping.Columns)
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            columns.Add(OfColumn(table, column, findings, options, texts, ref ages));
        }

        FileCheck.Of(table, findings);
        var rows = checking.GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();
        findings.Take(ofRows);
        var form = new FileForm(table.Format, table.Encoding, table.Sheet, table.HeaderRow, table.Notes);
        return new(form, rows, columns.MoveToImmutable(), ages, findings.Finished());
    }

    private static ColumnQuality OfColumn(
        SourceTable table,
        MappedColumn mapped,
        FindingList findings,
        QualityOptions options,
        TextCodes texts,
        ref AgeHeaping? ages
    )
    {
        var column = CodedColumn.Of(table, mapped.Index, texts);
        bool[]? readable = null;
        switch (mapped.Field)
        {
            case Field.BirthDate or Field.DeathDate or >= Field.MissingDate:
                readable = DateColumnCheck.Of(column, mapped.DateOrder, findings, options);
                break;
            case Field.Age:
                (readable, ages) = AgeColumnCheck.Of(column, findings);
                break;
            case Field.Sex:
                readable = SexColumnCheck.Of(column, findings);
                break;
            case Field.Id:
                readable = IdColumnCheck.Of(column, findings, options);
                break;
            case Field.Name:
                TextColumnCheck.OfNames(column, findings);
                break;
            default:
                break;
        }

        TextColumnCheck.Of(column, mapped.Field == Field.Name, findings);
        var quality = Counted(column, mapped, readable, SerialColumn.Is(table, mapped.Index));
        if (quality.Type == ColumnType.Empty)
        {
            findings.OfColumn(TextKinds.EmptyColumn, mapped.Index, table.Rows.Count).AddMany(table.Rows.Count);
        }

        return quality;
    }

    private static ColumnQuality Counted(CodedColumn column, MappedColumn mapped, bool[]? readable, bool isSerial)
    {
        var (stated, notStated, unknown, unreadable, distinct) = (0, 0, 0, 0, 0);
        for (var i = 0; i < column.Texts.Count; i++)
        {
            var count = column.Counts[i];
            distinct += column.Texts[i].Length > 0 ? 1 : 0;
            switch (StatedTexts.Of(column.Texts[i]))
            {
                case StatedText.NotStated:
                    notStated += count;
                    break;
                case StatedText.Unknown:
                    unknown += count;
                    break;
                default:
                    stated += readable?[i] == false ? 0 : count;
                    unreadable += readable?[i] == false ? count : 0;
                    break;
            }
        }

        return new(
            mapped.Index,
            mapped.Header,
            mapped.Field,
            ColumnTypes.Of(column, isSerial),
            stated,
            notStated,
            unknown,
            unreadable,
            distinct
        );
    }
}
