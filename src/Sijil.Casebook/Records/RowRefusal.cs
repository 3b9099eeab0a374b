using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Shape;
using Sijil.Text.Names;

namespace Sijil.Casebook.Records;

/// <summary>Rows that are no record of a person.</summary>
internal static class RowRefusal
{
    private const string TotalReason = "a total, not a person";

    private static readonly Field[] NameFields =
    [
        Field.Name,
        Field.GivenName,
        Field.FatherName,
        Field.GrandfatherName,
        Field.FamilyName,
    ];

    private static readonly HashSet<string> TotalWords = new(
        "total|totals|grand total|sub total|subtotal|sum|count|total number|المجموع|مجموع|الإجمالي|الاجمالي|إجمالي|المجموع الكلي|الاجمالي الكلي|العدد|العدد الكلي|العدد الإجمالي|total général|sous total|somme|total general|suma|toplam|genel toplam|ara toplam|کۆ|کۆی گشتی|کۆی گشتی|giştî|tevahî"
            .Split('|')
            .Select(HeaderText.Fold),
        StringComparer.Ordinal
    );

    /// <summary>Why the row is refused, or null. A nameless row stays when anything else can tell its person from others.</summary>
    public static RefusedRow? Of(SourceRecord record, ListMapping mapping)
    {
        if (Total(record.Cells.Length, i => record.Cells[i]) is { } total)
        {
            return new(record.Row, total, record.Cells[total], TotalReason);
        }

        var damaged = record.Name.Kind == NameKind.Named && IsDamaged(record.Name.Raw);
        if ((record.Name.Kind != NameKind.NotStated && !damaged) || Identifies(record, mapping))
        {
            return null;
        }

        var name = mapping.Columns.FirstOrDefault(c => NameFields.Contains(c.Field));
        return new(
            record.Row,
            name?.Index,
            name is null ? "" : record.Cells[name.Index],
            damaged || IsDamaged(record.Name.Raw)
                ? "the name is damaged beyond reading, and nothing else identifies a person"
                : "neither a name nor an id, age, date or place"
        );
    }

    /// <summary>Whether a row of the table is a total.</summary>
    public static bool IsTotal(SourceTable table, int row) =>
        Total(table.Columns.Length, column => table.Cell(row, column)) is not null;

    /// <summary>Whether a row was refused because it is a total.</summary>
    public static bool IsTotal(RefusedRow row) => row.Reason == TotalReason;

    private static bool Identifies(SourceRecord record, ListMapping mapping) =>
        record.GivenId is not null
        || record.MotherName is not null
        || record.Age is not null
        || record.Birth is not null
        || record.Death is not null
        || record.Place is not null
        || record.Origin is not null
        || (mapping[Field.Note] is { } note && StatedTexts.Of(record.Cells[note.Index]) == StatedText.Stated);

    // A cell that says "total" while all others hold numbers, signs or nothing.
    private static int? Total(int width, Func<int, string> cellOf)
    {
        int? total = null;
        for (var i = 0; i < width; i++)
        {
            var cell = cellOf(i);
            if (!cell.AsSpan().ContainsAnyExcept(' ', '\t') || IsNumber(cell))
            {
                continue;
            }

            var fold = cell.Length > 60 ? "" : WithoutNumbers(HeaderText.Fold(cell));
            if (!TotalWords.Contains(fold))
            {
                return null;
            }

            total ??= i;
        }

        return total;
    }

    private static string WithoutNumbers(string fold) =>
        string.Join(' ', fold.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsNumber(word)));

    private static bool IsNumber(string cell)
    {
        foreach (var c in cell)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    // A broken text layer leaves question marks, replacement characters or number signs where letters were.
    private static bool IsDamaged(string cell)
    {
        var (letters, lost) = (0, 0);
        foreach (var c in cell)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            lost += c is '\uFFFD' or '?' or '#' or '_' or '\u25A1' ? 1 : 0;
        }

        return lost >= 3 && lost > letters;
    }
}
