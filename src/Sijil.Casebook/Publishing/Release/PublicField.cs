using System.Collections.Immutable;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>Who may see a field.</summary>
public enum FieldClass
{
    /// <summary>Nobody outside: it never leaves the casebook. A field that nobody has classed is private.</summary>
    Private,

    /// <summary>It may be published, if the casebook's settings list it.</summary>
    Publishable,
}

/// <summary>
/// A field of a person, and whether it may ever be published: a closed list. The settings choose among those that may be; nothing else is published, whatever the
/// register's tables hold.
/// </summary>
/// <param name="Name">As in the settings and in what is published.</param>
/// <param name="Columns">The columns of <c>people.csv</c> that it is made of.</param>
/// <param name="Class">Who may see it.</param>
/// <param name="Hxl">Its HXL tag (hxlstandard.org), or empty.</param>
public sealed record PublicField(string Name, ImmutableArray<string> Columns, FieldClass Class, string Hxl = "")
{
    /// <summary>Every column of <c>people.csv</c> stands in exactly one of these.</summary>
    public static ImmutableArray<PublicField> All { get; } =
    [
        new("name_arabic", ["name_arabic"], FieldClass.Publishable, "#affected+killed+name+i_ar"),
        new("name_latin", ["name_latin"], FieldClass.Publishable, "#affected+killed+name+i_und_latn"),
        new("sex", ["sex"], FieldClass.Publishable, "#affected+killed+sex"),
        new("age", ["age_min", "age_max"], FieldClass.Publishable, "#affected+killed+age"),
        new("death", ["death_earliest", "death_latest"], FieldClass.Publishable, "#date+death"),
        new("place", ["place"], FieldClass.Publishable, "#loc+death+name"),
        new("lists", ["lists"], FieldClass.Publishable, "#meta+source"),
        new("records", ["records"], FieldClass.Publishable, "#meta+records+num"),
        new("fate", ["fate"], FieldClass.Publishable, "#status+fate"),
        new("birth", ["birth_earliest", "birth_latest"], FieldClass.Publishable, "#date+birth"),
        // The internal id is made of a record's id, which may be a number of the person's papers: it could be guessed back.
        new("person_id", ["person_id"], FieldClass.Private),
        new(
            "from",
            ["name_arabic_from", "name_latin_from", "sex_from", "age_from", "birth_from", "death_from", "place_from"],
            FieldClass.Private
        ),
        new("fate_history", ["fate_earliest", "fate_latest", "fates_differ", "fate_history"], FieldClass.Private),
        new(
            "agreement",
            [
                "name_arabic_records",
                "name_latin_records",
                "sex_records",
                "age_records",
                "birth_records",
                "death_records",
                "place_records",
            ],
            FieldClass.Private
        ),
    ];

    /// <summary>What is published when the settings say nothing: not the date of birth, which identifies relatives and survivors.</summary>
    public static ImmutableArray<string> Default { get; } =
    ["name_arabic", "name_latin", "sex", "age", "death", "place", "lists", "records", "fate"];

    /// <summary>The fields that these names choose, in the order of <see cref="All"/>.</summary>
    /// <exception cref="InputFaultException">A name that is not a field, or one that may not be published.</exception>
    public static ImmutableArray<PublicField> Chosen(IReadOnlyCollection<string> names, string file)
    {
        foreach (var name in names)
        {
            var field = All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
            if (field is null || field.Class != FieldClass.Publishable)
            {
                throw new InputFaultException(
                    (field is null ? "this is no field of a person; " : "this field is private; ")
                        + "fields that may be published are "
                        + string.Join(", ", All.Where(f => f.Class == FieldClass.Publishable).Select(f => f.Name)),
                    file,
                    found: name
                );
            }
        }

        return [.. All.Where(f => names.Contains(f.Name, StringComparer.Ordinal))];
    }

    /// <summary>The field's published value from its columns: a range as one EDTF interval or "from-to", empty where nothing is stated.</summary>
    public string ValueOf(Func<string, string> column)
    {
        if (Columns.Length == 1)
        {
            return column(Columns[0]);
        }

        var (from, to) = (column(Columns[0]), column(Columns[1]));
        return from.Length == 0 || string.Equals(from, to, StringComparison.Ordinal) ? to
            : Name == "age" ? from + "-" + to
            : from + "/" + to;
    }
}
