using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Intake.Shape;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Intake;

/// <summary>What one column of a list holds, and why we think so.</summary>
/// <param name="Index">0-based place in the file.</param>
/// <param name="Header">The header as written, white space collapsed.</param>
/// <param name="Field">What the column holds; <see cref="Field.Ignore"/> when it is kept raw and not read.</param>
public sealed record MappedColumn(int Index, string Header, Field Field)
{
    /// <summary>Order of day, month and year in all-number dates; of no meaning in other columns.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Why, in English: the header's words and what the values look like. Empty when a person decided.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why, in Arabic.</summary>
    public string ReasonArabic { get; init; } = "";

    /// <summary>0 (a guess from nothing) to 1 (certain, or decided by a person).</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What each column of a list holds. Guessed by <see cref="ColumnGuess"/>, corrected by people, saved in the casebook, applied to the next release.</summary>
/// <param name="Columns">One entry per column of the file, in file order; each field other than <see cref="Field.Ignore"/> at most once.</param>
/// <param name="NameOrder">The order in which whole names are written.</param>
public sealed record ListMapping(ImmutableArray<MappedColumn> Columns, NameOrder NameOrder)
{
    /// <summary>The column that holds a field, or null.</summary>
    public MappedColumn? this[Field field] =>
        field == Field.Ignore ? null : Columns.FirstOrDefault(c => c.Field == field);

    /// <summary>
    /// The same mapping for another file of the same list. Columns are found by their header's text, wherever they stand now; columns without
    /// header text, and equal headers, by their place. A column that the mapping does not know is ignored and says so.
    /// </summary>
    /// <param name="table">The file that the mapping shall fit.</param>
    /// <param name="file">The file's name, for the message.</param>
    /// <exception cref="InputFaultException">A column that holds a field is not in the file, or a field is mapped twice.</exception>
    public ListMapping Apply(SourceTable table, string? file = null)
    {
        CheckOnce(file);
        var mapped = new MappedColumn?[table.Columns.Length];
        foreach (var column in Columns.OrderBy(c => c.Index))
        {
            if (Find(table, column, mapped) is { } place)
            {
                mapped[place] = column with { Index = place, Header = table.Columns[place].Header };
            }
            else if (column.Field != Field.Ignore)
            {
                throw Missing(table, column, file);
            }
        }

        return this with
        {
            Columns =
            [
                .. table.Columns.Select(c =>
                    mapped[c.Index]
                    ?? new MappedColumn(c.Index, c.Header, Field.Ignore)
                    {
                        Reason = "not in the saved mapping",
                        ReasonArabic = "غير موجود في التعيين المحفوظ",
                        Confidence = 0,
                    }
                ),
            ],
        };
    }

    private static int? Find(SourceTable table, MappedColumn wanted, MappedColumn?[] taken)
    {
        if (wanted.Header == Unnamed(wanted.Index) || table.HeaderRow == 0 && table.Format != "json")
        {
            return
                wanted.Index < taken.Length
                && taken[wanted.Index] is null
                && table.Columns[wanted.Index].Header == wanted.Header
                ? wanted.Index
                : null;
        }

        return Nearest(table, wanted, taken, header => header == wanted.Header)
            ?? Nearest(
                table,
                wanted,
                taken,
                header => HeaderText.Fold(header) is { Length: > 0 } fold && fold == HeaderText.Fold(wanted.Header)
            );
    }

    private static int? Nearest(SourceTable table, MappedColumn wanted, MappedColumn?[] taken, Predicate<string> same)
    {
        int? best = null;
        foreach (var column in table.Columns)
        {
            if (
                taken[column.Index] is null
                && same(column.Header)
                && (best is null || Math.Abs(column.Index - wanted.Index) < Math.Abs(best.Value - wanted.Index))
            )
            {
                best = column.Index;
            }
        }

        return best;
    }

    private void CheckOnce(string? file)
    {
        var seen = new HashSet<Field>();
        foreach (var column in Columns)
        {
            if (column.Field != Field.Ignore && !seen.Add(column.Field))
            {
                throw new InputFaultException(
                    $"the mapping gives {FieldNames.Snake(column.Field)} to two columns; expected one",
                    file,
                    column: column.Header
                );
            }
        }
    }

    private static InputFaultException Missing(SourceTable table, MappedColumn column, string? file) =>
        new(
            $"the mapping reads {FieldNames.Snake(column.Field)} from column \"{column.Header}\", which this file does not have; it has: "
                + string.Join(", ", table.Columns.Take(40).Select(c => c.Header))
                + ". Correct the mapping in casebook.yaml",
            file,
            table.Sheet
        );

    private static string Unnamed(int index) => "column " + (index + 1).ToString(CultureInfo.InvariantCulture);
}
