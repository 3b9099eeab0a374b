using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Shape;
using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>Rows that are no record of a person.</summary>
internal static class RowRefusal
{
    private static readonly Field[] NameFields =
    [
        Field.Name,
        Field.GivenName,
        Field.FatherName,
        Field.GrandfatherName,
        Field.FamilyName,
    ];

    // What can tell one nameless person from another.
    private static readonly Field[] Identifying =
    [
        Field.Id,
        Field.MotherName,
        Field.Age,
        Field.BirthDate,
        Field.DeathDate,
        Field.Place,
        Field.Origin,
        Field.Note,
    ];

    private static readonly HashSet<string> TotalWords = new(
        "total|totals|grand total|sub total|subtotal|sum|count|total number|المجموع|مجموع|الإجمالي|الاجمالي|إجمالي|المجموع الكلي|الاجمالي الكلي|العدد|العدد الكلي|العدد الإجمالي|total général|sous total|somme|total general|suma|toplam|genel toplam|ara toplam|کۆ|کۆی گشتی|کۆی گشتی|giştî|tevahî"
            .Split('|')
            .Select(HeaderText.Fold),
        StringComparer.Ordinal
    );

    /// <summary>Why the row is refused, or null.</summary>
    public static RefusedRow? Of(SourceRow row, ListMapping mapping)
    {
        if (Total(row) is { } total)
        {
            return new(row.Row, total, row.Cells[total], "a total, not a person");
        }

        var names = mapping.Columns.Where(c => NameFields.Contains(c.Field)).ToList();
        if (names.Exists(c => IsName(row.Cells[c.Index])) || Identifying.Any(f => States(row, mapping[f])))
        {
            return null;
        }

        var damaged = names.Find(c => IsDamaged(row.Cells[c.Index]));
        return damaged is not null
            ? new(
                row.Row,
                damaged.Index,
                row.Cells[damaged.Index],
                "the name is damaged beyond reading, and nothing else identifies a person"
            )
            : new(
                row.Row,
                names.Count > 0 ? names[0].Index : null,
                names.Count > 0 ? row.Cells[names[0].Index] : "",
                "neither a name nor an id, age, date or place"
            );
    }

    // A cell that says "total" while all others hold numbers, signs or nothing.
    private static int? Total(SourceRow row)
    {
        int? total = null;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
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

    private static bool States(SourceRow row, MappedColumn? column) =>
        column is not null
        && !NotStatedWords.IsNotStated(row.Cells[column.Index])
        && !NotStatedWords.IsUnknown(row.Cells[column.Index]);

    // "Unknown" is a name's cell that says something: an unidentified person is a record.
    private static bool IsName(string cell) =>
        !NotStatedWords.IsNotStated(cell)
        && !IsDamaged(cell)
        && (NotStatedWords.IsUnknown(cell) || cell.Any(char.IsLetter));

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
