using System.Globalization;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Releases;

/// <summary>The changes as CSV, one line for each value that differs and one for each person added, reinstated or removed.</summary>
public static class ChangesCsv
{
    /// <summary>
    /// The columns: change_key, kind, old_row, new_row, old_id, new_id, name, sex, age_band, column, old, new, how, amount, whole_column,
    /// perhaps_row, same_id_row, twin_row, reason.
    /// </summary>
    public static IReadOnlyList<string> Header { get; } =
    [
        "change_key",
        "kind",
        "old_row",
        "new_row",
        "old_id",
        "new_id",
        "name",
        "sex",
        "age_band",
        "column",
        "old",
        "new",
        "how",
        "amount",
        "whole_column",
        "perhaps_row",
        "same_id_row",
        "twin_row",
        "reason",
    ];

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="names">Whether names, ids and cells are written; without them rows and kinds remain, and no key.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, ReleaseDifference difference, bool names = true)
    {
        ArgumentNullException.ThrowIfNull(difference);
        CsvFile.Write(path, Header, difference.People.SelectMany(person => Lines(person, difference, names)));
    }

    private static IEnumerable<IReadOnlyList<string?>> Lines(
        PersonChange person,
        ReleaseDifference difference,
        bool names
    )
    {
        if (person.Fields.IsEmpty)
        {
            yield return Line(person, null, difference, names);
        }

        foreach (var field in person.Fields)
        {
            yield return Line(person, field, difference, names);
        }
    }

    private static string?[] Line(PersonChange person, FieldChange? field, ReleaseDifference difference, bool names) =>
        [
            // A hash of a name and an id can be found by trying: it would say what was left out.
            names ? person.Key : null,
            ChangeCodes.Of(person.Kind),
            Number(person.OldRow),
            Number(person.NewRow),
            names ? person.OldId : null,
            names ? person.NewId : null,
            names ? person.Name : null,
            ChangeCodes.Of(person.Sex),
            AgeBands.Range(person.AgeBand),
            field is null ? null
            : field.Field == Field.Ignore ? difference.Columns[field.Column].Header
            : FieldNames.Snake(field.Field),
            names ? field?.Old : null,
            names ? field?.New : null,
            field is null ? null : ChangeCodes.Of(field.Nature),
            field is { Amount: not 0 } ? Number(field.Amount) : null,
            field?.Shift is { } shift ? ChangeCodes.Of(difference.Shifts[shift].Kind) : null,
            Number(person.PerhapsRow),
            Number(person.SameIdRow),
            Number(person.TwinRow),
            person.Reason,
        ];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
